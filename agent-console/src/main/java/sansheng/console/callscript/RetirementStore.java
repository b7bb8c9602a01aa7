package sansheng.console.callscript;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sansheng.console.db.Db;

/** The table of scripts out of use. Methods wait for the database and throw what it throws. */
public final class RetirementStore {
  private final Db db;

  public RetirementStore(Db db) {
    this.db = db;
  }

  /** Everything that is out of use now. */
  public List<Retirement> now() {
    return db
        .query(
            """
            select script, language, retired_by, retired_at, why from script_retirement
             where returned_at is null order by script, language""")
        .await()
        .stream()
        .map(RetirementStore::retirement)
        .toList();
  }

  /** One script's, when it is out of use now. */
  public Optional<Retirement> find(String script, Locale language) {
    return now().stream()
        .filter(r -> r.script().equals(script) && r.language().equals(language))
        .findFirst();
  }

  /** Takes a script out of use; false when it is already. */
  public boolean retire(String script, Locale language, String who, String why, Instant now) {
    return db.query(
                """
                insert into script_retirement (script, language, retired_by, retired_at, why)
                values ($1, $2, $3, $4, $5)
                on conflict (script, language) where returned_at is null do nothing""",
                Tuple.of(script, language.toLanguageTag(), who, now.atOffset(ZoneOffset.UTC), why))
            .await()
            .rowCount()
        > 0;
  }

  /** Brings a script back into use; false when it is not out of use. */
  public boolean bringBack(String script, Locale language, String who, Instant now) {
    return db.query(
                """
                update script_retirement set returned_by = $3, returned_at = $4
                 where script = $1 and language = $2 and returned_at is null""",
                Tuple.of(script, language.toLanguageTag(), who, now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        > 0;
  }

  private static Retirement retirement(Row row) {
    return new Retirement(
        row.getString("script"),
        Locale.forLanguageTag(row.getString("language")),
        row.getString("retired_by"),
        row.getOffsetDateTime("retired_at").toInstant(),
        row.getString("why"));
  }
}
