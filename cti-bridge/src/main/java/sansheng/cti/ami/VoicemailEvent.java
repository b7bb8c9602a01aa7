package sansheng.cti.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's own word that a caller is given to a mailbox ({@code UserEvent(Voicemail,…)}); of
 * the application the manager account hears nothing.
 */
public final class VoicemailEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String status;

  public VoicemailEvent(Object source) {
    super(source);
  }

  /** {@code EMPTY} when the caller came back without having left a message. */
  public @Nullable String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }
}
