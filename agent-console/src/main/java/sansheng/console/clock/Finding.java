package sansheng.console.clock;

import java.time.Instant;

/**
 * Something that is true of a clock, once.
 *
 * @param point which warning, the first in the policy being 0; 0 for all other kinds
 * @param at when it became true, however much later it was found
 */
public record Finding(Kind kind, int point, Instant at) {

  /** What was found. */
  public enum Kind {
    /** A warning point was passed with the promise still open. */
    WARNED,
    /** The limit ran out with the promise still open. */
    BREACHED,
    /** Done in time. */
    KEPT,
    /** Done, after the limit had run out. */
    DONE_LATE,
    /** Nothing was owed any more. */
    CANCELLED
  }
}
