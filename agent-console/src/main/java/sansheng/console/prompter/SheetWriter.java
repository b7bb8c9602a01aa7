package sansheng.console.prompter;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes sheets behind the screens' backs, so that no agent waits for the database. While it is
 * away the newest state of each sheet waits in memory.
 */
final class SheetWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SheetWriter.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration LAST_TRY = Duration.ofSeconds(3);
  private static final int BATCH = 50;

  private final BiFunction<List<Sheet>, Instant, Future<Void>> place;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<SheetKey, Sheet> waiting = new LinkedHashMap<>();
  private final Thread writer;
  private boolean underWay;

  /**
   * @param place {@link SheetStore#write} or something before it
   */
  SheetWriter(BiFunction<List<Sheet>, Instant, Future<Void>> place, InstantSource clock) {
    this.place = place;
    this.clock = clock;
    this.writer = Thread.ofVirtual().name("sheet-writer").start(this::run);
  }

  void add(Sheet sheet) {
    lock.lock();
    try {
      waiting.put(SheetKey.of(sheet), sheet);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (true) {
        List<Sheet> batch = take();
        if (!written(batch)) {
          Thread.sleep(AGAIN);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Sheet> take() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty()) {
        changed.await();
      }
      List<Sheet> batch = waiting.values().stream().limit(BATCH).toList();
      batch.forEach(sheet -> waiting.remove(SheetKey.of(sheet)));
      underWay = true;
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private boolean written(List<Sheet> batch) {
    List<Sheet> left = new ArrayList<>();
    try {
      place.apply(batch, clock.instant()).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      LOG.warn("What was shown in {} calls can't be written yet: {}", batch.size(), e.getMessage());
      left.addAll(batch);
    }
    lock.lock();
    try {
      // A newer state of the same sheet may have come meanwhile.
      left.forEach(sheet -> waiting.putIfAbsent(SheetKey.of(sheet), sheet));
      underWay = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return left.isEmpty();
  }

  /** Writes what is left, for three seconds at most, and stops. */
  @Override
  public void close() {
    lock.lock();
    try {
      long left = LAST_TRY.toNanos();
      while ((underWay || !waiting.isEmpty()) && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (!waiting.isEmpty()) {
        LOG.error("What was shown in {} calls could not be written before the end", waiting.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    writer.interrupt();
  }
}
