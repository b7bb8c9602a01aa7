package sansheng.cti.floor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became different on the floor by one event. */
public sealed interface FloorChange {

  /** A call began, moved on, ended, or got its wrap-up time. */
  record CallChanged(CallRecord call) implements FloorChange {}

  /** An agent's state, reason, queues or phone changed. */
  record AgentChanged(AgentPresence agent) implements FloorChange {}

  /**
   * A PBX that died and was started again has not this agent where they were when it died: it wrote
   * its last second down too late.
   *
   * @param queues the queues they were a member of; none when they had signed off
   * @param reason why they were not ready; null when they were
   */
  record AgentMisplaced(String pbx, String agent, Set<String> queues, @Nullable String reason)
      implements FloorChange {
    public AgentMisplaced {
      queues = Set.copyOf(queues);
    }
  }

  /** A PBX went out of sight or came back. */
  record LinkChanged(LinkState link) implements FloorChange {}
}
