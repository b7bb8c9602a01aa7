package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sansheng.console.db.Db;

/** The lines of a customer's file. */
public final class PartStore {
  private static final Set<String> SEEN = Set.of("id", "word", "main", "more");
  private final Db db;

  public PartStore(Db db) {
    this.db = db;
  }

  /**
   * A line.
   *
   * @param word the choice that says what it is; empty for none
   * @param more what is said in smaller letters
   * @param also what only some lines have
   */
  public record Line(long id, String word, String main, String more, Map<String, Object> also) {}

  /** The lines of one kind. */
  public Future<List<Line>> list(Part part, long customer) {
    return db.query(part.list(), Tuple.of(customer))
        .map(rows -> rows.stream().map(PartStore::line).toList());
  }

  /** One line; empty when the customer has none with that id. */
  public Future<Optional<Line>> find(Part part, long customer, long id) {
    return list(part, customer)
        .map(lines -> lines.stream().filter(line -> line.id() == id).findFirst());
  }

  /**
   * Writes a line.
   *
   * @return false when it can't be: what it names belongs to another customer
   */
  Future<Boolean> add(Part part, long customer, List<String> values, FileStore.By by) {
    Tuple all = Tuple.of(customer);
    for (int i = 0; i < values.size(); i++) {
      if (part.fields().get(i).type() == Part.Type.CUSTOMER) {
        all.addLong(Long.parseLong(values.get(i)));
      } else {
        all.addString(values.get(i));
      }
    }
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(part.add())
                .execute(all)
                .compose(
                    rows ->
                        FileStore.change(
                                connection,
                                customer,
                                by,
                                part.name(),
                                "",
                                String.join(" ", values).strip())
                            .map(rows.rowCount() > 0)));
  }

  /** Takes a line away; false when there was none. */
  Future<Boolean> remove(Part part, long customer, long id, String was, FileStore.By by) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(part.remove())
                .execute(Tuple.of(customer, id))
                .compose(
                    rows ->
                        rows.rowCount() == 0
                            ? Future.succeededFuture(false)
                            : FileStore.change(connection, customer, by, part.name(), was, "")
                                .map(true)));
  }

  /** Never dial this number again, or do again. */
  Future<Void> forbid(String number, boolean forbidden, String why, FileStore.By by) {
    return forbidden
        ? db.query(
                """
                insert into do_not_call (number, at, who, why) values ($1, $2, $3, $4)
                on conflict (number) do nothing""",
                Tuple.of(number, by.at().atOffset(java.time.ZoneOffset.UTC), by.login(), why))
            .mapEmpty()
        : db.query("delete from do_not_call where number = $1", Tuple.of(number)).mapEmpty();
  }

  private static Line line(Row row) {
    Map<String, Object> also = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String column = row.getColumnName(i);
      Object value = row.getValue(i);
      if (value != null && !SEEN.contains(column)) {
        also.put(column, value);
      }
    }
    return new Line(
        row.getLong("id"),
        row.getString("word"),
        row.getString("main"),
        row.getString("more"),
        also);
  }
}
