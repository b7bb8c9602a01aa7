package sansheng.console.clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.db.Database;

/**
 * {@code bin/clocks replay --from 2026-11-01 --to 2026-12-01 [--policies DIR]}: computes all clocks
 * that began in a period again from recorded facts. Without a folder it prints the differences to
 * what is stored and ends with 1 when there is one; with a folder of policies it prints who would
 * have breached and who would not.
 */
public final class ClockCommand {
  private static final String USAGE =
      "bin/clocks replay --from DAY --to DAY [--policies DIR]; a day is written 2026-11-01";

  private ClockCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    try {
      exitCode = run(List.of(arguments));
    } catch (StartRefused | PolicyRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static int run(List<String> arguments) {
    Map<String, String> options = options(arguments);
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            System.getenv("DATABASE_URL"),
            Path.of(System.getenv().getOrDefault("SANSHENG_DATA", "data")),
            vertx,
            new SimpleMeterRegistry())) {
      ZoneId zone = new CalendarStore(database.db()).current().await().calendar().zone();
      Instant from = day(options.get("--from"), zone);
      Instant to = day(options.get("--to"), zone);
      Replay replay = new Replay(database.db());
      String folder = options.get("--policies");
      Replay.Result result =
          folder == null
              ? replay.asItWas(from, to)
              : replay.withOthers(from, to, read(Path.of(folder)), Instant.now());
      result.lines().forEach(System.out::println);
      String what = folder == null ? "differ from what is stored" : "would have come out otherwise";
      System.out.printf("%d clocks, %d %s%n", result.clocks(), result.lines().size(), what);
      return folder == null && !result.lines().isEmpty() ? 1 : 0;
    } finally {
      vertx.close().await();
    }
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    if (arguments.size() % 2 == 0 || !arguments.getFirst().equals("replay")) {
      throw new StartRefused(USAGE);
    }
    for (int i = 1; i < arguments.size(); i += 2) {
      if (!List.of("--from", "--to", "--policies").contains(arguments.get(i))) {
        throw new StartRefused("'" + arguments.get(i) + "' is unknown. " + USAGE);
      }
      options.put(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private static Instant day(@Nullable String text, ZoneId zone) {
    if (text == null) {
      throw new StartRefused(USAGE);
    }
    try {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new StartRefused("'" + text + "' is no day. " + USAGE, e);
    }
  }

  /** The policies of a folder. */
  static List<Policy> read(Path folder) {
    List<Policy> policies = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
      for (Path file : files) {
        policies.add(PolicyReader.read(file.getFileName().toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new StartRefused(folder + " can't be read: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new StartRefused(folder + " can't be read: " + e.getMessage(), e);
    }
    if (policies.isEmpty()) {
      throw new StartRefused(folder + " holds no policy (*.yaml)");
    }
    return policies;
  }
}
