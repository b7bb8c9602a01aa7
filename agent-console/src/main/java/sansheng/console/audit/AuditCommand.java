package sansheng.console.audit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import sansheng.console.StartRefused;
import sansheng.console.db.Database;

/**
 * {@code bin/audit verify [ID HASH]}: whether every row of the audit still follows from the one
 * before. With the last link of an earlier time ({@code bin/audit head}, written down elsewhere)
 * also whether rows were taken off the end.
 */
public final class AuditCommand {
  private static final String USAGE =
      "bin/audit verify [ID HASH] looks for rows that were changed; bin/audit head prints the last link.";

  private AuditCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    try {
      System.out.println(run(arguments));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static String run(String[] arguments) {
    String command = arguments.length == 0 ? "" : arguments[0];
    boolean verify = command.equals("verify") && (arguments.length == 1 || arguments.length == 3);
    if (!verify && !(command.equals("head") && arguments.length == 1)) {
      throw new StartRefused(USAGE);
    }
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            System.getenv("DATABASE_URL"),
            Path.of(System.getenv().getOrDefault("SANSHENG_DATA", "data")),
            vertx,
            new SimpleMeterRegistry())) {
      AuditStore audit = new AuditStore(database.db(), Clock.systemUTC());
      if (!verify) {
        AuditStore.Head head = audit.head().await();
        return head.id() + " " + head.hash();
      }
      return verify(audit, arguments);
    } finally {
      vertx.close().await();
    }
  }

  /** One line that says it is whole; refuses with one that says which row is not. */
  static String verify(AuditStore audit, String... arguments) {
    Optional<Long> broken = audit.verify().await();
    if (broken.isPresent()) {
      throw new StartRefused(
          "The audit is broken at row %d: it was changed, or a row before it was changed or taken out."
              .formatted(broken.get()));
    }
    if (arguments.length == 3) {
      if (!arguments[1].matches("[0-9]{1,18}") || !arguments[2].matches("[0-9a-f]{64}")) {
        throw new StartRefused(USAGE);
      }
      if (!audit.has(Long.parseLong(arguments[1]), arguments[2]).await()) {
        throw new StartRefused(
            "The audit is broken: row %s with this hash is no longer there."
                .formatted(arguments[1]));
      }
    }
    AuditStore.Head head = audit.head().await();
    return "The audit is whole: %d rows, the last one %s".formatted(head.id(), head.hash());
  }
}
