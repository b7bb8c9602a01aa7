package sansheng.console.replay;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;

/** The table of what PBXes have said. */
public final class EventStore {
  private static final Logger LOG = LoggerFactory.getLogger(EventStore.class);
  private static final String NO_SUCH_DAY = "23514";

  private final Db db;

  public EventStore(Db db) {
    this.db = db;
  }

  /** Writes rows of {@link StoredEvent#row}; those that are there already change nothing. */
  Future<Void> write(List<String> rows) {
    String all = rows.stream().collect(Collectors.joining(",", "[", "]"));
    return insert(all)
        .recover(
            e ->
                e instanceof PgException pg && NO_SUCH_DAY.equals(pg.getSqlState())
                    ? makeDays(all).compose(done -> insert(all))
                    : Future.failedFuture(e));
  }

  private Future<Void> insert(String rows) {
    return db.query(
            """
            insert into call_event (pbx, seq, linked_id, at, event)
            select pbx, seq, linked_id, at, event::jsonb
            from jsonb_to_recordset($1::text::jsonb)
              as e(pbx text, seq bigint, linked_id text, at timestamptz, event text)
            on conflict do nothing""",
            Tuple.of(rows))
        .mapEmpty();
  }

  private Future<Void> makeDays(String rows) {
    return db.query("select call_event_days($1::text::jsonb)", Tuple.of(rows)).mapEmpty();
  }

  /** Forgets the days before this one; says how many it forgot. */
  Future<Integer> forget(LocalDate before) {
    return db.query("select call_event_forget($1) as days", Tuple.of(before))
        .map(rows -> rows.iterator().next().getInteger("days"));
  }

  /**
   * What a PBX said in a time, in the order in which it was heard, some of it.
   *
   * @param after the {@code seq} after which to go on; 0 for the first
   */
  Future<List<StoredEvent>> between(String pbx, Instant from, Instant to, long after, int most) {
    return db.query(
            """
            select pbx, seq, at, event::text as event from call_event
            where pbx = $1 and at >= $2 and at <= $3 and seq > $4 order by seq limit $5""",
            Tuple.of(pbx, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), after, most))
        .map(rows -> rows.stream().flatMap(row -> read(row).stream()).toList());
  }

  private static java.util.Optional<StoredEvent> read(Row row) {
    String json = row.getString("event");
    Instant at = row.getOffsetDateTime("at").toInstant();
    if (json.contains("ConsoleStarted") && new io.vertx.core.json.JsonObject(json).size() == 1) {
      return java.util.Optional.of(
          new StoredEvent(row.getString("pbx"), row.getLong("seq"), at, null));
    }
    var event = EventJson.read(json);
    if (event.isEmpty()) {
      LOG.error("A stored event is of a kind that this console does not know: {}", json);
    }
    return event.map(e -> new StoredEvent(row.getString("pbx"), row.getLong("seq"), at, e));
  }
}
