package sansheng.console.prompter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.spool.Delivery;
import sansheng.console.spool.Spool;

/**
 * Keeps what was shown and ticked behind the screens' backs: every state of a sheet is on the
 * console's own disk at once, and goes from there into the database, now or when it is back.
 */
final class SheetWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SheetWriter.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration LAST_TRY = Duration.ofSeconds(3);
  private static final int BATCH = 200;

  /** More than a day's ticks of fifty agents: who has no disk for that long loses the oldest. */
  private static final int MOST_WAITING = 100_000;

  private final Spool spool;
  private final SheetDelivery destination;
  private final InstantSource clock;
  private final Delivery delivery;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Thread writer;
  private boolean inTrouble;

  /**
   * Begins to write; what an earlier run left in the spool is delivered first.
   *
   * @param spool where states wait for the database
   */
  SheetWriter(Spool spool, SheetDelivery destination, InstantSource clock, MeterRegistry meters) {
    this.spool = spool;
    this.destination = destination;
    this.clock = clock;
    Counter failures =
        Counter.builder("sansheng.words.failures")
            .description("Tries to write down what was shown to agents that failed")
            .register(meters);
    this.delivery = new Delivery("what was shown", spool, destination, failures);
    this.writer = Thread.ofPlatform().name("sheet-spool").daemon().start(this::run);
  }

  /** A sheet has changed. Returns at once. */
  void add(Sheet sheet) {
    String row = SheetStore.row(sheet, clock.instant()).encode();
    lock.lock();
    try {
      waiting.add(row);
      if (waiting.size() > MOST_WAITING) {
        waiting.remove();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (true) {
        List<String> batch = look();
        if (kept(batch)) {
          done(batch.size());
        } else {
          Thread.sleep(AGAIN);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> look() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty()) {
        changed.await();
      }
      return waiting.stream().limit(BATCH).toList();
    } finally {
      lock.unlock();
    }
  }

  private void done(int many) {
    lock.lock();
    try {
      for (int i = 0; i < many; i++) {
        waiting.remove();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean kept(List<String> rows) {
    try {
      spool.append(rows);
      if (inTrouble) {
        LOG.info("The spool takes what is shown to agents again");
        inTrouble = false;
      }
      return true;
    } catch (IOException e) {
      if (!inTrouble) {
        LOG.error(
            "The spool does not take what is shown to agents: {}. It goes to the database directly; while that is away it waits in memory",
            e.getMessage());
        inTrouble = true;
      }
      return spool.bytes() == 0 && written(rows);
    }
  }

  private boolean written(List<String> rows) {
    try {
      destination.put(rows);
      return true;
    } catch (RuntimeException e) {
      LOG.debug("Nor does the database", e);
      return false;
    }
  }

  /** Whether all that was added outlives this process. */
  boolean isDurable() {
    lock.lock();
    try {
      return waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all that was added is in the database; false when it is not in time. */
  boolean flush(Duration within) {
    long end = System.nanoTime() + within.toNanos();
    lock.lock();
    try {
      while (!waiting.isEmpty() && end > System.nanoTime()) {
        long left = changed.awaitNanos(end - System.nanoTime());
        LOG.trace("{} ns left", left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
    try {
      return isDurable() && spool.awaitEmpty(end - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Writes what is left, for three seconds at most, and stops; the rest stays in the spool. */
  @Override
  public void close() {
    if (!flush(LAST_TRY)) {
      LOG.warn("What was shown to agents waits in the spool for the next start");
    }
    writer.interrupt();
    try {
      writer.join(LAST_TRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delivery.close();
  }
}
