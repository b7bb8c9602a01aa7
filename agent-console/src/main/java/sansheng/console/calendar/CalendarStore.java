package sansheng.console.calendar;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sansheng.console.db.Db;

/** The site's calendar and its history. Versions never change, so each is read once. */
public final class CalendarStore {
  private static final String COLUMNS =
      "select version, zone, ring_cycle_ms, hours, days, at, who, why from site_calendar ";

  private final Db db;
  private final Map<Integer, CalendarVersion> read = new ConcurrentHashMap<>();

  public CalendarStore(Db db) {
    this.db = db;
  }

  /**
   * Makes the first version, and a new one when the settings name another zone or ring, or the
   * program has come with a year that was not there.
   */
  public Future<Void> ship(ZoneId zone, Duration ringCycle, PublicDays shipped, Instant now) {
    return latest()
        .compose(
            latest -> {
              if (latest.isEmpty()) {
                return write(0, zone, ringCycle, WeeklyHours.USUAL, shipped, "sansheng", "", now);
              }
              CalendarVersion before = latest.get();
              PublicDays days = before.calendar().days();
              for (YearNotice notice : shipped.notices()) {
                days = days.isPublished(notice.year()) ? days : days.with(notice);
              }
              boolean same =
                  before.calendar().zone().equals(zone)
                      && before.ringCycle().equals(ringCycle)
                      && days.text().equals(before.calendar().days().text());
              return same
                  ? Future.succeededFuture(true)
                  : write(
                      before.version(), zone, ringCycle, before.hours(), days, "sansheng", "", now);
            })
        .mapEmpty();
  }

  /** The calendar in force. */
  public Future<CalendarVersion> current() {
    return latest().map(Optional::orElseThrow);
  }

  private Future<Optional<CalendarVersion>> latest() {
    return db.query(COLUMNS + "order by version desc limit 1")
        .map(rows -> rows.stream().map(this::version).findFirst());
  }

  /** Since when there has been a calendar, and with it clocks: nothing is owed from before. */
  public Future<Instant> began() {
    return db.query("select min(at) as at from site_calendar")
        .map(rows -> rows.iterator().next().getOffsetDateTime("at").toInstant());
  }

  /** One version, for a clock that began with it. */
  public Future<CalendarVersion> version(int number) {
    CalendarVersion known = read.get(number);
    return known != null
        ? Future.succeededFuture(known)
        : db.query(COLUMNS + "where version = $1", Tuple.of(number))
            .map(rows -> version(rows.iterator().next()));
  }

  /** The latest versions, newest first. */
  public Future<List<CalendarVersion>> history(int limit) {
    return db.query(COLUMNS + "order by version desc limit $1", Tuple.of(limit))
        .map(rows -> rows.stream().map(this::version).toList());
  }

  /**
   * Writes a new version with other hours or days, unless somebody else has written one since.
   *
   * @param basedOn the version that was on the screen
   * @return false when there is a newer one
   */
  public Future<Boolean> write(
      CalendarVersion basedOn, String hours, PublicDays days, String who, String why, Instant now) {
    return write(
        basedOn.version(),
        basedOn.calendar().zone(),
        basedOn.ringCycle(),
        hours,
        days,
        who,
        why,
        now);
  }

  private Future<Boolean> write(
      int basedOn,
      ZoneId zone,
      Duration ringCycle,
      String hours,
      PublicDays days,
      String who,
      String why,
      Instant now) {
    return db.query(
            """
            insert into site_calendar (version, zone, ring_cycle_ms, hours, days, at, who, why)
            select $1::integer + 1, $2, $3, $4, $5, $6, $7, $8
             where not exists (select from site_calendar where version > $1)
            on conflict do nothing""",
            Tuple.from(
                List.of(
                    basedOn,
                    zone.getId(),
                    (int) ringCycle.toMillis(),
                    hours,
                    days.text(),
                    now.atOffset(ZoneOffset.UTC),
                    who,
                    why)))
        .map(rows -> rows.rowCount() == 1);
  }

  private CalendarVersion version(Row row) {
    return read.computeIfAbsent(
        row.getInteger("version"),
        number ->
            new CalendarVersion(
                number,
                new SiteCalendar(
                    ZoneId.of(row.getString("zone")),
                    WeeklyHours.parse(row.getString("hours")),
                    PublicDays.parse(row.getString("days"))),
                Duration.ofMillis(row.getInteger("ring_cycle_ms")),
                row.getString("hours"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("who"),
                row.getString("why")));
  }
}
