package sansheng.console.note;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.db.Db;
import sansheng.console.phrase.PhraseHit;

/** The notes' tables. */
public final class NoteStore {
  private final Db db;

  /** Reads and writes through this. */
  public NoteStore(Db db) {
    this.db = db;
  }

  /** One agent's note of one call. */
  Future<Optional<CallNote>> find(UUID call, String agent) {
    return db.query(
            "select agent, text, changed_at from call_note where call_id = $1 and agent = $2",
            Tuple.of(call, agent))
        .map(rows -> rows.stream().map(NoteStore::note).findFirst());
  }

  /** All notes of a call, as they were begun. */
  Future<List<CallNote>> of(UUID call) {
    return db.query(
            "select agent, text, changed_at from call_note where call_id = $1 order by began_at",
            Tuple.of(call))
        .map(rows -> rows.stream().map(NoteStore::note).toList());
  }

  /** What was found in a call's notes, also what has since been written otherwise. */
  Future<List<FoundPhrase>> found(UUID call) {
    return db.query(
            """
            select * from phrase_found
             where call_id = $1 and source = 'note' order by id""",
            Tuple.of(call))
        .map(rows -> rows.stream().map(NoteStore::found).toList());
  }

  /** Keeps a note as it stands and writes down what is found in it now. */
  Future<Void> save(UUID call, String agent, String text, List<PhraseHit> hits, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    insert into call_note (call_id, agent, text, began_at, changed_at)
                    values ($1, $2, $3, $4, $4)
                    on conflict (call_id, agent) do update
                      set text = excluded.text, changed_at = excluded.changed_at""")
                .execute(Tuple.of(call, agent, text, at))
                .compose(
                    saved ->
                        connection
                            .preparedQuery(
                                """
                                select * from phrase_found
                                 where call_id = $1 and agent = $2 and source = 'note'
                                   and gone_at is null
                                 order by start_at""")
                            .execute(Tuple.of(call, agent)))
                .compose(
                    rows ->
                        settle(
                            connection,
                            call,
                            agent,
                            rows.stream().map(NoteStore::found).toList(),
                            hits,
                            at)));
  }

  private static Future<Void> settle(
      SqlConnection connection,
      UUID call,
      String agent,
      List<FoundPhrase> known,
      List<PhraseHit> hits,
      OffsetDateTime at) {
    List<FoundPhrase> left = new ArrayList<>(known);
    Future<Void> done = Future.succeededFuture();
    for (PhraseHit hit : hits) {
      Optional<FoundPhrase> same =
          left.stream()
              .filter(f -> f.phrase().equals(hit.phrase()) && f.text().equals(hit.text()))
              .findFirst();
      same.ifPresent(left::remove);
      done =
          done.compose(
              before ->
                  same.isPresent()
                      ? moved(connection, same.get(), hit)
                      : fresh(connection, call, agent, hit, at));
    }
    for (FoundPhrase gone : left) {
      done =
          done.compose(
              before ->
                  connection
                      .preparedQuery("update phrase_found set gone_at = $2 where id = $1")
                      .execute(Tuple.of(gone.id(), at))
                      .mapEmpty());
    }
    return done;
  }

  private static Future<Void> moved(SqlConnection connection, FoundPhrase known, PhraseHit hit) {
    return known.start() == hit.start()
        ? Future.succeededFuture()
        : connection
            .preparedQuery("update phrase_found set start_at = $2, end_at = $3 where id = $1")
            .execute(Tuple.of(known.id(), hit.start(), hit.end()))
            .mapEmpty();
  }

  private static Future<Void> fresh(
      SqlConnection connection, UUID call, String agent, PhraseHit hit, OffsetDateTime at) {
    return connection
        .preparedQuery(
            """
            insert into phrase_found (call_id, source, agent, at, start_at, end_at, text, category,
                                      severity, instead, phrase)
            values ($1, 'note', $2, $3, $4, $5, $6, $7, $8, $9, $10)""")
        .execute(
            Tuple.of(call, agent, at, hit.start(), hit.end())
                .addString(hit.text())
                .addString(hit.category().spelled())
                .addString(hit.severity().spelled())
                .addString(hit.instead())
                .addString(hit.phrase()))
        .mapEmpty();
  }

  private static CallNote note(Row row) {
    return new CallNote(
        row.getString("agent"),
        row.getString("text"),
        row.getOffsetDateTime("changed_at").toInstant());
  }

  private static FoundPhrase found(Row row) {
    OffsetDateTime gone = row.getOffsetDateTime("gone_at");
    return new FoundPhrase(
        row.getLong("id"),
        row.getString("agent"),
        row.getOffsetDateTime("at").toInstant(),
        gone == null ? null : gone.toInstant(),
        row.getInteger("start_at"),
        row.getInteger("end_at"),
        row.getString("text"),
        row.getString("category"),
        row.getString("severity"),
        row.getString("instead"),
        row.getString("phrase"));
  }
}
