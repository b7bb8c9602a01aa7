package sansheng.console.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;

/**
 * Which calls of the log are wanted; what is null does not narrow.
 *
 * @param from offered at this moment or later
 * @param to offered before it
 * @param agent had an offer or a stint
 * @param queue the last queue the caller stood in
 * @param number digits that occur in either number
 * @param q text that occurs in a number or in the caller's name
 * @param live true for calls going on, false for ended ones
 * @param uncertain true for calls of which the bridge did not see everything, false for the others
 * @param after the place in the log after which the page begins
 */
public record CallFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String agent,
    @Nullable String queue,
    @Nullable Direction direction,
    @Nullable Outcome outcome,
    @Nullable String number,
    @Nullable String q,
    @Nullable Boolean live,
    @Nullable Boolean uncertain,
    @Nullable Cursor after) {

  /** The whole log from its newest call. */
  public static final CallFilter ALL =
      new CallFilter(null, null, null, null, null, null, null, null, null, null, null);

  /** All calls offered in a time. */
  public static CallFilter offered(Instant from, Instant to) {
    return new CallFilter(from, to, null, null, null, null, null, null, null, null, null);
  }

  /** The same calls, from another place on. */
  public CallFilter after(@Nullable Cursor cursor) {
    return new CallFilter(
        from, to, agent, queue, direction, outcome, number, q, live, uncertain, cursor);
  }
}
