package sansheng.console.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.spool.Delivery;

/** Puts states of calls into the database: of those that come together, each call's newest. */
final class CallDelivery implements Delivery.Destination {
  /** When the event that brought the state about was received, in a spooled row; no column. */
  static final String RECEIVED = "received";

  private static final Logger LOG = LoggerFactory.getLogger(CallDelivery.class);
  private static final int BATCH = 100;

  private final Function<JsonArray, Future<Integer>> store;
  private final InstantSource clock;
  private final Timer delay;
  private final Counter refused;

  CallDelivery(
      Function<JsonArray, Future<Integer>> store, InstantSource clock, MeterRegistry meters) {
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

  @Override
  public void put(List<String> rows) {
    List<JsonObject> newest = newest(rows);
    for (int from = 0; from < newest.size(); from += BATCH) {
      List<JsonObject> batch = newest.subList(from, Math.min(newest.size(), from + BATCH));
      try {
        write(batch);
      } catch (CompletionException e) {
        if (!isAboutTheData(e)) {
          throw e;
        }
        oneByOne(batch);
      }
      long now = clock.millis();
      for (JsonObject row : batch) {
        delay.record(Duration.ofMillis(Math.max(0, now - row.getLong(RECEIVED, now))));
      }
    }
  }

  private static List<JsonObject> newest(List<String> rows) {
    Map<String, JsonObject> newest = new LinkedHashMap<>();
    for (String row : rows) {
      JsonObject state = new JsonObject(row);
      newest.merge(state.getString("id"), state, (old, now) -> isAfter(now, old) ? now : old);
    }
    return new ArrayList<>(newest.values());
  }

  private static boolean isAfter(JsonObject state, JsonObject other) {
    int byTime = changedAt(state).compareTo(changedAt(other));
    return byTime > 0 || (byTime == 0 && state.getInteger("known") > other.getInteger("known"));
  }

  private static Instant changedAt(JsonObject state) {
    return Instant.parse(state.getString("changed_at"));
  }

  // One state the database will never take must not keep back the others.
  private void oneByOne(List<JsonObject> batch) {
    for (JsonObject row : batch) {
      try {
        write(List.of(row));
      } catch (CompletionException e) {
        if (!isAboutTheData(e)) {
          throw e;
        }
        refused.increment();
        LOG.error("The database refuses this call: {}", row, e);
      }
    }
  }

  private void write(List<JsonObject> batch) {
    store.apply(new JsonArray(batch)).toCompletionStage().toCompletableFuture().join();
  }

  /** Whether the database refuses the data, whenever it is asked. */
  static boolean isAboutTheData(CompletionException e) {
    return e.getCause() instanceof PgException pg
        && pg.getSqlState() != null
        && (pg.getSqlState().startsWith("22") || pg.getSqlState().startsWith("23"));
  }
}
