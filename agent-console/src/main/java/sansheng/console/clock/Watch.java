package sansheng.console.clock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at something every second, or at once when somebody knows of news, until it is closed.
 * However a look fails, the next one is made: what is due is still due then.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final Round round;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;

  /** One look. */
  @FunctionalInterface
  public interface Round {
    /**
     * Does what is due.
     *
     * @return whether there may be more, so that the next look is made at once
     */
    boolean look();
  }

  /**
   * Starts looking.
   *
   * @param name of the thread, and in the log
   */
  public Watch(String name, Round round) {
    this.name = name;
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      while (true) {
        if (looked()) {
          continue;
        }
        // Somebody who knows of news lets it look at once.
        if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean looked() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return round.look();
    } catch (RuntimeException e) {
      LOG.warn("{} could not look and will again: {}", name, e.toString());
      return false;
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
