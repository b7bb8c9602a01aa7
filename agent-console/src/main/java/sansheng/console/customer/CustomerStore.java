package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;

/** The customers' tables. */
public final class CustomerStore {
  private static final String COLUMNS =
      "select c.id, c.name, c.kind, c.level, c.note, c.owner, c.language from customer c ";

  private final Db db;

  public CustomerStore(Db db) {
    this.db = db;
  }

  /**
   * Makes a customer.
   *
   * @return the id
   */
  public Future<Long> create(
      String name, Customer.Kind kind, Customer.Level level, String note, @Nullable String owner) {
    return db.query(
            """
            insert into customer (name, kind, level, note, owner)
            values ($1, $2, $3, $4, $5) returning id""",
            Tuple.of(name, spelled(kind), level.name(), note, owner))
        .map(rows -> rows.iterator().next().getLong("id"));
  }

  /**
   * Gives a customer a number; one they have already is only labelled anew.
   *
   * @param e164 as {@link Numbers#e164} makes it
   * @param main the number they are best reached at
   */
  public Future<Void> addNumber(long customer, String e164, String label, boolean main) {
    return db.query(
            """
            insert into customer_number (customer_id, number, label, main)
            values ($1, $2, $3, $4)
            on conflict (number, customer_id) do update
              set label = excluded.label, main = excluded.main""",
            Tuple.of(customer, e164, label, main))
        .mapEmpty();
  }

  /** Writes something down about a customer. */
  public Future<Void> note(long customer, String author, String text) {
    return db.query(
            "insert into customer_note (customer_id, author, text) values ($1, $2, $3)",
            Tuple.of(customer, author, text))
        .mapEmpty();
  }

  /** One customer. */
  public Future<Optional<Customer>> find(long id) {
    return db.query(COLUMNS + "where c.id = $1", Tuple.of(id))
        .map(rows -> rows.stream().map(CustomerStore::customer).findFirst());
  }

  /** The customers whose file an agent owns; those changed last come first. */
  public Future<List<Customer>> ownedBy(String agent, int most) {
    return db.query(
            COLUMNS
                + "where c.owner = $1 and c.merged_into is null"
                + " order by c.changed_at desc, c.id limit $2",
            Tuple.of(agent, most))
        .map(rows -> rows.stream().map(CustomerStore::customer).toList());
  }

  /** Everybody who has this number, most important first. */
  public Future<List<Customer>> byNumber(String e164) {
    return db.query(
            COLUMNS
                + """
                join customer_number n on n.customer_id = c.id
                where n.number = $1
                order by n.main desc, array_position(array['VIP', 'A', 'B', 'C', 'D'], c.level), c.id""",
            Tuple.of(e164))
        .map(rows -> rows.stream().map(CustomerStore::customer).toList());
  }

  /** Who has these numbers: by number, the names of all who share it, most important first. */
  public Future<Map<String, List<String>>> names(Set<String> numbers) {
    return db.query(
            """
            select n.number,
                   array_agg(c.name order by n.main desc,
                     array_position(array['VIP', 'A', 'B', 'C', 'D'], c.level), c.id) as names
              from customer_number n join customer c on c.id = n.customer_id
             where n.number = any($1)
             group by n.number""",
            Tuple.tuple().addArrayOfString(numbers.toArray(String[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("number"),
                            row -> List.of(row.getArrayOfStrings("names")))));
  }

  private static Customer customer(Row row) {
    return new Customer(
        row.getLong("id"),
        row.getString("name"),
        Customer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Customer.Level.valueOf(row.getString("level")),
        row.getString("note"),
        row.getString("owner"),
        Customer.language(row.getString("language")));
  }

  private static String spelled(Customer.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
