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
 * @param language in which recorded words are spoken, a language code; null for the site's
 */
public record Route(
    Way way, @Nullable String owner, Duration ownerRings, int priority, @Nullable String language) {

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
  public static final Route PLAIN = new Route(Way.PLAIN, null, Duration.ZERO, 0, null);

  /** Leads nowhere but to a word of regret. */
  public static Route closed() {
    return new Route(Way.CLOSED, null, Duration.ZERO, 0, null);
  }

  /** Is not even answered. */
  public static Route refused() {
    return new Route(Way.REFUSED, null, Duration.ZERO, 0, null);
  }
}
