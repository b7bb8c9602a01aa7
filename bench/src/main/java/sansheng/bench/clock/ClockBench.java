package sansheng.bench.clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.PublicDays;
import sansheng.console.clock.ClockWork;
import sansheng.console.clock.PolicyStore;
import sansheng.console.clock.ShippedPolicies;
import sansheng.console.db.Database;
import sansheng.console.db.Db;

/**
 * {@code bin/bench clocks [LOOKS]}: how long finding what is due takes with 1,000, 10,000 and
 * 100,000 open clocks that are not due, and with a hundred that are.
 */
public final class ClockBench {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final int DUE = 100;

  private final Db db;
  private final String find;

  private ClockBench(Db db) throws IOException {
    this.db = db;
    try (var in = ClockWork.class.getResourceAsStream("due.sql")) {
      if (in == null) {
        throw new IllegalStateException("due.sql is missing");
      }
      find = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Prints a line a size. */
  public static void main(String[] arguments) throws IOException {
    int looks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    Vertx vertx = Vertx.vertx();
    Path data = Files.createTempDirectory("sansheng-bench-");
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "sansheng");
    try (Database database = Database.embedded(data, cache, 0, vertx, new SimpleMeterRegistry())) {
      new ClockBench(database.db()).run(looks);
    } finally {
      vertx.close().await();
    }
    // What is left of the server's threads must not keep this process.
    System.exit(0);
  }

  private void run(int looks) {
    while (!db.reachable().await()) {
      // A cold process on a busy machine needs more than one try to connect.
    }
    new PolicyStore(db).ship(ShippedPolicies.texts(), NOW).await();
    new CalendarStore(db)
        .ship(ZoneId.of("Asia/Shanghai"), Duration.ofSeconds(5), PublicDays.shipped(), NOW)
        .await();
    System.out.println("open, not due |  due | p50 ms | p99 ms | max ms");
    int open = 0;
    for (int size : new int[] {1_000, 10_000, 100_000}) {
      add(size - open, NOW.plusSeconds(60));
      open = size;
      db.query("analyze clock").await();
      print(open, 0, looks);
    }
    add(DUE, NOW.minusSeconds(5));
    print(open, DUE, looks);
  }

  private void add(int count, Instant next) {
    db.query(
            """
            insert into clock (id, policy, policy_version, calendar_version, about_kind, about_id,
                               began_at, due_at, state, next_at, judged_to)
            select gen_random_uuid(), 'C2', 1, 1, 'callback', gen_random_uuid()::text,
                   $2::timestamptz - interval '10 minutes', $2::timestamptz + n * interval '1 second',
                   'running', $2::timestamptz + (n / 50) * interval '1 second', $2::timestamptz
              from generate_series(0, $1::integer - 1) n""",
            Tuple.of(count, next.atOffset(ZoneOffset.UTC)),
            Duration.ofMinutes(5))
        .await();
  }

  private void print(int open, int due, int looks) {
    Tuple parameters = Tuple.of(NOW.atOffset(ZoneOffset.UTC), DUE);
    long[] took = new long[looks];
    for (int i = -looks / 10; i < looks; i++) {
      long began = System.nanoTime();
      int found = db.query(find, parameters).await().size();
      long nanos = System.nanoTime() - began;
      if (found != due) {
        throw new IllegalStateException(found + " found where " + due + " are due");
      }
      if (i >= 0) {
        took[i] = nanos;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "%13d | %4d | %6.2f | %6.2f | %6.2f%n",
        open, due, ms(took[looks / 2]), ms(took[looks * 99 / 100]), ms(took[looks - 1]));
  }

  private static double ms(long nanos) {
    return nanos / 1e6;
  }
}
