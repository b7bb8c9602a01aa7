package sansheng.console.calendar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import sansheng.console.StartRefused;
import sansheng.console.audit.AuditEntry;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.Database;

/** {@code bin/calendar import FILE}: puts a year's days off and make-up days into the calendar. */
public final class CalendarCommand {
  private CalendarCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    try {
      if (arguments.length != 2 || !arguments[0].equals("import")) {
        throw new StartRefused("bin/calendar import FILE");
      }
      System.out.println(imported(Path.of(arguments[1])));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static String imported(Path file) {
    YearNotice notice;
    try {
      notice = YearNotice.parse(Files.readString(file));
    } catch (IOException e) {
      throw new StartRefused(file + " can't be read: " + e.getMessage(), e);
    } catch (CalendarRefused refused) {
      throw new StartRefused(file + ": " + refused.why(), refused);
    }
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            System.getenv("DATABASE_URL"),
            Path.of(System.getenv().getOrDefault("SANSHENG_DATA", "data")),
            vertx,
            new SimpleMeterRegistry())) {
      CalendarStore store = new CalendarStore(database.db());
      CalendarVersion now = store.current().await();
      String who = "shell:" + System.getProperty("user.name");
      String why = "days of " + notice.year();
      new AuditStore(database.db(), Clock.systemUTC())
          .record(new AuditEntry(who, "calendar.change", "calendar", "this machine", why))
          .await();
      PublicDays days = now.calendar().days().with(notice);
      if (!store.write(now, now.hours(), days, who, why, Clock.systemUTC().instant()).await()) {
        throw new StartRefused("Somebody else has changed the calendar meanwhile; try again.");
      }
      return notice.year()
          + ": "
          + notice.days().size()
          + " days, calendar version "
          + (now.version() + 1);
    } finally {
      vertx.close().await();
    }
  }
}
