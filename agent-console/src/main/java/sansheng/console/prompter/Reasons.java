package sansheng.console.prompter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/**
 * Why an agent calls somebody, noted when they ask for the call: the floor only tells that they do.
 */
public final class Reasons {
  /** An agent's phone rings first, then the customer's; later it is another call. */
  private static final Duration BEFORE_THE_CALL = Duration.ofMinutes(2);

  private record Noted(String reason, Instant at) {}

  private final Map<String, Noted> byAgent = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public Reasons(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * An agent asks for a call.
   *
   * @param reason as scripts spell it, e.g. {@code callback}
   */
  public void note(String agent, String reason) {
    byAgent.put(agent, new Noted(reason, clock.instant()));
  }

  /** Why this agent makes the call; empty when nothing is known. */
  Set<String> of(CallRecord call, String agent) {
    Noted noted = byAgent.get(agent);
    return call.direction() == Direction.OUTGOING
            && noted != null
            && noted.at().isAfter(call.offeredAt().minus(BEFORE_THE_CALL))
        ? Set.of(noted.reason())
        : Set.of();
  }
}
