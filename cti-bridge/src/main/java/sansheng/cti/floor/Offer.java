package sansheng.cti.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent's phone rung for one caller.
 *
 * @param agent the agent's work number
 * @param from when it began to ring
 * @param to when it stopped; null while it rings
 * @param result how it stopped; null while it rings
 */
public record Offer(String agent, Instant from, @Nullable Instant to, @Nullable Result result) {

  /** How the ringing of one agent's phone ended. An offer is never a missed call. */
  public enum Result {
    ANSWERED,
    /** Rang to the end of the last ring (RONA). */
    RANG_NO_ANSWER,
    /** The phone was busy, or the agent declined. */
    BUSY,
    CALLER_GONE,
    ANSWERED_ELSEWHERE,
    /** The phone could not be reached. */
    FAILED
  }
}
