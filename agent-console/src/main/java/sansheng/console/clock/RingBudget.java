package sansheng.console.clock;

import java.time.Duration;

/**
 * Whether the promise of so many rings (C1) can be kept at all with the settings as they are. The
 * promise is measured from the first ring of the first phone, so every ring that is given to one
 * agent is taken from the next.
 *
 * @param rings rings within which a call is to be answered, by the policy
 * @param cycle one ring, tone and pause
 * @param ownerRings rings for which a customer's own agent is rung before the queue
 * @param takenAway after how long the queue takes a call away from an agent who does not answer
 */
public record RingBudget(int rings, Duration cycle, int ownerRings, Duration takenAway) {
  /** The queue's pause between one agent and the next ({@code retry} in queues.conf). */
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** What can be said of it, the gravest last. */
  public enum Verdict {
    /** Even when the first agent does not answer, the next can in time. */
    ROOM,
    /** The first agent rung can keep it; when they do not answer, it is broken. */
    FIRST_ONLY,
    /** A caller whose own agent does not answer can't be served in time by anybody. */
    OWNER_USES_ALL,
    /** The queue takes a call away only after the limit. */
    TAKEN_AWAY_LATE
  }

  /** The limit. */
  public Duration limit() {
    return cycle.multipliedBy(rings);
  }

  /** What the queue has left of the limit when the customer's own agent has not answered. */
  public Duration left() {
    Duration left = limit().minus(cycle.multipliedBy(ownerRings));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** How many agents can be given one whole ring at least, one after the other, by the limit. */
  public int agents() {
    return agents(limit());
  }

  /** The same after the customer's own agent has not answered. */
  public int agentsAfterOwner() {
    return agents(left());
  }

  private int agents(Duration within) {
    int agents = 0;
    Duration begins = Duration.ZERO;
    while (begins.plus(cycle).compareTo(within) <= 0) {
      agents++;
      begins = begins.plus(takenAway).plus(PAUSE);
    }
    return agents;
  }

  /** What is to be said of callers who have no agent of their own. */
  public Verdict verdict() {
    if (takenAway.compareTo(limit()) > 0) {
      return Verdict.TAKEN_AWAY_LATE;
    }
    return agents() > 1 ? Verdict.ROOM : Verdict.FIRST_ONLY;
  }

  /** What is to be said of callers whose own agent is rung first. */
  public Verdict ownerVerdict() {
    return agentsAfterOwner() > 0 ? Verdict.ROOM : Verdict.OWNER_USES_ALL;
  }

  /** After how long the queue would have to take a call away so that a second agent has a ring. */
  public Duration forTwo() {
    return limit().minus(cycle).minus(PAUSE);
  }
}
