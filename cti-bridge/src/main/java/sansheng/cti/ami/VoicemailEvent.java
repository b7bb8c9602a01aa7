package sansheng.cti.ami;

import org.asteriskjava.manager.event.UserEvent;

/**
 * The dialplan's own word that a caller is given to a mailbox ({@code UserEvent(Voicemail,…)}); of
 * the application the manager account hears nothing.
 */
public final class VoicemailEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  public VoicemailEvent(Object source) {
    super(source);
  }
}
