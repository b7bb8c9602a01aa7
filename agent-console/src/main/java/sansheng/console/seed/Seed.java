package sansheng.console.seed;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.cti.floor.CallRecord;

/** Fills an empty database with the demonstration centre: people, customers, a believable past. */
public final class Seed {
  private static final int BATCH = 100;
  private static final JsonArray CUSTOMERS =
      new JsonArray(Beside.text(Seed.class, "customers.json"));
  private static final String INTO_TABLES = Beside.text(Seed.class, "customers.sql");

  private final Db db;
  private final JournalStore journal;

  public Seed(Db db, JournalStore journal) {
    this.db = db;
    this.journal = journal;
  }

  /**
   * Seeds once.
   *
   * @param passwordHash asked for only when it is needed, for it costs a second: of the one
   *     password that all of {@link SeededPerson#ALL} get
   * @param pbx public name of the PBX the past calls came by
   * @return false when the database already knows people: then nothing is changed
   */
  public Future<Boolean> intoEmpty(
      Supplier<String> passwordHash, String pbx, ZoneId zone, Instant now) {
    return db.query("select exists (select from staff) as known")
        .compose(
            rows -> {
              if (rows.iterator().next().getBoolean("known")) {
                return Future.succeededFuture(false);
              }
              LocalDate today = LocalDate.ofInstant(now, zone);
              List<CallRecord> past = new PastCalls(pbx, numbers()).before(today, zone);
              // People last and with the customers in one transaction: a start that was
              // interrupted seeds again.
              return write(past, 0)
                  .compose(
                      written ->
                          db.inTransaction(
                              connection ->
                                  customers(connection, today, zone)
                                      .compose(done -> people(connection, passwordHash.get()))))
                  .map(true);
            });
  }

  private static List<String> numbers() {
    return CUSTOMERS.stream()
        .flatMap(customer -> ((JsonObject) customer).getJsonArray("numbers").stream())
        .map(number -> ((JsonObject) number).getString("number"))
        .toList();
  }

  private Future<Integer> write(List<CallRecord> calls, int from) {
    if (from >= calls.size()) {
      return Future.succeededFuture(from);
    }
    List<JournalEntry> batch =
        calls.subList(from, Math.min(calls.size(), from + BATCH)).stream()
            .map(call -> new JournalEntry(call, Objects.requireNonNull(call.endedAt())))
            .toList();
    return journal.write(batch).compose(written -> write(calls, from + BATCH));
  }

  /** Writes the customers alone, as on that day. */
  public static Future<Void> customers(SqlConnection connection, LocalDate today, ZoneId zone) {
    return connection
        .preparedQuery(INTO_TABLES)
        .execute(Tuple.of(CUSTOMERS, today, zone.getId()))
        .mapEmpty();
  }

  private static Future<Void> people(SqlConnection connection, String passwordHash) {
    List<Tuple> rows =
        SeededPerson.ALL.stream()
            .map(
                person ->
                    Tuple.of(person.login(), person.name(), person.agent(), passwordHash)
                        .addArrayOfString(
                            person.roles().stream().map(Enum::name).toArray(String[]::new))
                        .addArrayOfString(person.queues().toArray(String[]::new)))
            .toList();
    return connection
        .preparedQuery(
            """
            insert into staff (login, name, agent, password_hash, roles, queues)
            values ($1, $2, $3, $4, $5, $6)""")
        .executeBatch(rows)
        .mapEmpty();
  }
}
