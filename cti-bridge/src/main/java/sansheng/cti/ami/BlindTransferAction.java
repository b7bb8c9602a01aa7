package sansheng.cti.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Hands the other side of a channel on to an extension; asterisk-java has none. Read by
 * asterisk-java through the getters.
 */
public final class BlindTransferAction extends AbstractManagerAction {
  private static final long serialVersionUID = 1;

  private final String channel;
  private final String context;
  private final String exten;

  /**
   * @param channel who hands on
   */
  BlindTransferAction(String channel, String context, String exten) {
    this.channel = channel;
    this.context = context;
    this.exten = exten;
  }

  @Override
  public String getAction() {
    return "BlindTransfer";
  }

  public String getChannel() {
    return channel;
  }

  public String getContext() {
    return context;
  }

  public String getExten() {
    return exten;
  }
}
