package sansheng.console.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;
import sansheng.console.spool.Delivery;

/** Puts states of calls into the database: of those that come together, each call's newest. */
final class CallDelivery implements Delivery.Destination {
  private static final Logger LOG = LoggerFactory.getLogger(CallDelivery.class);
  private static final int BATCH = 100;

  // Rows are not read here; within a value these quotes would be escaped.
  private static final Pattern ANSWERED_OR_OVER =
      Pattern.compile("\"(?:answered_at|ended_at)\":\"");

  private final Function<String, Future<Integer>> store;
  private final InstantSource clock;
  private final Timer delay;
  private final Counter refused;
  private volatile Runnable written = () -> {};

  CallDelivery(Function<String, Future<Integer>> store, InstantSource clock, MeterRegistry meters) {
    this.store = store;
    this.clock = clock;
    this.delay =
        Timer.builder("sansheng.journal.delay")
            .description("From the event on the socket until the call's state is in the database")
            .publishPercentileHistogram()
            .register(meters);
    this.refused =
        Counter.builder("sansheng.journal.refused")
            .description("Call states the database will never take; each is in the log in full")
            .register(meters);
  }

  /**
   * @param written is run when an answer or an end has come into the database; must not wait
   */
  void whenWritten(Runnable written) {
    this.written = written;
  }

  @Override
  public void put(List<String> rows) {
    List<Spooled> newest = newest(rows);
    putAll(newest);
    if (newest.stream().anyMatch(state -> ANSWERED_OR_OVER.matcher(state.row).find())) {
      written.run();
    }
  }

  private void putAll(List<Spooled> newest) {
    for (int from = 0; from < newest.size(); from += BATCH) {
      List<Spooled> batch = newest.subList(from, Math.min(newest.size(), from + BATCH));
      try {
        write(batch);
      } catch (CompletionException e) {
        if (!Db.isAboutTheData(e)) {
          throw e;
        }
        oneByOne(batch);
      }
      long now = clock.millis();
      for (Spooled state : batch) {
        long received = state.head.received() == 0 ? now : state.head.received();
        delay.record(Duration.ofMillis(Math.max(0, now - received)));
      }
    }
  }

  private record Spooled(StateHead head, String row) {}

  private static List<Spooled> newest(List<String> rows) {
    Map<String, Spooled> newest = new LinkedHashMap<>();
    for (String row : rows) {
      Spooled state = new Spooled(StateHead.of(row), row);
      newest.merge(state.head.id(), state, (old, now) -> now.head.isAfter(old.head) ? now : old);
    }
    return new ArrayList<>(newest.values());
  }

  // One state the database will never take must not keep back the others.
  private void oneByOne(List<Spooled> batch) {
    for (Spooled state : batch) {
      try {
        write(List.of(state));
      } catch (CompletionException e) {
        if (!Db.isAboutTheData(e)) {
          throw e;
        }
        refused.increment();
        LOG.error("The database refuses this call: {}", state.row, e);
      }
    }
  }

  private void write(List<Spooled> batch) {
    String rows = batch.stream().map(Spooled::row).collect(Collectors.joining(",", "[", "]"));
    store.apply(rows).toCompletionStage().toCompletableFuture().join();
  }
}
