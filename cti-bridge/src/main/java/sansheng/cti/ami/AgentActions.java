package sansheng.cti.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueuePenaltyAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.NotReady;

/** The manager actions of the commands about agents and their queues. */
final class AgentActions {
  private AgentActions() {}

  private static String phone(String agent) {
    return "PJSIP/a" + DialText.agent(agent);
  }

  /** Who is a member already stays as they are: a second sign-on makes nobody not ready. */
  static List<ManagerAction> signOn(String agent, Map<String, Integer> queues) {
    List<ManagerAction> actions = new ArrayList<>();
    for (Map.Entry<String, Integer> queue : new TreeMap<>(queues).entrySet()) {
      QueueAddAction add = add(agent, queue.getKey(), queue.getValue());
      add.setPaused(true);
      add.setReason(NotReady.SIGNED_ON);
      actions.add(add);
    }
    return actions;
  }

  /**
   * @param notReady why they are not ready in their other queues; null when they are
   */
  static ManagerAction join(String agent, String queue, int penalty, @Nullable String notReady) {
    QueueAddAction add = add(agent, queue, penalty);
    add.setPaused(notReady != null);
    if (notReady != null) {
      add.setReason(DialText.reason(notReady));
    }
    return add;
  }

  private static QueueAddAction add(String agent, String queue, int penalty) {
    QueueAddAction add =
        new QueueAddAction(DialText.queue(queue), phone(agent), DialText.penalty(penalty));
    add.setMemberName(agent);
    return add;
  }

  static List<ManagerAction> signOff(String agent, Set<String> queues) {
    return queues.stream().sorted().map(queue -> leave(agent, queue)).toList();
  }

  static ManagerAction penalty(String agent, String queue, int penalty) {
    return new QueuePenaltyAction(phone(agent), DialText.penalty(penalty), DialText.queue(queue));
  }

  static ManagerAction leave(String agent, String queue) {
    return new QueueRemoveAction(DialText.queue(queue), phone(agent));
  }

  static ManagerAction pause(String agent, boolean paused, String reason) {
    QueuePauseAction pause = new QueuePauseAction(phone(agent), paused);
    pause.setReason(DialText.reason(reason));
    return pause;
  }
}
