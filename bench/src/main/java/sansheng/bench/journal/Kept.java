package sansheng.bench.journal;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Database;
import sansheng.console.journal.JournalListener;
import sansheng.console.journal.JournalStore;
import sansheng.console.replay.EventKeeping;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.FloorListener;

/** A console's writing side on a PostgreSQL of its own, in a folder that is removed at the end. */
final class Kept implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("bench-journal-");
  private final Vertx vertx = Vertx.vertx();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Database database;
  final SpoolFolder spools;
  final JournalStore store;
  final JournalListener journal;
  final EventKeeping events;

  Kept() throws IOException {
    meters.config().meterFilter(percentiles());
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "sansheng");
    database = Database.embedded(folder.resolve("data"), cache, 0, vertx, meters);
    Clock clock = Clock.systemUTC();
    spools = SpoolFolder.open(folder.resolve("spool"), 1024L * 1024 * 1024, meters, clock);
    store = new JournalStore(database.db(), new Numbers("CN"));
    journal = new JournalListener(store, spools.calls(), clock, meters);
    events =
        new EventKeeping(
            vertx, database.db(), spools.events(), List.of("main"), 3_650, clock, meters);
  }

  private static MeterFilter percentiles() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return DistributionStatisticConfig.builder()
            .percentiles(0.5, 0.99)
            .percentilePrecision(3)
            .expiry(Duration.ofHours(1))
            .build()
            .merge(config);
      }
    };
  }

  List<FloorListener> listeners() {
    return List.of(journal, events.listener());
  }

  /** Waits until everything is in the database; false when it does not get there in time. */
  boolean arrives(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    if (journal.flush(within) > 0) {
      return false;
    }
    while (!(events.isIdle() && spools.events().bytes() == 0)) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
  }

  long count(String sql) {
    return database
        .db()
        .query(sql)
        .map(rows -> rows.iterator().next().getLong(0))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** p50, p99 and maximum of a timer since the beginning. */
  String times(String name) {
    Timer timer = meters.get(name).timer();
    var snapshot = timer.takeSnapshot();
    return String.format(
        Locale.ROOT,
        "n %,d   p50 %.0f ms   p99 %.0f ms   max %.0f ms",
        timer.count(),
        snapshot.percentileValues()[0].value(TimeUnit.MILLISECONDS),
        snapshot.percentileValues()[1].value(TimeUnit.MILLISECONDS),
        timer.max(TimeUnit.MILLISECONDS));
  }

  /** Stops PostgreSQL's processes ({@code STOP}), or lets them go on ({@code CONT}). */
  void postgresql(String signal) throws IOException, InterruptedException {
    long pid =
        Long.parseLong(
            Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    List<String> line = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(pid)));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> line.add(Long.toString(process.pid())));
    if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
      throw new IOException("PostgreSQL could not be sent " + signal);
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
    journal.close();
    spools.close();
    database.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
