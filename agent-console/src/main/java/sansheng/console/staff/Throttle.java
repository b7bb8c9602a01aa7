package sansheng.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow: after {@link #FREE} wrong passwords for one login from one address each
 * further one doubles the wait, up to {@link #LONGEST}; an address that fails at many logins waits
 * likewise after {@link #FREE_FOR_ADDRESS}. Colleagues elsewhere are not locked out by it.
 */
public final class Throttle {
  static final int FREE = 3;
  static final int FREE_FOR_ADDRESS = 30;
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;
  private final Map<String, Failures> failures = new ConcurrentHashMap<>();

  private record Failures(int count, Instant last, Instant until) {}

  /** Counts by this clock. */
  public Throttle(Clock clock) {
    this.clock = clock;
  }

  /** How long this login must wait at this address before the next try; zero when it may try. */
  Duration waitFor(String login, String address) {
    var now = clock.instant();
    var one = left(failures.get(pair(login, address)), now);
    var other = left(failures.get(address), now);
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Counts a try before it is judged, so that tries made at the same time are all counted. */
  void tries(String login, String address) {
    count(pair(login, address), FREE);
    count(address, FREE_FOR_ADDRESS);
  }

  void succeeded(String login, String address) {
    failures.remove(pair(login, address));
    failures.computeIfPresent(
        address, (same, old) -> new Failures(old.count() - 1, old.last(), Instant.MIN));
  }

  private void count(String key, int free) {
    var now = clock.instant();
    if (failures.size() > MOST_REMEMBERED) {
      failures.values().removeIf(old -> old.last().plus(LONGEST).isBefore(now));
    }
    failures.compute(
        key,
        (same, old) -> {
          var forgiven = old == null || old.last().plus(LONGEST.multipliedBy(2)).isBefore(now);
          var count = forgiven ? 1 : old.count() + 1;
          return new Failures(count, now, now.plus(delay(count - free)));
        });
  }

  private static Duration delay(int over) {
    if (over < 0) {
      return Duration.ZERO;
    }
    var delay = Duration.ofSeconds(2L << Math.min(over, 10));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  private static Duration left(@Nullable Failures found, Instant now) {
    return found == null || !found.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, found.until());
  }

  private static String pair(String login, String address) {
    return address + ' ' + login;
  }
}
