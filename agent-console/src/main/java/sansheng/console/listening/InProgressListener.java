package sansheng.console.listening;

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
 * Tells open pages that calls in progress have changed. They fetch the part themselves, for each
 * shows what its viewer may do; at most four times a second, however many calls there are.
 */
public final class InProgressListener implements FloorListener {
  private static final Duration LATER = Duration.ofMillis(250);
  private static final Audience THOSE_WHO_LISTEN =
      new Audience.Holders(Set.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA));

  private final Vertx vertx;
  private final Live live;
  private final AtomicBoolean due = new AtomicBoolean();
  private final AtomicLong number = new AtomicLong();

  public InProgressListener(Vertx vertx, Live live) {
    this.vertx = vertx;
    this.live = live;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.CallChanged) {
      tellSoon();
    }
  }

  /** Also when somebody has begun to hear in another way, of which the floor knows nothing. */
  public void tellSoon() {
    if (due.compareAndSet(false, true)) {
      vertx.setTimer(LATER.toMillis(), later -> tell());
    }
  }

  private void tell() {
    due.set(false);
    String news =
        "<span id=\"in-progress-news\" hidden data-number=\""
            + number.incrementAndGet()
            + "\" hx-get=\"/calls/in-progress\" hx-trigger=\"load\""
            + " hx-target=\"#calls-in-progress\" hx-swap=\"outerHTML\" hx-push-url=\"false\"></span>";
    live.push(THOSE_WHO_LISTEN, "in-progress-news", viewer -> news);
  }
}
