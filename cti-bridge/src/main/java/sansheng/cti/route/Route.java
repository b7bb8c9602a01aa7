package sansheng.cti.route;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RouteQuestion}. Whatever it says, it never leads nowhere: an owner who
 * does not answer leads to the queue.
 *
 * @param owner work number of the agent who is rung first; null for nobody in particular
 * @param ownerRings how long that agent is rung before the queue is
 * @param priority the caller's place in the queue: higher is served first, 0 for everybody
 * @param language in which recorded words are spoken, as the PBX names it; null for the site's
 * @param waiting how they wait; null for as long as the dialplan lets everybody
 */
public record Route(
    Way way,
    @Nullable String owner,
    Duration ownerRings,
    int priority,
    @Nullable String language,
    @Nullable Waiting waiting) {

  /**
   * How a caller waits.
   *
   * @param limit after so long they are offered to be called back
   * @param offer whether they may ask to be called back
   * @param manyWait whether they are told that many wait
   * @param spokenNumber their number as it is read out to them, digits; empty when withheld
   */
  public record Waiting(Duration limit, boolean offer, boolean manyWait, String spokenNumber) {}

  /** Where it leads. */
  public enum Way {
    /** Into the queue. */
    PLAIN,
    /** Nobody is here at this time of day. */
    CLOSED,
    /** This caller is not taken. */
    REFUSED
  }

  /** What everybody gets when nobody says otherwise. */
  public static final Route PLAIN = new Route(Way.PLAIN, null, Duration.ZERO, 0, null, null);

  /** Leads to a mailbox, in that language. */
  public static Route closed(@Nullable String language) {
    return new Route(Way.CLOSED, null, Duration.ZERO, 0, language, null);
  }

  /** Is not even answered. */
  public static Route refused() {
    return new Route(Way.REFUSED, null, Duration.ZERO, 0, null, null);
  }
}
