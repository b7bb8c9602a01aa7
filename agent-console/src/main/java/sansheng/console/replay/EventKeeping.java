package sansheng.console.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;
import sansheng.console.spool.Delivery;
import sansheng.console.spool.Spool;
import sansheng.cti.FloorListener;

/** Keeps what the PBXes say for some days. */
public final class EventKeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventKeeping.class);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final Vertx vertx;
  private final EventStore store;
  private final EventRecorder recorder;
  private final Delivery delivery;
  private final int days;
  private final Clock clock;
  private final long timer;

  /**
   * Begins.
   *
   * @param pbxes the PBXes' public names
   * @param days how many days it is kept, today not counted
   */
  public EventKeeping(
      Vertx vertx,
      Db db,
      Spool spool,
      Collection<String> pbxes,
      int days,
      Clock clock,
      MeterRegistry meters) {
    this.vertx = vertx;
    this.store = new EventStore(db);
    this.days = days;
    this.clock = clock;
    this.recorder = new EventRecorder(spool, pbxes, clock, meters);
    Counter failures =
        Counter.builder("sansheng.events.failures")
            .description("Batches of events that could not be written and wait to be tried again")
            .register(meters);
    this.delivery = new Delivery("events", spool, new EventDelivery(store, meters), failures);
    this.timer = vertx.setPeriodic(1_000, FORGET_EVERY.toMillis(), tick -> forget());
  }

  private void forget() {
    LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    store
        .forget(before)
        .onSuccess(
            forgotten -> {
              if (forgotten > 0) {
                LOG.info("Forgot the events of {} days before {}", forgotten, before);
              }
            })
        .onFailure(e -> LOG.warn("Old events could not be forgotten: {}", e.getMessage()));
  }

  /** Whether everything heard is at least in the spool. */
  public boolean isIdle() {
    return recorder.isIdle();
  }

  /** Hears what is to be kept. */
  public FloorListener listener() {
    return recorder;
  }

  /** Spools what was heard, and stops. */
  @Override
  public void close() {
    vertx.cancelTimer(timer);
    recorder.close();
    delivery.close();
  }
}
