package sansheng.console.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.FloorChange;

/**
 * Keeps what the floor says of its calls and writes it, in batches, to a place that lasts. While
 * that place is away everything waits and is written, in order, when it is back.
 */
public final class JournalListener implements FloorListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalListener.class);
  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Function<List<JournalEntry>, Future<Integer>> place;
  private final Backlog backlog = new Backlog();
  private final Timer delay;
  private final Counter failures;
  private final Counter refused;
  private final Thread writer;

  /**
   * Starts writing.
   *
   * @param place where batches go; {@link JournalStore#write} or something before it
   */
  public JournalListener(
      Function<List<JournalEntry>, Future<Integer>> place, MeterRegistry meters) {
    this.place = place;
    this.delay =
        Timer.builder("sansheng.journal.delay")
            .description("From the event on the socket until the call's state is in the database")
            .publishPercentileHistogram()
            .register(meters);
    this.failures =
        Counter.builder("sansheng.journal.failures")
            .description("Batches that could not be written and wait to be tried again")
            .register(meters);
    this.refused =
        Counter.builder("sansheng.journal.refused")
            .description("Call states the database will never take; each is in the log in full")
            .register(meters);
    Gauge.builder("sansheng.journal.backlog", backlog, Backlog::size)
        .description("Calls whose newest state is not yet in the database")
        .register(meters);
    Gauge.builder("sansheng.journal.backlog.age", backlog, Backlog::ageSeconds)
        .description("Age of the oldest state that is not yet in the database")
        .baseUnit("seconds")
        .register(meters);
    this.writer = Thread.ofVirtual().name("journal-writer").start(this::write);
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.CallChanged changed) {
      backlog.add(new JournalEntry(changed.call(), at), receivedAtNanos);
    }
  }

  private void write() {
    Duration pause = PAUSE;
    try {
      while (true) {
        List<Backlog.Waiting> batch = backlog.take(BATCH);
        boolean done = written(batch);
        pause = done ? PAUSE : longer(pause);
        if (!done || batch.size() < BATCH) {
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean written(List<Backlog.Waiting> batch) throws InterruptedException {
    try {
      try {
        put(batch);
      } catch (CompletionException e) {
        if (!isAboutTheData(e)) {
          throw e;
        }
        oneByOne(batch);
      }
      backlog.written();
      long now = System.nanoTime();
      batch.forEach(w -> delay.record(now - w.sinceNanos(), TimeUnit.NANOSECONDS));
      return true;
    } catch (CompletionException e) {
      failures.increment();
      LOG.warn("The journal can't be written ({} calls wait): {}", backlog.size(), e.getMessage());
      backlog.putBack();
      return false;
    }
  }

  // One state the database will never take must not keep back the others.
  private void oneByOne(List<Backlog.Waiting> batch) {
    for (Backlog.Waiting waiting : batch) {
      try {
        put(List.of(waiting));
      } catch (CompletionException e) {
        if (!isAboutTheData(e)) {
          throw e;
        }
        refused.increment();
        LOG.error("The database refuses this call: {}", waiting.entry(), e);
      }
    }
  }

  private void put(List<Backlog.Waiting> batch) {
    place
        .apply(batch.stream().map(Backlog.Waiting::entry).toList())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static boolean isAboutTheData(CompletionException e) {
    return e.getCause() instanceof PgException pg
        && pg.getSqlState() != null
        && (pg.getSqlState().startsWith("22") || pg.getSqlState().startsWith("23"));
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /**
   * Waits until everything said so far is written.
   *
   * @return how many calls are still waiting when the time is over
   */
  public int flush(Duration within) {
    try {
      return backlog.awaitEmpty(within.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return backlog.size();
    }
  }

  /** Writes what is left, for five seconds at most, and stops. */
  @Override
  public void close() {
    int left = flush(Duration.ofSeconds(5));
    if (left > 0) {
      LOG.error("{} calls could not be written before the end", left);
    }
    writer.interrupt();
  }
}
