package sansheng.console.e2e;

import static java.util.stream.Collectors.joining;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sansheng.console.db.TestDatabase;

/** A whole centre whose promises to call back are short, and whose database can be looked into. */
final class OwedCentre implements AutoCloseable {
  final TestDatabase database = new TestDatabase();
  final WholeCentre centre;

  /** Customers may be called at any hour, for the tests run at any hour. */
  OwedCentre() throws IOException {
    centre =
        new WholeCentre(
            Files.createTempDirectory("owed"),
            Map.of(
                "DATABASE_URL", database.url(),
                "SANSHENG_OPEN", "calendar",
                "SANSHENG_WAIT_SECONDS", "6",
                "SANSHENG_MANY_WAIT", "2",
                "SANSHENG_CALLING_HOURS", "00:00-24:00",
                "SANSHENG_RETRY_BUSY_SECONDS", "1",
                "SANSHENG_RETRY_NO_ANSWER_SECONDS", "1",
                "SANSHENG_CALLBACK_ATTEMPTS", "2"));
    open(true);
  }

  /** Opens or closes the site, by its calendar; holds from the next look on. */
  void open(boolean open) {
    List<Row> before = rows("select max(version) as version from site_calendar");
    rows(
        """
        insert into site_calendar (version, zone, ring_cycle_ms, hours, days, at, who)
        select version + 1, zone, ring_cycle_ms, '%s', '', now(), 'test'
          from site_calendar where version = %d"""
            .formatted(
                open ? everyHour() : hourFarAway(), before.getFirst().getInteger("version")));
  }

  private static String everyHour() {
    return "mon-sun 00:00-24:00";
  }

  /** An hour of the day that is neither this one nor the next, in China. */
  private static String hourFarAway() {
    int hour = (java.time.LocalTime.now(java.time.ZoneId.of("Asia/Shanghai")).getHour() + 6) % 23;
    return "mon-sun %02d:00-%02d:00".formatted(hour, hour + 1);
  }

  List<Row> rows(String sql) {
    return database.db().query(sql).await().stream().toList();
  }

  /** The rows as lines, values with a blank between. */
  List<String> values(String sql) {
    return rows(sql).stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> String.valueOf(row.getValue(i)))
                    .collect(joining(" ")))
        .toList();
  }

  /** Why a call is owed to a number, and the callback's state. */
  List<String> owed(String e164) {
    return values(
        "select r.kind, b.state from callback b join callback_reason r on r.callback = b.id"
            + " where b.number = '%s' order by r.at, r.kind".formatted(e164));
  }

  @Override
  public void close() {
    centre.close();
    database.close();
  }
}
