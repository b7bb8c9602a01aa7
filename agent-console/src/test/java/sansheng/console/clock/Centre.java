package sansheng.console.clock;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
