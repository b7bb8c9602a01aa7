package sansheng.cti.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's own word on why a caller came back from a queue ({@code UserEvent(QueueExit,…)});
 * the manager account does not get variables. Filled by asterisk-java through the setters.
 */
public final class QueueExitEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String status;
  private @Nullable String queue;

  public QueueExitEvent(Object source) {
    super(source);
  }

  public @Nullable String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public @Nullable String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }
}
