package sansheng.console.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.spool.Delivery;
import sansheng.console.spool.Spool;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.FloorChange;

/**
 * Keeps what the floor says of its calls: every state is on the console's own disk within
 * milliseconds, and goes from there into the database, now or when it is back.
 *
 * <p>When the disk takes no more, states wait in memory, each call's newest; when nothing waits on
 * the disk before them, they go into the database directly.
 */
public final class JournalListener implements FloorListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalListener.class);
  private static final int BATCH = 500;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PAUSE_IN_TROUBLE = Duration.ofSeconds(1);

  private final JournalStore store;
  private final Spool spool;
  private final InstantSource clock;
  private final Backlog backlog = new Backlog();
  private final CallDelivery destination;
  private final Delivery delivery;
  private final Timer durable;
  private final Counter failures;
  private final Thread writer;
  private boolean inTrouble;

  /**
   * Starts writing.
   *
   * @param spool where states wait for the database
   */
  public JournalListener(
      JournalStore store, Spool spool, InstantSource clock, MeterRegistry meters) {
    this.store = store;
    this.spool = spool;
    this.clock = clock;
    this.durable =
        Timer.builder("sansheng.journal.durable")
            .description("From the event on the socket until the call's state is on the disk")
            .publishPercentileHistogram()
            .register(meters);
    this.failures =
        Counter.builder("sansheng.journal.failures")
            .description("Batches that could not be written and wait to be tried again")
            .register(meters);
    Gauge.builder("sansheng.journal.backlog", this, JournalListener::waiting)
        .description("States of calls that are not yet in the database")
        .register(meters);
    Gauge.builder("sansheng.journal.backlog.age", this, JournalListener::ageSeconds)
        .description("Age of the oldest state that is not yet in the database")
        .baseUnit("seconds")
        .register(meters);
    this.destination = new CallDelivery(store::writeRows, clock, meters);
    this.delivery = new Delivery("call states", spool, destination, failures);
    this.writer = Thread.ofPlatform().name("journal-spool").daemon().start(this::write);
  }

  /**
   * @param written is run when an answer or an end has come into the database; must not wait
   */
  public void whenWritten(Runnable written) {
    destination.whenWritten(written);
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.CallChanged changed) {
      backlog.add(new JournalEntry(changed.call(), at), receivedAtNanos);
    }
  }

  private void write() {
    try {
      while (true) {
        List<Backlog.Waiting> batch = backlog.take(BATCH);
        boolean done = kept(batch);
        if (!done) {
          Thread.sleep(PAUSE_IN_TROUBLE);
        } else if (batch.size() < BATCH) {
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean kept(List<Backlog.Waiting> batch) {
    List<String> rows = batch.stream().map(this::row).toList();
    try {
      spool.append(rows);
      if (inTrouble) {
        LOG.info("The spool takes call states again");
        inTrouble = false;
      }
    } catch (IOException e) {
      if (!keptWithoutSpool(rows, e)) {
        backlog.putBack();
        return false;
      }
    }
    backlog.written();
    long now = System.nanoTime();
    batch.forEach(w -> durable.record(now - w.sinceNanos(), TimeUnit.NANOSECONDS));
    return true;
  }

  private boolean keptWithoutSpool(List<String> rows, IOException trouble) {
    failures.increment();
    if (!inTrouble) {
      LOG.error(
          "The spool takes no call states: {}. They go to the database directly; while it is away they wait in memory and do not outlive this process",
          trouble.getMessage());
      inTrouble = true;
    }
    if (spool.bytes() > 0) {
      return false;
    }
    try {
      destination.put(rows);
      return true;
    } catch (CompletionException e) {
      LOG.warn("The journal can't be written ({} calls wait): {}", backlog.size(), e.getMessage());
      return false;
    }
  }

  private String row(Backlog.Waiting waiting) {
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - waiting.sinceNanos());
    return store.row(waiting.entry()).put(StateHead.RECEIVED, clock.millis() - waited).encode();
  }

  private double waiting() {
    return backlog.size() + (double) spool.rows();
  }

  private double ageSeconds() {
    return Math.max(backlog.ageSeconds(), spool.ageSeconds());
  }

  /** Whether everything said so far outlives this process. */
  public boolean isDurable() {
    return backlog.size() == 0;
  }

  /**
   * Waits until everything said so far is in the database.
   *
   * @return how many states are still waiting when the time is over
   */
  public long flush(Duration within) {
    long end = System.nanoTime() + within.toNanos();
    try {
      int inMemory = backlog.awaitEmpty(within.toNanos());
      spool.awaitEmpty(end - System.nanoTime());
      return inMemory + spool.rows();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return backlog.size() + spool.rows();
    }
  }

  /** Writes what is left, for five seconds at most, and stops; the rest stays in the spool. */
  @Override
  public void close() {
    if (flush(Duration.ofSeconds(5)) > 0) {
      LOG.warn(
          "{} call states wait in the spool for the next start, {} calls could not be kept",
          spool.rows(),
          backlog.size());
    }
    writer.interrupt();
    try {
      writer.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delivery.close();
  }
}
