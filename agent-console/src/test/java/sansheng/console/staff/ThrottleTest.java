package sansheng.console.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Hand clock = new Hand();
  private final Throttle throttle = new Throttle(clock);

  @Test
  void aFewSlipsCostNothing() {
    tries(Throttle.FREE - 1, "lin", "10.0.0.1");
    assertThat(throttle.waitFor("lin", "10.0.0.1")).isZero();
  }

  @Test
  void theWaitGrowsAndHasAnEnd() {
    tries(Throttle.FREE, "lin", "10.0.0.1");
    var first = throttle.waitFor("lin", "10.0.0.1");
    throttle.tries("lin", "10.0.0.1");
    var second = throttle.waitFor("lin", "10.0.0.1");
    assertThat(first).isPositive();
    assertThat(second).isEqualTo(first.multipliedBy(2));
    tries(20, "lin", "10.0.0.1");
    assertThat(throttle.waitFor("lin", "10.0.0.1")).isEqualTo(Throttle.LONGEST);
    clock.forward(Throttle.LONGEST);
    assertThat(throttle.waitFor("lin", "10.0.0.1")).isZero();
  }

  @Test
  void othersAreNotLockedOut() {
    tries(8, "lin", "10.0.0.1");
    assertThat(throttle.waitFor("lin", "10.0.0.2")).isZero();
    assertThat(throttle.waitFor("chen", "10.0.0.1")).isZero();
  }

  @Test
  void anAddressThatTriesManyLoginsWaitsForAll() {
    for (int i = 0; i < Throttle.FREE_FOR_ADDRESS; i++) {
      throttle.tries("guess" + i, "10.0.0.1");
    }
    assertThat(throttle.waitFor("lin", "10.0.0.1")).isPositive();
  }

  @Test
  void theRightPasswordForgives() {
    tries(Throttle.FREE - 1, "lin", "10.0.0.1");
    throttle.succeeded("lin", "10.0.0.1");
    tries(Throttle.FREE - 1, "lin", "10.0.0.1");
    assertThat(throttle.waitFor("lin", "10.0.0.1")).isZero();
  }

  private void tries(int times, String login, String address) {
    for (int i = 0; i < times; i++) {
      throttle.tries(login, address);
    }
  }

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
