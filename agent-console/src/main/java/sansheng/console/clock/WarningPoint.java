package sansheng.console.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A moment before the limit at which somebody is told.
 *
 * @param when the moment
 * @param tell whom
 */
public record WarningPoint(Moment when, Set<Party> tell) {
  public WarningPoint {
    tell = Set.copyOf(tell);
  }

  /** Which moment of a limit. */
  public sealed interface Moment {}

  /** When this part of the limit is over, 1 to 99. */
  public record Part(int percent) implements Moment {}

  /** When this much is left. */
  public record Left(Duration amount) implements Moment {}

  /** When this ring begins, the first being 1. */
  public record Ring(int number) implements Moment {}

  /** The moment for a limit that began then; never before the beginning. */
  Instant at(Limit limit, Instant from, Site site) {
    Instant at =
        switch (when) {
          case Part part -> limit.part(from, part.percent(), site);
          case Left left -> limit.left(from, left.amount(), site);
          case Ring ring -> Limit.Rings.ring(ring.number(), from, site);
        };
    return at.isBefore(from) ? from : at;
  }
}
