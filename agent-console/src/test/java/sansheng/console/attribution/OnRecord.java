package sansheng.console.attribution;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import sansheng.console.attribution.LeadStore.By;
import sansheng.console.attribution.LeadStore.Content;
import sansheng.console.db.TestDatabase;
import sansheng.console.web.Messages;

/** Rulings on a real database, with a time that the test moves. Begins some days ago at noon. */
final class OnRecord implements AutoCloseable {
  // Recent whenever it runs: a call of long ago registers nobody.
  @SuppressWarnings("TimeInStaticInitializer")
  static final Instant DAY = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(20, ChronoUnit.DAYS);

  static final Content GOOD = new Content("visit", "walk-in", "sedan", "A", "", "");

  final TestDatabase database = new TestDatabase();
  final AtomicReference<Instant> now = new AtomicReference<>(DAY);
  final InstantSource time = this::now;
  final RulingStore store = new RulingStore(database.db());
  final CollisionStore collisions = new CollisionStore(database.db());
  final LeadStore leads = new LeadStore(database.db());
  final PhoneContacts contacts = new PhoneContacts(database.db());
  final Messages messages = new Messages();
  final Rulings rulings;

  OnRecord(Policy policy) {
    rulings = new Rulings(policy, store, collisions, messages, Case.ZONE, time);
    for (String agent : List.of("1001", "1002", "1003")) {
      await(
          "insert into staff (login, name, agent, password_hash) values ('a' || $1, 'Agent ' || $1, $1, '')",
          Tuple.of(agent));
    }
  }

  Instant now() {
    return Objects.requireNonNull(now.get());
  }

  static Instant day(double days) {
    return DAY.plus(Duration.ofMinutes((long) (days * 24 * 60)));
  }

  By by(String agent) {
    return new By("a" + agent, now());
  }

  long customer(String name, String... numbers) {
    long id =
        await("insert into customer (name) values ($1) returning id", Tuple.of(name))
            .get(0)
            .getLong(0);
    for (String number : numbers) {
      await(
          "insert into customer_number (customer_id, number) values ($1, $2)",
          Tuple.of(id, number));
    }
    return id;
  }

  /** A call of the log in which these agents talked, one after the other. */
  UUID call(String direction, String number, Instant at, String... agents) {
    UUID id = UUID.randomUUID();
    await(
        """
        insert into calls (id, pbx, linked_id, direction, party_e164, queue, offered_at, answered_at,
                           ended_at, outcome, phase, phase_since, changed_at, known)
        values ($1, 'main', $1::text, $2, $3, 'sales', $4, $4, null, null, 'talking', $4, $4, 1)""",
        Tuple.of(id, direction, number, at.atOffset(ZoneOffset.UTC)));
    for (int i = 0; i < agents.length; i++) {
      await(
          "insert into call_stint (call_id, position, agent, from_at) values ($1, $2, $3, $4)",
          Tuple.of(id, i, agents[i], at.plusSeconds(5 + i).atOffset(ZoneOffset.UTC)));
    }
    await(
        "update calls set phase = 'ended', outcome = 'answered', ended_at = $2 where id = $1",
        Tuple.of(id, at.plusSeconds(60).atOffset(ZoneOffset.UTC)));
    return id;
  }

  void look() {
    contacts.look();
    rulings.lookAtDue();
  }

  List<Row> await(String sql, Tuple parameters) {
    try {
      return TestDatabase.get(database.db().query(sql, parameters)).stream().toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a query finds, a line a row. */
  List<String> values(String sql) {
    List<String> values = new ArrayList<>();
    for (Row row : await(sql, Tuple.tuple())) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(String.valueOf(row.getValue(i)));
      }
      values.add(String.join(" ", line));
    }
    return values;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
