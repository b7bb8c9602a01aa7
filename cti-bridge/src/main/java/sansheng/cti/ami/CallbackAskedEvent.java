package sansheng.cti.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's own word that a caller wants to be called back ({@code
 * UserEvent(CallbackAsked,…)}). Filled by asterisk-java through the setters.
 */
public final class CallbackAskedEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String number;
  private @Nullable String queue;

  public CallbackAskedEvent(Object source) {
    super(source);
  }

  /** The digits that were typed; null or empty for the number that called. */
  public @Nullable String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public @Nullable String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }
}
