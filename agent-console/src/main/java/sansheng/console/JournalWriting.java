package sansheng.console;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;
import sansheng.console.journal.JournalListener;
import sansheng.console.journal.JournalStore;
import sansheng.console.replay.EventKeeping;
import sansheng.console.spool.Spool;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.FloorListener;

/** Everything that writes the journal: the spool, the states of calls, what the PBXes said. */
final class JournalWriting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalWriting.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final SpoolFolder spool;
  private final JournalListener calls;
  private final @Nullable EventKeeping events;

  /**
   * Starts, and waits until what an earlier run left in the spool is in the database: the floor
   * must not be told that calls are open whose end is still on the disk.
   *
   * @throws StartRefused when the spool can't be used or the database does not take it
   */
  JournalWriting(
      Settings.Keep keep,
      Vertx vertx,
      Db db,
      JournalStore log,
      Collection<String> pbxes,
      Clock clock,
      MeterRegistry meters) {
    spool = SpoolFolder.open(keep.spool(), keep.bytes(), meters, clock);
    calls = new JournalListener(log, spool.calls(), clock, meters);
    try {
      deliverWhatIsLeft();
      events =
          keep.eventDays() == 0
              ? null
              : new EventKeeping(vertx, db, spool.events(), pbxes, keep.eventDays(), clock, meters);
    } catch (StartRefused e) {
      calls.close();
      spool.close();
      throw e;
    }
  }

  private void deliverWhatIsLeft() {
    long waiting = spool.calls().rows();
    if (waiting == 0) {
      return;
    }
    LOG.info("Delivering {} call states that an earlier run left in the spool", waiting);
    long left = calls.flush(PATIENCE);
    if (left > 0) {
      throw new StartRefused(
          "%d call states in the spool do not get into the database; the log says why."
              .formatted(left));
    }
  }

  JournalListener calls() {
    return calls;
  }

  /** Where what was shown to agents waits for the database. */
  Spool words() {
    return spool.words();
  }

  /** Who keeps what the PBXes say; nobody, when it shall not be kept. */
  FloorListener events() {
    return events == null ? (change, nanos, at) -> {} : events.listener();
  }

  @Override
  public void close() {
    if (events != null) {
      events.close();
    }
    calls.close();
    spool.close();
  }
}
