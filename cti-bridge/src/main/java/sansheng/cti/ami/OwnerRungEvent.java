package sansheng.cti.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's word that a caller stands in a queue already although only their own agent is rung
 * at first ({@code UserEvent(OwnerRung,…)}): app_queue does not know of them yet. Filled by
 * asterisk-java through the setters.
 */
public final class OwnerRungEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String queue;
  private @Nullable String linkedid;

  public OwnerRungEvent(Object source) {
    super(source);
  }

  public @Nullable String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public @Nullable String getLinkedid() {
    return linkedid;
  }

  public void setLinkedid(String linkedid) {
    this.linkedid = linkedid;
  }
}
