package sansheng.console.floorboard;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.FloorChange;

/**
 * Tells open floors that something has changed; they fetch the part themselves. What the floor
 * knows, at most four times a second; what is counted in the database, at most once a second, and
 * every half minute though nothing happens, for the last quarter of an hour moves on.
 */
public final class BoardListener implements FloorListener {
  private static final Audience THOSE_WHO_READ =
      new Audience.Holders(Set.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD));
  private static final Duration SOON = Duration.ofMillis(250);
  private static final Duration COUNTED = Duration.ofSeconds(1);
  private static final Duration ANYWAY = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Live live;
  private final AtomicBoolean due = new AtomicBoolean();
  private final AtomicBoolean figuresDue = new AtomicBoolean();
  private final AtomicLong number = new AtomicLong();

  public BoardListener(Vertx vertx, Live live) {
    this.vertx = vertx;
    this.live = live;
    vertx.setPeriodic(ANYWAY.toMillis(), tick -> countSoon());
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (due.compareAndSet(false, true)) {
      vertx.setTimer(
          SOON.toMillis(),
          later -> {
            due.set(false);
            tell("floor-news", "/floor/now", "#floor-now");
          });
    }
    if (change instanceof FloorChange.CallChanged) {
      countSoon();
    }
  }

  private void countSoon() {
    if (figuresDue.compareAndSet(false, true)) {
      vertx.setTimer(
          COUNTED.toMillis(),
          later -> {
            figuresDue.set(false);
            tell("floor-figures-news", "/floor/figures", "#floor-figures");
          });
    }
  }

  private void tell(String key, String from, String into) {
    String news =
        "<span id=\"%s\" hidden data-number=\"%d\" hx-get=\"%s\" hx-trigger=\"load\" hx-target=\"%s\" hx-swap=\"outerHTML\" hx-push-url=\"false\"></span>"
            .formatted(key, number.incrementAndGet(), from, into);
    live.push(THOSE_WHO_READ, key, viewer -> news);
  }
}
