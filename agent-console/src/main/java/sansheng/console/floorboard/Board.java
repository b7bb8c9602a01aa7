package sansheng.console.floorboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.AgentPresence;

/**
 * The floor at one moment, as the template shows it. Lists are cut, so that a page costs the same
 * whether ten agents work or a thousand.
 *
 * @param waiting callers whom nobody talks to yet, the longest first
 * @param moreWaiting how many are not listed
 * @param states how many agents are in each state that somebody is in, by its name
 * @param agents who is on duty, those who need a look first
 * @param moreAgents how many are not listed
 */
public record Board(
    List<Waiting> waiting,
    int moreWaiting,
    Map<String, Long> states,
    List<Seat> agents,
    int moreAgents) {
  public Board {
    waiting = List.copyOf(waiting);
    agents = List.copyOf(agents);
  }

  /**
   * A caller in a queue.
   *
   * @param customer who is called so, where just one has the number; else empty
   * @param number its middle hidden; empty when withheld
   * @param since when they came
   * @param ringsSince when the first phone rang for them; null when none has
   * @param at whose phone rings now, names or work numbers
   */
  public record Waiting(
      UUID call,
      String customer,
      String number,
      String queue,
      Instant since,
      @Nullable Instant ringsSince,
      List<String> at) {
    public Waiting {
      at = List.copyOf(at);
    }
  }

  /**
   * An agent on duty.
   *
   * @param name empty when nobody in the centre has that work number
   */
  public record Seat(AgentPresence presence, String name) {
    /** Work number. */
    public String agent() {
      return presence.agent();
    }

    /** Whether there is something that a supervisor should look at. */
    public boolean needsALook() {
      return "didNotAnswer".equals(presence.reason()) || !presence.phoneReachable();
    }
  }
}
