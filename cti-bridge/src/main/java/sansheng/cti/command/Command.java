package sansheng.cti.command;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may be asked of a PBX. Every text is checked before it is sent ({@code AmiGate}); those of
 * calls are {@link CallCommand}s.
 */
public sealed interface Command permits Command.OfAgent, CallCommand {

  /** The work number of the agent it is asked for. */
  String agent();

  /** What concerns an agent rather than a call. */
  sealed interface OfAgent extends Command {}

  /**
   * Gives an agent's softphone an account for this sign-in; the password of the sign-in before is
   * void from then on.
   *
   * @param agent the agent's work number, digits
   * @param name how the agent is called, shown to colleagues
   * @param password as the browser was given it
   */
  record GivePhone(String agent, String name, String password) implements OfAgent {
    @Override
    public String toString() {
      return "GivePhone[agent=" + agent + "]";
    }
  }

  /** Voids the softphone's account. */
  record TakePhone(String agent) implements OfAgent {}

  /**
   * Puts an agent into queues, not ready yet ({@code NotReady.SIGNED_ON}).
   *
   * @param queues the queues with the agent's penalty in each: the queue rings the agents with the
   *     lowest first, so it is what their skill makes of them (0 for the best)
   */
  record SignOn(String agent, Map<String, Integer> queues) implements OfAgent {
    public SignOn {
      queues = Map.copyOf(queues);
    }

    /** Without a difference in skill. */
    public SignOn(String agent, Set<String> queues) {
      this(agent, same(queues));
    }

    private static Map<String, Integer> same(Set<String> queues) {
      Map<String, Integer> penalties = new TreeMap<>();
      queues.forEach(queue -> penalties.put(queue, 0));
      return penalties;
    }
  }

  /** Puts an agent who is signed on into one more queue, as ready as they are in the others. */
  record JoinQueue(String agent, String queue, int penalty) implements OfAgent {}

  /** Gives an agent another place in the order of a queue they are in. */
  record SetPenalty(String agent, String queue, int penalty) implements OfAgent {}

  /** Takes an agent out of one queue. */
  record LeaveQueue(String agent, String queue) implements OfAgent {}

  /** Takes an agent out of all queues. */
  record SignOff(String agent) implements OfAgent {}

  /** Calls may come; ends wrap-up, too. */
  record BeReady(String agent) implements OfAgent {}

  /**
   * No calls for now.
   *
   * @param reason key of the reason, letters and digits
   */
  record BeNotReady(String agent, String reason) implements OfAgent {}
}
