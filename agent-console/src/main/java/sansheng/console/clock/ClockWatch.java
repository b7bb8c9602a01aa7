package sansheng.console.clock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for clocks that have something to be found. After a stop it finds what fell
 * due meanwhile in its first rounds.
 */
public final class ClockWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ClockWork work;
  private final Thread thread;
  private final Runnable before;
  private final Semaphore woken = new Semaphore(0);

  /**
   * Starts looking.
   *
   * @param before is run before each look, e.g. to see what the journal has for the clocks
   */
  public ClockWatch(ClockWork work, Runnable before) {
    this.work = work;
    this.before = before;
    thread = Thread.ofVirtual().name("clock-watch").start(this::look);
  }

  private void look() {
    try {
      while (true) {
        round();
        // Somebody who knows of news lets it look at once.
        if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      before.run();
      int looked;
      do {
        looked = work.findDue().toCompletionStage().toCompletableFuture().join();
      } while (looked > 0 && !Thread.currentThread().isInterrupted());
    } catch (RuntimeException e) {
      // Nothing is lost: what is due is still due at the next look.
      LOG.warn("Clocks could not be judged: {}", e.toString());
    }
  }

  /** Lets it look at once; never waits. */
  public void wake() {
    woken.release();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
