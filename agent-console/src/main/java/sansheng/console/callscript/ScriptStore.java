package sansheng.console.callscript;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sansheng.console.callscript.ScriptVersion.Origin;
import sansheng.console.db.Db;

/** The versions' table. Methods wait for the database and throw what it throws. */
public final class ScriptStore {
  /** From when what came with the product is used: before everything else. */
  public static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  /** How the product calls itself among the authors. */
  public static final String FACTORY = "Sansheng";

  private static final String COLUMNS =
      """
      select script, language, version, source, origin, restored_from, author, written_at,
             approved_by, live_from, withdrawn_by
        from script_version
      """;

  private final Db db;

  public ScriptStore(Db db) {
    this.db = db;
  }

  /**
   * Takes in what lies in files. A text that is there already is passed over. A new one goes live
   * where nobody of the centre has written, and is only kept beside where somebody has.
   *
   * @return how many were new
   */
  public int takeIn(List<CallScript> files, Instant now) {
    if (files.isEmpty()) {
      return 0;
    }
    List<Tuple> rows =
        files.stream()
            .map(
                script ->
                    Tuple.of(
                        script.id(),
                        script.language().toLanguageTag(),
                        script.source(),
                        FACTORY,
                        ALWAYS.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC)))
            .toList();
    RowSet<Row> result =
        db.inTransaction(
                connection ->
                    connection
                        .preparedQuery("lock table script_version in share row exclusive mode")
                        .execute()
                        .compose(
                            locked ->
                                connection
                                    .preparedQuery(
                                        """
                                        insert into script_version (script, language, version, source,
                                          origin, author, written_at, live_from)
                                        select $1::text, $2::text, coalesce(max(version), 0) + 1, $3::text, 'factory', $4::text, $6::timestamptz,
                                               case when count(*) = 0 then $5::timestamptz
                                                    when bool_and(origin = 'factory') then $6::timestamptz
                                                    else $5::timestamptz end
                                          from script_version where script = $1::text and language = $2::text
                                        having not coalesce(bool_or(origin = 'factory' and source = $3::text), false)""")
                                    .executeBatch(rows)))
            .await();
    int added = 0;
    for (RowSet<Row> each = result; each != null; each = each.next()) {
      added += each.rowCount();
    }
    return added;
  }

  /** Every version of every script that is not withdrawn, the one to be preferred first. */
  public List<ScriptVersion> standing() {
    return db
        .query(
            COLUMNS
                + " where withdrawn_by is null"
                + " order by script, language, live_from desc, version desc")
        .await()
        .stream()
        .map(ScriptStore::version)
        .toList();
  }

  /** Everything a script ever was, newest first. */
  public List<ScriptVersion> history(String script, Locale language) {
    return db
        .query(
            COLUMNS + " where script = $1 and language = $2 order by version desc",
            Tuple.of(script, language.toLanguageTag()))
        .await()
        .stream()
        .map(ScriptStore::version)
        .toList();
  }

  /** One version. */
  public Optional<ScriptVersion> version(String script, Locale language, int version) {
    return history(script, language).stream().filter(v -> v.version() == version).findFirst();
  }

  /** Makes an older version the newest, live at once. */
  public int restore(ScriptVersion older, String author, Instant now) {
    return number(
        db.query(
                """
                insert into script_version (script, language, version, source, origin, restored_from,
                  author, written_at, live_from)
                select $1::text, $2::text, max(version) + 1, $3::text, 'restored', $4::integer, $5::text,
                       $6::timestamptz, $6::timestamptz
                  from script_version where script = $1::text and language = $2::text
                returning version""",
                Tuple.of(
                    older.script(),
                    older.language().toLanguageTag(),
                    older.source(),
                    older.version(),
                    author,
                    now.atOffset(ZoneOffset.UTC)))
            .await());
  }

  /** Takes back a version that has not come to its time; false when it has. */
  public boolean withdraw(String script, Locale language, int version, String who, Instant now) {
    return db.query(
                """
                update script_version set withdrawn_by = $4, withdrawn_at = $5::timestamptz
                 where script = $1 and language = $2 and version = $3
                   and withdrawn_by is null and live_from > $5::timestamptz""",
                Tuple.of(
                    script, language.toLanguageTag(), version, who, now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        > 0;
  }

  static int number(RowSet<Row> rows) {
    for (Row row : rows) {
      return row.getInteger("version");
    }
    throw new IllegalStateException("nothing was written");
  }

  private static ScriptVersion version(Row row) {
    return new ScriptVersion(
        row.getString("script"),
        Locale.forLanguageTag(row.getString("language")),
        row.getInteger("version"),
        row.getString("source"),
        Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getInteger("restored_from"),
        row.getString("author"),
        row.getOffsetDateTime("written_at").toInstant(),
        row.getString("approved_by"),
        row.getOffsetDateTime("live_from").toInstant(),
        row.getString("withdrawn_by"));
  }
}
