package sansheng.console.search;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/**
 * Keeps what customers are found by in step with their files, whoever wrote those: the tables say
 * who is due. Several consoles share the work without doing any of it twice.
 */
public final class FindWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FindWriter.class);
  private static final String DESCRIBE = Beside.text(FindWriter.class, "describe.sql");
  private static final int BATCH = 200;
  private static final long LOOK_MS = 400;

  private final Db db;
  private final Vertx vertx;
  private long timer = -1;
  private boolean closed;

  public FindWriter(Db db, Vertx vertx) {
    this.db = db;
    this.vertx = vertx;
  }

  /** Looks again and again until closed. */
  public synchronized void start() {
    next(1);
  }

  private synchronized void next(long after) {
    if (!closed) {
      timer =
          vertx.setTimer(
              after,
              now ->
                  write()
                      .onSuccess(written -> next(written == BATCH ? 1 : LOOK_MS))
                      .onFailure(
                          failure -> {
                            LOG.debug("What customers are found by waits: {}", failure.toString());
                            next(LOOK_MS * 10);
                          }));
    }
  }

  /**
   * Writes some that are due.
   *
   * @return how many; fewer than a batch when there are no more
   */
  public Future<Integer> write() {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    delete from customer_find_due where customer_id in (
                      select customer_id from customer_find_due order by customer_id
                       limit $1 for update skip locked)
                    returning customer_id""")
                .execute(Tuple.of(BATCH))
                .compose(due -> write(connection, ids(due))));
  }

  /** Writes all that are due, for whoever must find at once what was just written. */
  public Future<Void> writeAll() {
    return write().compose(written -> written < BATCH ? Future.succeededFuture() : writeAll());
  }

  private Future<Integer> write(SqlConnection connection, Long[] ids) {
    if (ids.length == 0) {
      return Future.succeededFuture(0);
    }
    return connection
        .preparedQuery(DESCRIBE)
        .execute(Tuple.tuple().addArrayOfLong(ids))
        .compose(rows -> put(connection, rows, ids))
        .map(ids.length);
  }

  private static Future<Void> put(SqlConnection connection, RowSet<Row> rows, Long[] ids) {
    Set<Long> gone = new HashSet<>(Arrays.asList(ids));
    List<Tuple> found = new ArrayList<>();
    for (Row row : rows) {
      gone.remove(row.getLong("id"));
      found.add(tuple(row));
    }
    Future<?> removed =
        gone.isEmpty()
            ? Future.succeededFuture()
            : connection
                .preparedQuery("delete from customer_find where customer_id = any($1)")
                .execute(Tuple.tuple().addArrayOfLong(gone.toArray(Long[]::new)));
    return removed.compose(
        done ->
            found.isEmpty()
                ? Future.succeededFuture()
                : connection
                    .preparedQuery(
                        """
                        insert into customer_find (customer_id, text, grams) values ($1, $2, $3)
                        on conflict (customer_id) do update
                          set text = excluded.text, grams = excluded.grams
                        where customer_find.text <> excluded.text
                           or customer_find.grams <> excluded.grams""")
                    .executeBatch(found)
                    .mapEmpty());
  }

  private static Tuple tuple(Row row) {
    FindText text =
        FindText.of(
            List.of(row.getArrayOfStrings("names")),
            List.of(row.getArrayOfStrings("numbers")),
            List.of(row.getArrayOfStrings("signs")),
            List.of(row.getArrayOfStrings("notes")));
    return Tuple.of(row.getLong("id"), text.text())
        .addArrayOfInteger(text.grams().toArray(Integer[]::new));
  }

  private static Long[] ids(RowSet<Row> rows) {
    List<Long> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.getLong("customer_id")));
    return ids.toArray(Long[]::new);
  }

  @Override
  public synchronized void close() {
    closed = true;
    vertx.cancelTimer(timer);
  }
}
