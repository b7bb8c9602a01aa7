package sansheng.console.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.db.Db;

/** The tables of imports. */
public final class ImportStore {
  private final Db db;

  public ImportStore(Db db) {
    this.db = db;
  }

  /**
   * A file that was brought, and how far it is.
   *
   * @param state looking, looked, writing, written, dropped or failed
   * @param lines known once it has been looked through
   * @param columns headings that were understood, and those that were not, begun by {@code ?}
   */
  public record Job(
      UUID id,
      String name,
      String by,
      Instant at,
      String state,
      String why,
      int lines,
      int done,
      int made,
      int changed,
      int same,
      int refused,
      List<String> columns) {
    public Job {
      columns = List.copyOf(columns);
    }

    /** Whole percent of the lines that are done. */
    public int percent() {
      return lines == 0 ? 0 : Math.min(100, (int) (100L * done / lines));
    }

    /** Whether something is going on. */
    public boolean runs() {
      return state.equals("looking") || state.equals("writing");
    }
  }

  /** A line that is shown. */
  public record Line(int line, String what, String column, String why, String shown) {}

  Future<Void> begin(UUID id, String name, String by, Instant at) {
    return db.query(
            "insert into customer_import (id, name, by_login, at, state) values ($1, $2, $3, $4, 'looking')",
            Tuple.of(id, name, by, at.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> columns(UUID id, List<String> columns) {
    return db.query(
            "update customer_import set columns = $2 where id = $1",
            Tuple.of(id, new JsonArray(columns)))
        .mapEmpty();
  }

  /** Writes how far it is, and the lines that are shown. */
  Future<Void> progress(UUID id, Importing.Counts counts, List<Line> shown) {
    Future<Void> counted =
        db.query(
                """
                update customer_import set done = $2, made = $3, changed = $4, same = $5, refused = $6
                 where id = $1""",
                Tuple.of(
                    id, counts.done(), counts.made, counts.changed, counts.same, counts.refused))
            .mapEmpty();
    if (shown.isEmpty()) {
      return counted;
    }
    return counted.compose(
        done ->
            db.query(
                    """
                    insert into customer_import_line (import, line, what, col, why, shown)
                    select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
                    on conflict (import, line) do update
                      set what = excluded.what, col = excluded.col, why = excluded.why""",
                    Tuple.tuple()
                        .addUUID(id)
                        .addArrayOfInteger(shown.stream().map(Line::line).toArray(Integer[]::new))
                        .addArrayOfString(shown.stream().map(Line::what).toArray(String[]::new))
                        .addArrayOfString(shown.stream().map(Line::column).toArray(String[]::new))
                        .addArrayOfString(shown.stream().map(Line::why).toArray(String[]::new))
                        .addArrayOfString(shown.stream().map(Line::shown).toArray(String[]::new)))
                .mapEmpty());
  }

  Future<Void> state(UUID id, String state, String why) {
    return db.query(
            """
            update customer_import
               set state = $2, why = $3, lines = case when $2 = 'looked' then done else lines end
             where id = $1""",
            Tuple.of(id, state, why))
        .mapEmpty();
  }

  /** Begins the writing; false when it was begun or dropped already. */
  Future<Boolean> write(UUID id) {
    return db.query(
            """
            update customer_import
               set state = 'writing', done = 0, made = 0, changed = 0, same = 0, refused = 0
             where id = $1 and state = 'looked'""",
            Tuple.of(id))
        .map(rows -> rows.rowCount() > 0);
  }

  /** What was going on when the console stopped has failed; those it was. */
  Future<List<UUID>> abandon() {
    return db.query(
            """
            update customer_import set state = 'failed', why = 'import.failed.stopped'
             where state in ('looking', 'writing') returning id""")
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
  }

  /** One job. */
  public Future<Optional<Job>> find(UUID id) {
    return db.query("select * from customer_import where id = $1", Tuple.of(id))
        .map(rows -> rows.stream().map(ImportStore::job).findFirst());
  }

  /** The latest. */
  public Future<List<Job>> latest(int most) {
    return db.query("select * from customer_import order by at desc limit $1", Tuple.of(most))
        .map(rows -> rows.stream().map(ImportStore::job).toList());
  }

  /** The lines that are shown, refused ones first. */
  public Future<List<Line>> lines(UUID id, int most) {
    return db.query(
            """
            select line, what, col, why, shown from customer_import_line where import = $1
             order by what <> 'refused', line limit $2""",
            Tuple.of(id, most))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Line(
                                row.getInteger("line"),
                                row.getString("what"),
                                row.getString("col"),
                                row.getString("why"),
                                row.getString("shown")))
                    .toList());
  }

  private static Job job(Row row) {
    return new Job(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("by_login"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("state"),
        row.getString("why"),
        row.getInteger("lines"),
        row.getInteger("done"),
        row.getInteger("made"),
        row.getInteger("changed"),
        row.getInteger("same"),
        row.getInteger("refused"),
        row.getJsonArray("columns").stream().map(String::valueOf).toList());
  }
}
