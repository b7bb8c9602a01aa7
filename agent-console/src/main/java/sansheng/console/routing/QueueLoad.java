package sansheng.console.routing;

import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.Phase;

/** Whether many wait in a queue, by the floor as it is now. */
final class QueueLoad {
  private final FloorView floor;
  private final int many;

  QueueLoad(FloorView floor, int many) {
    this.floor = floor;
    this.many = many;
  }

  /** Nobody is ready, and as many wait as the site calls many. */
  boolean isHigh(String queue) {
    return many > 0 && waiting(queue) >= many && !somebodyIsReady(queue);
  }

  private long waiting(String queue) {
    return floor.calls().stream()
        .filter(call -> queue.equals(call.queue()))
        .filter(call -> call.phase() == Phase.WAITING || call.phase() == Phase.RINGING)
        .filter(call -> call.answeredAt() == null)
        .count();
  }

  private boolean somebodyIsReady(String queue) {
    return floor.agents().stream()
        .anyMatch(
            agent ->
                agent.state() == AgentPresence.State.READY
                    && agent.phoneReachable()
                    && agent.queues().contains(queue));
  }
}
