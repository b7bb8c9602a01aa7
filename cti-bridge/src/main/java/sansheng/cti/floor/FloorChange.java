package sansheng.cti.floor;

/** What became different on the floor by one event. */
public sealed interface FloorChange {

  /** A call began, moved on, ended, or got its wrap-up time. */
  record CallChanged(CallRecord call) implements FloorChange {}

  /** An agent's state, reason, queues or phone changed. */
  record AgentChanged(AgentPresence agent) implements FloorChange {}

  /** A PBX went out of sight or came back. */
  record LinkChanged(LinkState link) implements FloorChange {}
}
