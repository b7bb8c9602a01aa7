package sansheng.console.secrecy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import sansheng.console.StartRefused;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.Database;
import sansheng.console.recording.RecordingFolder;

/**
 * {@code bin/retention [DAYS]}: prints what would be deleted now, and what is on hold. Deletes
 * nothing.
 */
public final class RetentionCommand {
  private static final int MOST = 10_000;

  private RetentionCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    try {
      print(arguments);
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static void print(String[] arguments) {
    Map<String, String> env = System.getenv();
    String days =
        arguments.length > 0
            ? arguments[0]
            : env.getOrDefault("SANSHENG_RECORDING_DAYS", "730").isBlank()
                ? "730"
                : env.getOrDefault("SANSHENG_RECORDING_DAYS", "730");
    if (!days.matches("[0-9]{3,5}") || Integer.parseInt(days) < Retention.SHORTEST_DAYS) {
      throw new StartRefused(
          "bin/retention [DAYS]: DAYS is how long recordings are kept, %d at least."
              .formatted(Retention.SHORTEST_DAYS));
    }
    Path data = Path.of(env.getOrDefault("SANSHENG_DATA", "data"));
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(env.get("DATABASE_URL"), data, vertx, new SimpleMeterRegistry())) {
      Path recordings =
          Path.of(env.getOrDefault("SANSHENG_RECORDINGS", data.resolve("recordings").toString()));
      Retention retention =
          new Retention(
              database.db(),
              new RecordingFolder(recordings),
              new AuditStore(database.db(), Clock.systemUTC()),
              Integer.parseInt(days));
      int held = 0;
      int over = 0;
      for (Retention.Over one : retention.over(Instant.now(), MOST)) {
        boolean kept = !one.held().isEmpty();
        held += kept ? 1 : 0;
        over += kept ? 0 : 1;
        System.out.printf(
            "%s recording %s of call %s, %s%s%n",
            kept ? "kept  " : "delete",
            one.recording(),
            one.call(),
            one.of(),
            kept ? ": " + one.held() : "");
      }
      System.out.printf("%d would be deleted, %d on hold%n", over, held);
    } finally {
      vertx.close().await();
    }
  }
}
