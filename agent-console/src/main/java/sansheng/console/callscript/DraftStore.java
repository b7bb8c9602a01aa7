package sansheng.console.callscript;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sansheng.console.db.Db;
import sansheng.console.staff.SignedIn;

/** The drafts' table. Methods wait for the database and throw what it throws. */
public final class DraftStore {
  private static final String COLUMNS =
      """
      select script, language, source, revision, authors, author_names, changed_at, submitted_at,
             remark
        from script_draft
      """;

  private final Db db;

  public DraftStore(Db db) {
    this.db = db;
  }

  /** All there are. */
  public List<ScriptDraft> all() {
    return db.query(COLUMNS).await().stream().map(DraftStore::draft).toList();
  }

  /** A script's. */
  public Optional<ScriptDraft> find(String script, Locale language) {
    return db
        .query(
            COLUMNS + " where script = $1 and language = $2",
            Tuple.of(script, language.toLanguageTag()))
        .await()
        .stream()
        .map(DraftStore::draft)
        .findFirst();
  }

  /**
   * Saves what somebody wrote.
   *
   * @param seen the revision it was written upon, 0 for none
   * @param submit whether a second person may look at it now
   * @return false when somebody else has saved since; then nothing is changed
   */
  public boolean save(
      String script,
      Locale language,
      String source,
      int seen,
      SignedIn who,
      boolean submit,
      Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    return db.query(
                """
                insert into script_draft as d (script, language, source, authors, author_names,
                  changed_at, submitted_at)
                values ($1, $2, $3, array[$4::bigint], array[$5::text], $6, $7)
                on conflict (script, language) do update
                   set source = excluded.source,
                       revision = d.revision + 1,
                       authors = case when $4::bigint = any(d.authors) then d.authors
                                      else d.authors || $4::bigint end,
                       author_names = case when $4::bigint = any(d.authors) then d.author_names
                                           else d.author_names || $5::text end,
                       changed_at = excluded.changed_at,
                       submitted_at = excluded.submitted_at,
                       remark = ''
                 where d.revision = $8""",
                Tuple.of(script, language.toLanguageTag(), source, who.staffId(), who.name(), at)
                    .addOffsetDateTime(submit ? at : null)
                    .addInteger(seen))
            .await()
            .rowCount()
        > 0;
  }

  /** Sends a draft back to its authors with a reason; false when it has changed since. */
  public boolean sendBack(String script, Locale language, int seen, String remark) {
    return db.query(
                """
                update script_draft set submitted_at = null, remark = $4, revision = revision + 1
                 where script = $1 and language = $2 and revision = $3
                   and submitted_at is not null""",
                Tuple.of(script, language.toLanguageTag(), seen, remark))
            .await()
            .rowCount()
        > 0;
  }

  /** Throws a draft away; false when it has changed since. */
  public boolean drop(String script, Locale language, int seen) {
    return db.query(
                "delete from script_draft where script = $1 and language = $2 and revision = $3",
                Tuple.of(script, language.toLanguageTag(), seen))
            .await()
            .rowCount()
        > 0;
  }

  /**
   * Makes a submitted draft a version. Whoever has written in it can't: the database looks again.
   *
   * @return the version's number; empty when the draft has changed since, or is the approver's own
   */
  public OptionalInt approve(
      String script, Locale language, int seen, SignedIn approver, Instant liveFrom, Instant now) {
    return db.inTransaction(
            connection ->
                connection
                    .preparedQuery(
                        """
                        delete from script_draft
                         where script = $1 and language = $2 and revision = $3
                           and submitted_at is not null and not ($4::bigint = any(authors))
                        returning source, author_names""")
                    .execute(Tuple.of(script, language.toLanguageTag(), seen, approver.staffId()))
                    .compose(
                        rows -> {
                          for (Row row : rows) {
                            return connection
                                .preparedQuery(
                                    """
                                    insert into script_version (script, language, version, source,
                                      origin, author, written_at, approved_by, live_from)
                                    select $1::text, $2::text, coalesce(max(version), 0) + 1, $3::text, 'written',
                                           $4::text, $5::timestamptz, $6::text, $7::timestamptz
                                      from script_version where script = $1::text and language = $2::text
                                    returning version""")
                                .execute(
                                    Tuple.of(
                                            script,
                                            language.toLanguageTag(),
                                            row.getString("source"),
                                            String.join("、", row.getArrayOfStrings("author_names")),
                                            now.atOffset(ZoneOffset.UTC))
                                        .addString(approver.name())
                                        .addOffsetDateTime(liveFrom.atOffset(ZoneOffset.UTC)))
                                .map(made -> OptionalInt.of(ScriptStore.number(made)));
                          }
                          return Future.succeededFuture(OptionalInt.empty());
                        }))
        .await();
  }

  private static ScriptDraft draft(Row row) {
    OffsetDateTime submitted = row.getOffsetDateTime("submitted_at");
    return new ScriptDraft(
        row.getString("script"),
        Locale.forLanguageTag(row.getString("language")),
        row.getString("source"),
        row.getInteger("revision"),
        Set.of(row.getArrayOfLongs("authors")),
        List.of(row.getArrayOfStrings("author_names")),
        row.getOffsetDateTime("changed_at").toInstant(),
        submitted == null ? null : submitted.toInstant(),
        row.getString("remark"));
  }
}
