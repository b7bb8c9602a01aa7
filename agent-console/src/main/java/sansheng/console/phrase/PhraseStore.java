package sansheng.console.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;

/** The phrase books' tables. */
public final class PhraseStore {
  private static final String RELEASE = "release";
  private static final String COLUMNS =
      """
      select id, language, key, category, severity, patterns, exceptions, instead, active, edited,
             changed_at, changed_by
        from phrase""";

  private final Db db;

  /** Reads and writes through this. */
  public PhraseStore(Db db) {
    this.db = db;
  }

  /** All entries, by language and key. */
  Future<List<PhraseRow>> all() {
    return db.query(COLUMNS + " order by language, category, key")
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(PhraseStore::row).toList());
  }

  /** One entry. */
  Future<Optional<PhraseRow>> find(long id) {
    return db.query(COLUMNS + " where id = $1", Tuple.of(id))
        .map(rows -> rows.stream().map(PhraseStore::row).findFirst());
  }

  /** Grows with every change. */
  Future<Long> version() {
    return db.query("select coalesce(max(id), 0) from phrase_change")
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** An entry's changes, newest first. */
  Future<List<PhraseChange>> changes(long id) {
    return db.query(
            "select at, who, before, after from phrase_change where phrase_id = $1 order by id desc limit 100",
            Tuple.of(id))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new PhraseChange(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("who"),
                                row.getJsonObject("before"),
                                row.getJsonObject("after")))
                    .toList());
  }

  /** Brings a release's book in: what is new, and what is newer and nobody here has edited. */
  Future<Void> ship(String language, List<Entry> book, Instant now) {
    return db.query("select key, shipped from phrase where language = $1", Tuple.of(language))
        .compose(
            rows -> {
              var known = new java.util.HashMap<String, @Nullable String>();
              rows.forEach(row -> known.put(row.getString("key"), row.getString("shipped")));
              List<Entry> news =
                  book.stream().filter(e -> !digest(e).equals(known.get(e.key()))).toList();
              return news.isEmpty()
                  ? Future.succeededFuture()
                  : db.inTransaction(connection -> ship(connection, language, news, now));
            });
  }

  private static Future<Void> ship(
      SqlConnection connection, String language, List<Entry> news, Instant now) {
    return connection
        .preparedQuery(
            """
            with fresh as (
              insert into phrase as p (language, key, category, severity, patterns, exceptions,
                                       instead, shipped, changed_at, changed_by)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
              on conflict (language, key) do update
                set category = excluded.category, severity = excluded.severity,
                    patterns = excluded.patterns, exceptions = excluded.exceptions,
                    instead = excluded.instead, shipped = excluded.shipped,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where not p.edited and p.shipped is distinct from excluded.shipped
              returning id)
            insert into phrase_change (phrase_id, at, who, after)
            select id, $9, $10, $11 from fresh""")
        .executeBatch(
            news.stream()
                .map(
                    entry ->
                        Tuple.of(language)
                            .addString(entry.key())
                            .addString(entry.category().spelled())
                            .addString(entry.severity().spelled())
                            .addArrayOfString(entry.patterns().toArray(String[]::new))
                            .addArrayOfString(entry.exceptions().toArray(String[]::new))
                            .addString(entry.instead())
                            .addString(digest(entry))
                            .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                            .addString(RELEASE)
                            .addJsonObject(PhraseRow.content(entry, true)))
                .toList())
        .mapEmpty();
  }

  /** Adds an entry of the site's own; its id. */
  Future<Long> add(String language, Entry entry, String who, Instant now) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    insert into phrase (language, key, category, severity, patterns, exceptions,
                                        instead, edited, changed_at, changed_by)
                    values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)
                    returning id""")
                .execute(values(language, entry, who, now))
                .map(rows -> rows.iterator().next().getLong(0))
                .compose(
                    id ->
                        change(connection, id, who, now, null, PhraseRow.content(entry, true))
                            .map(id)));
  }

  /** Changes an entry and writes down what it was. */
  Future<Void> change(PhraseRow was, Entry entry, boolean active, String who, Instant now) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    update phrase
                       set category = $3, severity = $4, patterns = $5, exceptions = $6,
                           instead = $7, changed_at = $8, changed_by = $9, edited = true,
                           active = $10
                     where language = $1 and key = $2""")
                .execute(values(was.language(), entry, who, now).addBoolean(active))
                .compose(
                    done ->
                        change(
                            connection,
                            was.id(),
                            who,
                            now,
                            PhraseRow.content(was.entry(), was.active()),
                            PhraseRow.content(entry, active))));
  }

  private static Tuple values(String language, Entry entry, String who, Instant now) {
    return Tuple.of(language)
        .addString(entry.key())
        .addString(entry.category().spelled())
        .addString(entry.severity().spelled())
        .addArrayOfString(entry.patterns().toArray(String[]::new))
        .addArrayOfString(entry.exceptions().toArray(String[]::new))
        .addString(entry.instead())
        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
        .addString(who);
  }

  private static Future<Void> change(
      SqlConnection connection,
      long id,
      String who,
      Instant now,
      @Nullable JsonObject before,
      JsonObject after) {
    return connection
        .preparedQuery(
            "insert into phrase_change (phrase_id, at, who, before, after) values ($1, $2, $3, $4, $5)")
        .execute(
            Tuple.of(id, now.atOffset(ZoneOffset.UTC), who)
                .addJsonObject(before)
                .addJsonObject(after))
        .mapEmpty();
  }

  private static String digest(Entry entry) {
    return UUID.nameUUIDFromBytes(PhraseRow.content(entry, true).encode().getBytes(UTF_8))
        .toString();
  }

  private static PhraseRow row(Row row) {
    return new PhraseRow(
        row.getLong("id"),
        row.getString("language"),
        new Entry(
            row.getString("key"),
            Category.find(row.getString("category")).orElseThrow(),
            Severity.find(row.getString("severity")).orElseThrow(),
            List.of(row.getArrayOfStrings("patterns")),
            List.of(row.getArrayOfStrings("exceptions")),
            row.getString("instead")),
        row.getBoolean("active"),
        row.getBoolean("edited"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getString("changed_by"));
  }
}
