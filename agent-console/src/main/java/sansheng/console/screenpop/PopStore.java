package sansheng.console.screenpop;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import sansheng.console.customer.Customer;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.journal.Spelling;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;

/** The screen pop's one question to the database. */
public final class PopStore {
  private static final String LOOKUP = Beside.text(PopStore.class, "lookup.sql");

  // Whose own number it is, before who is more important, before who called last.
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> !c.mainNumber())
          .thenComparing(c -> c.customer().level())
          .thenComparing(PopStore::lastContact, Comparator.reverseOrder())
          .thenComparingLong(c -> c.customer().id());

  private final Db db;

  public PopStore(Db db) {
    this.db = db;
  }

  /**
   * The answer.
   *
   * @param lastContacts of the number itself
   */
  public record Found(List<Candidate> candidates, List<Contact> lastContacts) {}

  /**
   * Who calls.
   *
   * @param e164 the caller's number
   * @param call the call of now, which is no past contact
   */
  public Future<Found> find(String e164, UUID call) {
    return db.query(LOOKUP, Tuple.of(e164, call))
        .map(
            rows -> {
              List<Candidate> candidates = new ArrayList<>();
              List<Contact> ofNumber = List.of();
              for (Row row : rows) {
                if (row.getLong("id") == null) {
                  ofNumber = contacts(row.getJsonArray("contacts"));
                } else {
                  candidates.add(candidate(row));
                }
              }
              candidates.sort(BEST_FIRST);
              return new Found(candidates, ofNumber);
            });
  }

  private static Candidate candidate(Row row) {
    Customer customer =
        new Customer(
            row.getLong("id"),
            row.getString("name"),
            Customer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            Customer.Level.valueOf(row.getString("level")),
            row.getString("note"),
            row.getString("owner"),
            Customer.language(row.getString("language")));
    return new Candidate(
        customer,
        row.getString("label"),
        row.getBoolean("main"),
        contacts(row.getJsonArray("contacts")),
        AroundJson.around(row.getJsonObject("around")),
        null);
  }

  private static List<Contact> contacts(JsonArray rows) {
    return rows.stream().map(row -> contact((JsonObject) row)).toList();
  }

  private static Contact contact(JsonObject row) {
    String outcome = row.getString("outcome");
    return new Contact(
        UUID.fromString(row.getString("id")),
        OffsetDateTime.parse(row.getString("offered_at")).toInstant(),
        Spelling.find(Direction.class, row.getString("direction")).orElseThrow(),
        row.getString("queue"),
        row.getString("agent"),
        row.getString("agent_name"),
        outcome == null ? null : Spelling.find(Outcome.class, outcome).orElseThrow(),
        Duration.ofMillis(row.getLong("talk_ms")),
        row.getString("what"));
  }

  private static Instant lastContact(Candidate candidate) {
    return candidate.lastContacts().isEmpty()
        ? Instant.EPOCH
        : candidate.lastContacts().get(0).at();
  }
}
