package sansheng.console.clock;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sansheng.console.db.Db;

/** What is recorded about subjects: noted facts, and what the journal has of calls. */
final class Subjects {
  private final Db db;

  Subjects(Db db) {
    this.db = db;
  }

  /**
   * A fact and its subject.
   *
   * @param notedAt when it was heard of; for the journal's, when it happened
   */
  record Noted(About about, Fact fact, Instant notedAt) {}

  /** Everything that happened in a period, oldest first. */
  List<Noted> happened(Instant from, Instant to) {
    List<Noted> happened = new ArrayList<>();
    for (Row row :
        db.query(
                """
                select about_kind, about_id, fact, ref, at, attributes, noted_at from clock_fact
                 where at >= $1 and at < $2 order by at, id""",
                period(from, to))
            .await()) {
      About about = new About(row.getString("about_kind"), row.getString("about_id"));
      happened.add(new Noted(about, fact(row), ClockRow.instant(row, "noted_at")));
    }
    for (Row row :
        db.query(
                """
                select id, first_ring_at from calls
                 where direction = 'incoming' and first_ring_at >= $1 and first_ring_at < $2
                   and offered_at >= (select min(at) from site_calendar)
                 order by first_ring_at, id""",
                period(from, to))
            .await()) {
      Fact rang = new Fact("firstRing", ClockRow.instant(row, "first_ring_at"));
      happened.add(new Noted(About.call(row.getUUID("id")), rang, rang.at()));
    }
    return happened;
  }

  /** All that is known about one subject. */
  List<Fact> about(About about) {
    List<Fact> facts = new ArrayList<>();
    if (about.kind().equals("call")) {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put("firstRing", "first_ring_at");
      columns.put("answered", "answered_at");
      columns.put("callerGone", "gone_at");
      for (Row row :
          db.query(
                  """
                  select first_ring_at, answered_at,
                         case when answered_at is null then ended_at end as gone_at
                    from calls where id = $1::uuid""",
                  Tuple.of(about.id()))
              .await()) {
        columns.forEach(
            (name, column) -> {
              if (row.getValue(column) != null) {
                facts.add(new Fact(name, ClockRow.instant(row, column)));
              }
            });
      }
      return facts;
    }
    for (Row row :
        db.query(
                "select fact, ref, at, attributes from clock_fact"
                    + " where about_kind = $1 and about_id = $2",
                Tuple.of(about.kind(), about.id()))
            .await()) {
      facts.add(fact(row));
    }
    return facts;
  }

  private static Fact fact(Row row) {
    JsonObject attributes = row.getJsonObject("attributes");
    return new Fact(
        row.getString("fact"),
        ClockRow.instant(row, "at"),
        ClockRow.attributes(attributes, row.getString("ref")));
  }

  static Tuple period(Instant from, Instant to) {
    return Tuple.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
  }
}
