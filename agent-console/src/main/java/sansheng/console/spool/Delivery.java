package sansheng.console.spool;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a spool's rows to where they last, in order. While that place is away it tries again,
 * with growing pauses, for as long as it takes.
 */
public final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** Packed bytes carried at once: some thousand rows, so that a call's older states fall away. */
  private static final int AT_ONCE = 1024 * 1024;

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Where rows go. */
  @FunctionalInterface
  public interface Destination {
    /**
     * Puts rows where they last; putting some of them twice must change nothing.
     *
     * @throws RuntimeException when that is not possible now
     */
    void put(List<String> rows);
  }

  private final String what;
  private final Spool spool;
  private final Destination destination;
  private final Counter failures;
  private final Thread thread;

  /**
   * Begins to deliver.
   *
   * @param what what is delivered, for the log
   * @param failures counts the tries that failed
   */
  public Delivery(String what, Spool spool, Destination destination, Counter failures) {
    this.what = what;
    this.spool = spool;
    this.destination = destination;
    this.failures = failures;
    this.thread = Thread.ofPlatform().name("delivery-" + what).daemon().start(this::run);
  }

  private void run() {
    try {
      while (true) {
        deliverSome();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliverSome() throws InterruptedException {
    try {
      Spool.Batch batch = spool.take(AT_ONCE);
      deliver(batch);
      spool.delivered(batch);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOG.error("The spool of {} can't be read; trying again", what, e);
      failures.increment();
      Thread.sleep(LONGEST_PAUSE);
    }
  }

  private void deliver(Spool.Batch batch) throws InterruptedException {
    Duration pause = PAUSE;
    while (true) {
      try {
        destination.put(batch.rows());
        return;
      } catch (RuntimeException e) {
        failures.increment();
        LOG.warn(
            "{} can't be delivered ({} rows wait in the spool): {}",
            what,
            spool.rows(),
            e.getMessage());
        LOG.debug("Why", e);
        Thread.sleep(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
      }
    }
  }

  /** Stops; what is not delivered stays in the spool. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
