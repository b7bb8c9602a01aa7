package sansheng.console.journal;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.FloorChange;

/**
 * Tells open logs that calls have changed. They fetch their own lines, for each shows other calls;
 * told a little later and never more than twice a second, so that the journal has written first.
 */
public final class LogListener implements FloorListener {
  private static final Duration LATER = Duration.ofMillis(500);

  private final Vertx vertx;
  private final Live live;
  private final AtomicBoolean due = new AtomicBoolean();
  private final AtomicLong number = new AtomicLong();

  public LogListener(Vertx vertx, Live live) {
    this.vertx = vertx;
    this.live = live;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.CallChanged && due.compareAndSet(false, true)) {
      vertx.setTimer(LATER.toMillis(), later -> tell());
    }
  }

  private void tell() {
    due.set(false);
    String news =
        "<span id=\"calls-news\" hidden data-number=\""
            + number.incrementAndGet()
            + "\" hx-get=\"/calls/rows\" hx-trigger=\"load\" hx-include=\"#calls-filter\""
            + " hx-target=\"#calls-rows\" hx-swap=\"outerHTML\" hx-push-url=\"false\"></span>";
    live.push(Audience.EVERYONE, "calls-news", viewer -> news);
  }
}
