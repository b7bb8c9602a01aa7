package sansheng.console.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.spool.Delivery;

/** Puts what the PBXes said into the database. */
final class EventDelivery implements Delivery.Destination {
  private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
  private static final int BATCH = 2_000;

  private final EventStore store;
  private final Counter refused;

  EventDelivery(EventStore store, MeterRegistry meters) {
    this.store = store;
    this.refused =
        Counter.builder("sansheng.events.refused")
            .description("Things a PBX said that the database will never take")
            .register(meters);
  }

  @Override
  public void put(List<String> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<String> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      if (!taken(batch)) {
        batch.stream().filter(row -> !taken(List.of(row))).forEach(this::refuse);
      }
    }
  }

  private boolean taken(List<String> batch) {
    try {
      store.write(batch).toCompletionStage().toCompletableFuture().join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof PgException pg
          && pg.getSqlState() != null
          && pg.getSqlState().matches("2[23].*")) {
        return false;
      }
      throw e;
    }
  }

  private void refuse(String row) {
    refused.increment();
    LOG.error("The database refuses this event: {}", row);
  }
}
