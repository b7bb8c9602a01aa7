package sansheng.console.prompter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import sansheng.console.calendar.Holiday;
import sansheng.console.db.Db;

/** The notices about openings, in the database; none is ever deleted. */
public final class NoticeStore {
  private final Db db;

  public NoticeStore(Db db) {
    this.db = db;
  }

  /** Those not withdrawn that end on this day or later, the latest first. */
  Future<List<OpenerNotice>> since(LocalDate day) {
    return db.query(
            """
            select id, holiday, opens, from_day, to_day, by_login, at, why
              from opener_notice where withdrawn_at is null and to_day >= $1
             order by at desc, id desc limit 500""",
            Tuple.of(day))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new OpenerNotice(
                                row.getLong("id"),
                                Holiday.valueOf(row.getString("holiday")),
                                row.getBoolean("opens"),
                                row.getLocalDate("from_day"),
                                row.getLocalDate("to_day"),
                                row.getString("by_login"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("why")))
                    .toList());
  }

  Future<Void> add(
      Holiday holiday,
      boolean opens,
      LocalDate from,
      LocalDate to,
      String by,
      Instant at,
      String why) {
    return db.query(
            """
            insert into opener_notice (holiday, opens, from_day, to_day, by_login, at, why)
            values ($1, $2, $3, $4, $5, $6, $7)""",
            Tuple.of(holiday.name(), opens, from, to, by, at.atOffset(ZoneOffset.UTC), why))
        .mapEmpty();
  }

  /** True when it was in force until now. */
  Future<Boolean> withdraw(long id, String by, Instant at) {
    return db.query(
            """
            update opener_notice set withdrawn_at = $3, withdrawn_by = $2
             where id = $1 and withdrawn_at is null""",
            Tuple.of(id, by, at.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }
}
