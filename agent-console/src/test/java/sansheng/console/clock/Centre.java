package sansheng.console.clock;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.PublicDays;
import sansheng.console.db.TestDatabase;

/** Clocks on a real database, with a time that the test moves. */
public final class Centre implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  public final TestDatabase database = new TestDatabase();
  public final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  public final InstantSource time = now::get;
  public final PolicyStore policies = new PolicyStore(database.db());
  public final CalendarStore calendars = new CalendarStore(database.db());
  public final List<Raised> told = Collections.synchronizedList(new ArrayList<>());
  public final ClockWork work = another();

  public Centre() throws Exception {
    TestDatabase.get(policies.ship(ShippedPolicies.texts(), NOON));
    TestDatabase.get(
        calendars.ship(
            ZoneId.of("Asia/Shanghai"), Duration.ofSeconds(5), PublicDays.shipped(), NOON));
  }

  /** Another console on the same database. */
  public ClockWork another() {
    return new ClockWork(database.db(), policies, calendars, time, told::addAll);
  }

  /** Finds all that is due at that moment. */
  public void at(Instant moment) throws Exception {
    now.set(moment);
    while (TestDatabase.get(work.findDue()) > 0) {
      // as the watch does
    }
  }

  /**
   * Writes a call into the journal as the journal would have it.
   *
   * @param rang first ring; null for none
   * @param answered null when nobody did
   * @param ended null while it goes on
   * @param outcome null while it goes on
   */
  public UUID call(
      String direction,
      String number,
      Instant offered,
      @Nullable Instant rang,
      @Nullable Instant answered,
      @Nullable Instant ended,
      @Nullable String outcome)
      throws Exception {
    UUID id = UUID.randomUUID();
    Instant last = ended == null ? offered : ended;
    long waited = Duration.between(offered, answered == null ? last : answered).toMillis();
    TestDatabase.get(
        database
            .db()
            .query(
                """
                insert into calls (id, pbx, linked_id, direction, party_e164, queue, offered_at,
                                   first_ring_at, answered_at, ended_at, outcome, phase, phase_since,
                                   changed_at, known, wait_ms)
                values ($1, 'main', $1::text, $2, $3, 'support', $4, $5, $6, $7, $8, $9, $4, $4, 1, $10)""",
                Tuple.from(
                    Arrays.asList(
                        id,
                        direction,
                        number,
                        utc(offered),
                        utc(rang),
                        utc(answered),
                        utc(ended),
                        outcome,
                        ended == null ? "waiting" : "ended",
                        waited))));
    return id;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** What a query finds, a line a row. */
  public List<String> values(String sql) throws Exception {
    List<String> values = new ArrayList<>();
    for (Row row : TestDatabase.get(database.db().query(sql))) {
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
    database.close();
  }
}
