package sansheng.console.api;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import sansheng.console.StartRefused;
import sansheng.console.audit.AuditEntry;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.Database;
import sansheng.console.staff.Role;

/**
 * {@code bin/token ROLE [LABEL] [DAYS]}: prints a bearer token for the running instance, and
 * nothing else. The instance is found by {@code DATABASE_URL}, else in the folder {@code
 * SANSHENG_DATA}.
 */
public final class TokenCommand {
  private TokenCommand() {}

  /** Ends with 0 and the token on standard output, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    try {
      System.out.println(token(arguments));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static String token(String[] arguments) {
    Role role = role(arguments);
    String label = arguments.length > 1 ? arguments[1] : "bin/token";
    long days = arguments.length > 2 ? days(arguments[2]) : 30;
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            System.getenv("DATABASE_URL"),
            Path.of(System.getenv().getOrDefault("SANSHENG_DATA", "data")),
            vertx,
            new SimpleMeterRegistry())) {
      AuditEntry entry =
          new AuditEntry(
              "shell:" + System.getProperty("user.name"),
              "token.issue",
              role + " " + label,
              "this machine",
              "");
      return new AuditStore(database.db(), Clock.systemUTC())
          .record(entry)
          .compose(
              written -> new TokenStore(database.db()).issue(role, label, Duration.ofDays(days)))
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Role role(String[] arguments) {
    String wanted =
        arguments.length == 0 ? "" : arguments[0].toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "bin/token ROLE [LABEL] [DAYS]: the role is one of "
                        + Arrays.toString(Role.values()).toLowerCase(Locale.ROOT)
                        + "."));
  }

  private static long days(String text) {
    if (!text.matches("[0-9]{1,4}") || Long.parseLong(text) == 0) {
      throw new StartRefused("DAYS is how long the token holds, 1 to 9999.");
    }
    return Long.parseLong(text);
  }
}
