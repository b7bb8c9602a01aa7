package sansheng.console.escalation;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import sansheng.console.db.Db;

/** The slips; the clocks write them. Methods wait for the database. */
public final class SlipStore {
  private final Db db;

  public SlipStore(Db db) {
    this.db = db;
  }

  /** Those without an answer first, then the latest. */
  List<Slip> list(int most) {
    return db
        .query(
            """
            select s.number, s.kind, c.policy, s.recipient, s.text, s.written_at, s.answer, s.answered_at, s.answered_by,
                   not exists (select from clock_finding f
                                where f.clock = s.clock and f.withdrawn_at is null
                                  and f.kind = case s.kind when 'reminder' then 'breached' else 'doneLate' end) as withdrawn
              from slip s join clock c on c.id = s.clock
             order by s.answer is not null, s.written_at desc, s.number desc limit\s"""
                + most)
        .await()
        .stream()
        .map(SlipStore::slip)
        .toList();
  }

  /** Writes down the answer; false when there is no such slip or it has one. */
  boolean answer(String number, String answer, String who, Instant now) {
    return db.query(
                "update slip set answer = $2, answered_by = $3, answered_at = $4"
                    + " where number = $1 and answer is null",
                Tuple.of(number, answer, who, now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  private static Slip slip(Row row) {
    OffsetDateTime answered = row.getOffsetDateTime("answered_at");
    return new Slip(
        row.getString("number"),
        row.getString("kind"),
        row.getString("policy"),
        row.getString("recipient"),
        row.getString("text"),
        row.getOffsetDateTime("written_at").toInstant(),
        row.getBoolean("withdrawn"),
        row.getString("answer"),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"));
  }
}
