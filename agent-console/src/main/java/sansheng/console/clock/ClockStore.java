package sansheng.console.clock;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import sansheng.console.db.Db;

/** The clocks' tables. Works on a connection that the caller holds a transaction on. */
final class ClockStore {
  private static final String DUE = sql("due.sql");
  static final String READ = sql("read.sql");
  private static final String WRITE = sql("write.sql");

  private final Db db;

  ClockStore(Db db) {
    this.db = db;
  }

  Db db() {
    return db;
  }

  /** Notes a fact; one that is known changes nothing. */
  Future<Void> note(SqlConnection on, About about, Fact fact, Instant now) {
    return on.preparedQuery(
            """
            insert into clock_fact (about_kind, about_id, fact, ref, at, attributes, noted_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""")
        .execute(
            Tuple.of(about.kind(), about.id(), fact.name(), fact.ref())
                .addValue(fact.at().atOffset(ZoneOffset.UTC))
                .addValue(attributes(fact))
                .addValue(now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** Starts a clock; one that is there already stays as it is. */
  Future<Void> start(
      SqlConnection on,
      PolicyVersion policy,
      int calendar,
      About about,
      Fact started,
      Judgement judged) {
    return on.preparedQuery(
            """
            insert into clock (id, policy, policy_version, calendar_version, about_kind, about_id,
                               ref, began_at, attributes, due_at, state, next_at, judged_to)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', $8, $8)
            on conflict do nothing""")
        .execute(
            Tuple.of(UUID.randomUUID(), policy.policy().id(), policy.version(), calendar)
                .addValue(about.kind())
                .addValue(about.id())
                .addValue(started.ref())
                .addValue(started.at().atOffset(ZoneOffset.UTC))
                .addValue(attributes(started))
                .addValue(judged.dueAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  private static JsonObject attributes(Fact fact) {
    JsonObject attributes = new JsonObject();
    fact.attributes().forEach(attributes::put);
    attributes.remove(Fact.REF);
    return attributes;
  }

  /** Locks the clocks of a subject and reads them. */
  Future<List<ClockRow>> lockAbout(SqlConnection on, About about) {
    return on.preparedQuery(
            "select id from clock where about_kind = $1 and about_id = $2 order by id for update")
        .execute(Tuple.of(about.kind(), about.id()))
        .compose(locked -> read(on, locked));
  }

  /** Locks clocks that have something to find, and reads them. */
  Future<List<ClockRow>> lockDue(SqlConnection on, Instant now, int most) {
    return on.preparedQuery(DUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), most))
        .compose(locked -> read(on, locked));
  }

  // In a statement of its own: facts that were noted while the lock was waited for must be seen.
  private static Future<List<ClockRow>> read(SqlConnection on, RowSet<Row> locked) {
    UUID[] ids = locked.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    return ids.length == 0
        ? Future.succeededFuture(List.of())
        : on.preparedQuery(READ + " where c.id = any($1)")
            .execute(Tuple.tuple().addArrayOfUUID(ids))
            .map(rows -> rows.stream().map(ClockRow::read).toList());
  }

  /** Writes judgements, an array as write.sql describes it; answers what is new. */
  Future<List<Row>> write(SqlConnection on, JsonArray judged, Instant now) {
    return judged.isEmpty()
        ? Future.succeededFuture(List.of())
        : on.preparedQuery(WRITE)
            .execute(Tuple.of(judged, now.atOffset(ZoneOffset.UTC)))
            .map(rows -> rows.stream().toList());
  }

  private static String sql(String name) {
    try (var in = ClockStore.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The query " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
