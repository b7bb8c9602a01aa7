package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;

/** Reads and writes a customer's own fields; every change leaves what was before. */
public final class FileStore {
  private static final String READ =
      """
      select c.id, c.version, c.name, c.kind, coalesce(c.code, '') as code, c.level, c.class,
             coalesce(c.owner, '') as owner, coalesce(c.language, '') as language, c.prefers,
             c.sector, c.parent_body, c.address, c.note, c.warning, c.credit_note,
             s.name as owner_name, c.changed_at, c.changed_by, c.merged_into
        from customer c left join staff s on s.agent = c.owner
       where c.id = $1""";

  private final Db db;

  public FileStore(Db db) {
    this.db = db;
  }

  /** Who changes something, from which address, and when. */
  public record By(String login, String fromWhere, Instant at) {}

  /** One file; merged ones, too. */
  public Future<Optional<CustomerFile>> find(long id) {
    return db.query(READ, Tuple.of(id)).map(rows -> rows.stream().map(FileStore::file).findFirst());
  }

  /** Makes a file; the id. */
  public Future<Long> create(Map<String, String> values, By by) {
    return db.inTransaction(connection -> create(connection, values, by));
  }

  /**
   * Makes a file with its first number; false when there is one with that number and name already.
   */
  public Future<Boolean> create(Map<String, String> values, @Nullable String number, By by) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    select pg_advisory_xact_lock(hashtext($1)),
                           exists (select from customer_number n join customer c on c.id = n.customer_id
                                    where n.number = $1 and c.name = $2) as there""")
                .execute(Tuple.of(number == null ? "" : number, values.getOrDefault("name", "")))
                .compose(
                    rows ->
                        rows.iterator().next().getBoolean("there")
                            ? Future.succeededFuture(false)
                            : create(connection, values, by)
                                .compose(
                                    id ->
                                        connection
                                            .preparedQuery(
                                                """
                                                insert into customer_number (customer_id, number, main)
                                                select $1, $2::text, true where $2::text is not null""")
                                            .execute(Tuple.of(id, number)))
                                .map(true)));
  }

  /** The same within a transaction. */
  public static Future<Long> create(SqlConnection connection, Map<String, String> values, By by) {
    Tuple all = tuple(values);
    all.addValue(by.login()).addValue(by.at().atOffset(ZoneOffset.UTC));
    return connection
        .preparedQuery(
            """
            insert into customer (name, kind, code, level, class, owner, language, prefers, sector,
                                  parent_body, address, note, warning, credit_note, changed_by,
                                  changed_at)
            values ($1, $2, nullif($3, ''), $4, $5, nullif($6, ''), nullif($7, ''), $8, $9, $10,
                    $11, $12, $13, $14, $15, $16)
            returning id""")
        .execute(all)
        .map(rows -> rows.iterator().next().getLong("id"))
        .compose(
            id -> change(connection, id, by, "made", "", values.getOrDefault("name", "")).map(id));
  }

  /**
   * Changes a file.
   *
   * @param version the one that was read
   * @return false when somebody else has changed it since; then nothing is written
   */
  public Future<Boolean> change(
      CustomerFile before, int version, Map<String, String> values, By by) {
    Map<String, String> different = before.differences(values);
    if (different.isEmpty()) {
      return Future.succeededFuture(before.version() == version);
    }
    return db.inTransaction(connection -> change(connection, before, version, values, by));
  }

  /** The same within a transaction. */
  public static Future<Boolean> change(
      SqlConnection connection,
      CustomerFile before,
      int version,
      Map<String, String> values,
      By by) {
    Tuple all = tuple(values);
    all.addValue(by.login())
        .addValue(by.at().atOffset(ZoneOffset.UTC))
        .addLong(before.id())
        .addInteger(version);
    return connection
        .preparedQuery(
            """
            update customer
               set name = $1, kind = $2, code = nullif($3, ''), level = $4, class = $5,
                   owner = nullif($6, ''), language = nullif($7, ''), prefers = $8, sector = $9,
                   parent_body = $10, address = $11, note = $12, warning = $13, credit_note = $14,
                   changed_by = $15, changed_at = $16, version = version + 1
             where id = $17 and version = $18 and merged_into is null""")
        .execute(all)
        .compose(
            rows ->
                rows.rowCount() == 0
                    ? Future.succeededFuture(false)
                    : changes(connection, before, values, by).map(true));
  }

  private static Future<Void> changes(
      SqlConnection connection, CustomerFile before, Map<String, String> values, By by) {
    List<Tuple> rows = new ArrayList<>();
    before
        .differences(values)
        .forEach(
            (field, now) -> rows.add(changed(before.id(), by, field, before.field(field), now)));
    return rows.isEmpty()
        ? Future.succeededFuture()
        : connection.preparedQuery(CHANGED).executeBatch(rows).mapEmpty();
  }

  private static final String CHANGED =
      """
      insert into customer_change (customer_id, at, by_login, what, before, after, from_where)
      values ($1, $2, $3, $4, $5, $6, $7)""";

  private static Tuple changed(long id, By by, String what, String before, String after) {
    return Tuple.tuple()
        .addLong(id)
        .addValue(by.at().atOffset(ZoneOffset.UTC))
        .addString(by.login())
        .addString(what)
        .addString(before)
        .addString(after)
        .addString(by.fromWhere());
  }

  static Future<Void> change(
      SqlConnection connection, long id, By by, String what, String before, String after) {
    return connection
        .preparedQuery(CHANGED)
        .execute(changed(id, by, what, before, after))
        .mapEmpty();
  }

  private static Tuple tuple(Map<String, String> values) {
    Tuple all = Tuple.tuple();
    for (FileField field : FileField.values()) {
      all.addString(values.getOrDefault(field.key(), field.usual()));
    }
    return all;
  }

  private static CustomerFile file(Row row) {
    Map<String, String> fields = new HashMap<>();
    for (FileField field : FileField.values()) {
      fields.put(field.key(), row.getString(field.key()));
    }
    @Nullable Long merged = row.getLong("merged_into");
    return new CustomerFile(
        row.getLong("id"),
        row.getInteger("version"),
        fields,
        row.getString("owner_name"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getString("changed_by"),
        merged);
  }
}
