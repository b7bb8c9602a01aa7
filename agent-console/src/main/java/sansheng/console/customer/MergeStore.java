package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/**
 * Makes one file of two, and two of one again. The file that goes stays as a shell that says where
 * it went; its lines move, and it is written down which they were. A number that both have is taken
 * from the one that goes.
 */
public final class MergeStore {
  private static final String DUPLICATES = Beside.text(MergeStore.class, "duplicates.sql");
  private static final List<String> MOVED =
      List.of(
          "customer_person",
          "customer_note",
          "customer_date",
          "customer_order",
          "customer_attachment");

  private final Db db;

  public MergeStore(Db db) {
    this.db = db;
  }

  /** Two files that seem to be of one customer, and why: number or name. */
  public record Pair(
      long one, String oneName, long other, String otherName, String why, String shared) {}

  /** A merge that holds. */
  public record Merge(long id, long gone, String goneName, Instant at, String by) {}

  /** Files that seem to be of one customer; those that share a number first. */
  public Future<List<Pair>> duplicates(int most) {
    return db.query(DUPLICATES, Tuple.of(most))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Pair(
                                row.getLong("one"),
                                row.getString("one_name"),
                                row.getLong("other"),
                                row.getString("other_name"),
                                row.getString("why"),
                                row.getString("shared")))
                    .toList());
  }

  /** What has become part of this file. */
  public Future<List<Merge>> into(long kept) {
    return db.query(
            """
            select m.id, m.gone, c.name, m.at, m.by_login
              from customer_merge m join customer c on c.id = m.gone
             where m.kept = $1 and m.undone_at is null order by m.at desc""",
            Tuple.of(kept))
        .map(rows -> rows.stream().map(MergeStore::merge).toList());
  }

  /** Makes them one; false when one of them is not there or is part of another already. */
  public Future<Boolean> merge(long kept, long gone, FileStore.By by) {
    if (kept == gone) {
      return Future.succeededFuture(false);
    }
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    select id from customer where id in ($1, $2) and merged_into is null
                     order by id for update""")
                .execute(Tuple.of(kept, gone))
                .compose(
                    rows ->
                        rows.size() == 2
                            ? move(connection, kept, gone, by).map(true)
                            : Future.succeededFuture(false)));
  }

  private static Future<Void> move(SqlConnection on, long kept, long gone, FileStore.By by) {
    JsonObject moved = new JsonObject();
    Future<Void> work = Future.succeededFuture();
    for (String table : MOVED) {
      work =
          work.compose(
              done ->
                  on.preparedQuery(
                          "update "
                              + table
                              + " set customer_id = $1 where customer_id = $2 returning id::text as id")
                      .execute(Tuple.of(kept, gone))
                      .map(
                          rows -> {
                            moved.put(
                                table,
                                new JsonArray(rows.stream().map(r -> r.getString("id")).toList()));
                            return null;
                          }));
    }
    return work.compose(
            done ->
                on.preparedQuery(Beside.text(MergeStore.class, "move.sql"))
                    .execute(Tuple.of(kept, gone)))
        .compose(
            rows -> {
              Row row = rows.iterator().next();
              moved.put("rest", row.getJsonObject("rest"));
              return on.preparedQuery(
                      """
                      insert into customer_merge (kept, gone, at, by_login, moved)
                      values ($1, $2, $3, $4, $5)""")
                  .execute(
                      Tuple.of(kept, gone, by.at().atOffset(ZoneOffset.UTC), by.login(), moved));
            })
        .compose(
            written ->
                on.preparedQuery(
                        "update customer set merged_into = $1, version = version + 1 where id = $2")
                    .execute(Tuple.of(kept, gone)))
        .compose(done -> FileStore.change(on, kept, by, "merged", "", String.valueOf(gone)));
  }

  /** Takes a merge back: what came with the file goes back to it. False when it was taken back. */
  public Future<Boolean> undo(long merge, long kept, FileStore.By by) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    update customer_merge set undone_at = $3, undone_by = $4
                     where id = $1 and kept = $2 and undone_at is null returning gone, moved""")
                .execute(Tuple.of(merge, kept, by.at().atOffset(ZoneOffset.UTC), by.login()))
                .compose(
                    rows -> {
                      if (rows.size() == 0) {
                        return Future.succeededFuture(false);
                      }
                      Row row = rows.iterator().next();
                      return back(
                              connection, kept, row.getLong("gone"), row.getJsonObject("moved"), by)
                          .map(true);
                    }));
  }

  private static Future<Void> back(
      SqlConnection on, long kept, long gone, JsonObject moved, FileStore.By by) {
    Future<Void> work =
        on.preparedQuery(
                "update customer set merged_into = null, version = version + 1 where id = $1")
            .execute(Tuple.of(gone))
            .mapEmpty();
    for (String table : MOVED) {
      String[] ids = moved.getJsonArray(table).stream().map(String::valueOf).toArray(String[]::new);
      work =
          work.compose(
              done ->
                  on.preparedQuery(
                          "update "
                              + table
                              + " set customer_id = $1 where customer_id = $2 and id::text = any($3)")
                      .execute(Tuple.of(gone, kept).addArrayOfString(ids))
                      .mapEmpty());
    }
    return work.compose(
            done ->
                on.preparedQuery(Beside.text(MergeStore.class, "back.sql"))
                    .execute(Tuple.of(kept, gone, moved.getJsonObject("rest"))))
        .compose(done -> FileStore.change(on, kept, by, "merged", String.valueOf(gone), ""));
  }

  private static Merge merge(Row row) {
    return new Merge(
        row.getLong("id"),
        row.getLong("gone"),
        row.getString("name"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("by_login"));
  }
}
