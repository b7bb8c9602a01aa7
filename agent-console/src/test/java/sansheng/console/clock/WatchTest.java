package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {
  @Test
  void aLookThatFailsIsFollowedByTheNext() {
    AtomicInteger looks = new AtomicInteger();
    try (Watch watch =
        new Watch(
            "a watch",
            () -> {
              if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return false;
            })) {
      watch.wake();
      await().until(() -> looks.get() > 1);
    }
  }

  @Test
  void whereThereMayBeMoreItLooksAtOnceAndOtherwiseWhenItIsWoken() {
    AtomicInteger looks = new AtomicInteger();
    try (Watch watch = new Watch("a watch", () -> looks.incrementAndGet() < 5_000)) {
      await().until(() -> looks.get() >= 5_000);
      int before = looks.get();
      watch.wake();
      await().until(() -> looks.get() > before);
    }
  }

  @Test
  void whatIsClosedLooksNoMore() {
    AtomicInteger looks = new AtomicInteger();
    Watch watch = new Watch("a watch", () -> looks.incrementAndGet() > 0);
    await().until(() -> looks.get() > 0);
    watch.close();
    AtomicInteger before = new AtomicInteger();
    await().until(() -> before.getAndSet(looks.get()) == looks.get());
    assertThat(looks.get()).isPositive();
  }
}
