package sansheng.console.callback;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;

/** The callbacks' tables. */
public final class CallbackStore {
  private static final String READ = sql("read.sql");

  private final Db db;

  public CallbackStore(Db db) {
    this.db = db;
  }

  /**
   * A callback to which a reason was added.
   *
   * @param owedAt since when it is owed, by its first reason
   */
  record Owing(UUID id, Instant owedAt) {}

  /**
   * Adds a reason to the number's open callback, or opens one.
   *
   * @param notBefore no attempt before that
   * @return the callback; the same reason of the same call gives the same one
   */
  Future<Owing> owe(
      SqlConnection on, String e164, @Nullable String queue, Reason reason, Instant notBefore) {
    return on.preparedQuery(
            """
            insert into callback (id, number, queue, owed_at, not_before, owner)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (number) where state = 'open' do update
               set owed_at = least(callback.owed_at, excluded.owed_at)
            returning id, owed_at""")
        .execute(
            Tuple.of(UUID.randomUUID(), e164, queue, utc(reason.at()), utc(notBefore))
                .addValue(reason.kind() == Reason.Kind.PROMISED ? reason.who() : null))
        .compose(
            rows -> {
              Row row = rows.iterator().next();
              UUID id = row.getUUID("id");
              Owing owing = new Owing(id, row.getOffsetDateTime("owed_at").toInstant());
              return on.preparedQuery(
                      """
                      insert into callback_reason (callback, kind, at, call_id, who, note)
                      values ($1, $2, $3, $4, $5, $6) on conflict do nothing""")
                  .execute(
                      Tuple.of(id, reason.kind().word(), utc(reason.at()))
                          .addValue(reason.call())
                          .addValue(reason.who())
                          .addValue(reason.note()))
                  .map(owing);
            });
  }

  /** All that are open; the caller sorts. */
  Future<List<Callback>> open() {
    return db.query(READ + " where b.state = 'open'").map(CallbackStore::callbacks);
  }

  /** One that is open. */
  Future<Optional<Callback>> open(UUID id) {
    return db.query(READ + " where b.state = 'open' and b.id = $1", Tuple.of(id))
        .map(rows -> callbacks(rows).stream().findFirst());
  }

  /** Takes it for an agent; false when it is another's or closed. */
  Future<Boolean> take(UUID id, String agent) {
    return db.query(
            "update callback set owner = $2 where id = $1 and state = 'open'"
                + " and (owner is null or owner = $2)",
            Tuple.of(id, agent))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Gives several to an agent, or to whoever is next. */
  Future<Void> assign(Collection<UUID> ids, @Nullable String agent) {
    return db.query(
            "update callback set owner = $2 where id = any($1) and state = 'open'",
            Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addValue(agent))
        .mapEmpty();
  }

  /** Takes all from an agent that nobody is dialling just now; answers how many. */
  Future<Integer> release(String agent) {
    return db.query(
            """
            update callback b set owner = null
             where b.state = 'open' and b.owner = $1
               and not exists (select from callback_attempt a
                                where a.callback = b.id and a.outcome is null)""",
            Tuple.of(agent))
        .map(RowSet::rowCount);
  }

  /** Writes down that somebody dials; whole seconds, rounded down, for the call comes after it. */
  Future<UUID> dialled(UUID callback, String agent, Instant at) {
    UUID attempt = UUID.randomUUID();
    return db.query(
            "insert into callback_attempt (id, callback, at, agent) values ($1, $2, $3, $4)",
            Tuple.of(attempt, callback, utc(at.truncatedTo(ChronoUnit.SECONDS)), agent))
        .map(attempt);
  }

  /** Says how an attempt came out; false when somebody has said so already. */
  Future<Boolean> came(SqlConnection on, UUID attempt, AttemptOutcome outcome, String note) {
    return on.preparedQuery(
            "update callback_attempt set outcome = $2, note = $3 where id = $1 and outcome is null")
        .execute(Tuple.of(attempt, outcome.word(), note))
        .map(rows -> rows.rowCount() == 1);
  }

  /** What is to happen next. */
  Future<Void> next(SqlConnection on, UUID callback, Retry retry, @Nullable Instant promisedAt) {
    return on.preparedQuery(
            "update callback set not_before = $2, needs_decision = $3,"
                + " promised_at = coalesce($4, promised_at) where id = $1 and state = 'open'")
        .execute(
            Tuple.of(callback, utc(retry.notBefore()), retry.needsDecision())
                .addValue(promisedAt == null ? null : utc(promisedAt)))
        .mapEmpty();
  }

  /** Ends it; false when it is not open. */
  Future<Boolean> close(
      SqlConnection on, UUID id, String state, Instant at, String who, String why) {
    return on.preparedQuery(
            "update callback set state = $2, closed_at = $3, closed_by = $4, closed_why = $5,"
                + " needs_decision = false where id = $1 and state = 'open'")
        .execute(Tuple.of(id, state, utc(at), who, why))
        .map(rows -> rows.rowCount() == 1);
  }

  /** When the far end answered the outgoing call of an attempt; empty when it did not (yet). */
  Future<Optional<Instant>> reachedAt(UUID callback, Callback.Attempt attempt, Instant until) {
    return db.query(
            """
            with linked as (
              update callback_attempt a set call_id = k.id
                from callback b, calls k
               where a.id = $1 and b.id = $2 and a.call_id is null
                 and k.direction = 'outgoing' and k.party_e164 = b.number
                 and k.offered_at between a.at and $3
                 and not exists (select from callback_attempt o where o.call_id = k.id)
              returning k.id)
            select k.answered_at from calls k
             where k.answered_at is not null
               and k.id in (select id from linked
                            union all select call_id from callback_attempt where id = $1)
             order by k.answered_at limit 1""",
            Tuple.of(attempt.id(), callback, utc(until)))
        .map(
            rows ->
                rows.stream().map(r -> r.getOffsetDateTime("answered_at").toInstant()).findFirst());
  }

  /** Whether it must never be dialled. */
  Future<Boolean> isForbidden(String e164) {
    return db.query("select from do_not_call where number = $1", Tuple.of(e164))
        .map(rows -> rows.size() > 0);
  }

  /** Never to be dialled again. */
  Future<Void> forbid(SqlConnection on, String e164, Instant at, String who, String why) {
    return on.preparedQuery(
            "insert into do_not_call (number, at, who, why) values ($1, $2, $3, $4)"
                + " on conflict do nothing")
        .execute(Tuple.of(e164, utc(at), who, why))
        .mapEmpty();
  }

  Db db() {
    return db;
  }

  private static List<Callback> callbacks(RowSet<Row> rows) {
    return rows.stream().map(CallbackRow::read).toList();
  }

  // PostgreSQL rounds to its columns' whole seconds: half a second after an attempt began, its call
  // would seem to have come before it.
  static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
  }

  private static String sql(String name) {
    try (var in = CallbackStore.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The query " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
