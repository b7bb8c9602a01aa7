package sansheng.console.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is stored.
 *
 * @param policyVersion the version of the policy it began with, and keeps
 * @param calendarVersion the version of the site's calendar it began with, and keeps
 * @param started the fact that started it
 * @param dueAt the last second in which it is in time
 * @param endedAt when it was stopped; null while open
 */
public record Clock(
    UUID id,
    String policy,
    int policyVersion,
    int calendarVersion,
    About about,
    Fact started,
    Instant dueAt,
    Judgement.State state,
    @Nullable Instant endedAt,
    Instant judgedTo) {

  /** What is left of its limit; nothing when it has run out. */
  public Duration left(Instant now) {
    return now.isAfter(dueAt) ? Duration.ZERO : Duration.between(now, dueAt);
  }

  /** By how much its limit is over; nothing while it is not. */
  public Duration over(Instant now) {
    return now.isAfter(dueAt) ? Duration.between(dueAt, now) : Duration.ZERO;
  }
}
