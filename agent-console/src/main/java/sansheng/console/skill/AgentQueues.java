package sansheng.console.skill;

import java.util.Map;
import java.util.TreeMap;

/**
 * The queues that an agent is put into when they sign on.
 *
 * @param agent their work number
 * @param name how they are called
 * @param penalties by queue, 0 to {@value #MOST}: those with the lowest are rung first, so that it
 *     is what their skill makes of them, 0 for the best
 */
public record AgentQueues(String agent, String name, Map<String, Integer> penalties) {
  /** The last place that can be given. */
  public static final int MOST = 10;

  public AgentQueues {
    penalties = Map.copyOf(new TreeMap<>(penalties));
  }
}
