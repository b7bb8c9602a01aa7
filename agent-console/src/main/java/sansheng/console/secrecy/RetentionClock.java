package sansheng.console.secrecy;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour for what is kept no longer. */
public final class RetentionClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final Retention retention;
  private final InstantSource time;
  private final Thread thread;

  /** Begins; the first look is a little after the start, when people are served. */
  public RetentionClock(Retention retention, InstantSource time) {
    this.retention = retention;
    this.time = time;
    this.thread = Thread.ofVirtual().name("retention").start(this::run);
  }

  private void run() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
      while (true) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      int deleted = retention.delete(time.instant(), AT_ONCE);
      if (deleted > 0) {
        LOG.info("Deleted {} recordings at the end of their term", deleted);
      }
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be deleted at the end of its term: {}", e.toString());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
