package sansheng.console.floorboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.console.db.TestDatabase;

/** Every figure against calls counted by hand, at the edges of what makes them count. */
class BoardStoreIT {
  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final BoardStore store =
      new BoardStore(
          database.db(), BoardSettings.of(3, Duration.ofSeconds(5), ZoneId.of("Asia/Shanghai")));

  @AfterEach
  void close() {
    database.close();
  }

  private void call(
      String direction,
      @Nullable String queue,
      Instant offered,
      @Nullable Long rang,
      @Nullable Long answered,
      @Nullable Long ended,
      @Nullable String outcome) {
    Tuple values =
        Tuple.of(
            UUID.randomUUID(), UUID.randomUUID().toString(), direction, queue, at(offered, 0L));
    values.addValue(at(offered, rang)).addValue(at(offered, answered)).addValue(at(offered, ended));
    values.addValue(outcome).addValue(ended == null ? "talking" : "ended");
    database
        .db()
        .query(
            """
            insert into calls (id, pbx, linked_id, direction, queue, offered_at, first_ring_at,
                               answered_at, ended_at, outcome, phase, phase_since, changed_at, known)
            values ($1, 'main', $2, $3, $4, $5, $6, $7, $8, $9, $10, $5, $5, 1)""",
            values)
        .await();
  }

  private static @Nullable OffsetDateTime at(Instant offered, @Nullable Long millis) {
    return millis == null ? null : offered.plusMillis(millis).atOffset(ZoneOffset.UTC);
  }

  private void answered(Instant offered, long rang, long answered) {
    call("incoming", "support", offered, rang, answered, answered + 60_000, "answered");
  }

  private void abandoned(Instant offered, @Nullable Long rang, long ended) {
    call("incoming", "support", offered, rang, null, ended, "abandoned");
  }

  @Test
  void threeRingsAreFifteenSecondsFromTheFirstPhoneThatRang() {
    Instant at = NOON.minusSeconds(60);
    answered(at, 0, 14_999);
    answered(at, 0, 15_000);
    answered(at, 0, 15_001);
    answered(at, 40_000, 55_000); // waited long, but was answered in ring 3 of the first phone
    abandoned(at, null, 4_999);
    abandoned(at, null, 5_000);
    abandoned(at, 10_000L, 25_000);
    abandoned(at, 10_000L, 25_001);
    call("incoming", "support", at, 0L, 5_000L, null, null); // talks still: counted
    call("incoming", "support", at, 0L, null, null, null); // rings still: not counted yet
    call("incoming", "support", at, 0L, null, 30_000L, "timedOut");
    call("incoming", null, at, 0L, 5_000L, 60_000L, "answered"); // a direct call
    call("outgoing", "support", at, 0L, 5_000L, 60_000L, "answered");

    assertThat(store.level(at, NOON).await()).isEqualTo(new ServiceLevel(10, 5, 4, 4, 1, 3));
  }

  @Test
  void anIntervalOwnsTheCallsOfferedInIt() {
    Instant from = NOON.minusSeconds(900);
    answered(from.minusMillis(1), 0, 5_000);
    answered(from, 0, 5_000);
    answered(NOON.minusMillis(1), 0, 20_000);
    answered(NOON, 0, 5_000);

    Figures figures = store.figures(NOON).await();
    assertThat(figures.quarter()).isEqualTo(new ServiceLevel(2, 2, 1, 0, 0, 0));
    assertThat(figures.today()).isEqualTo(new ServiceLevel(3, 3, 2, 0, 0, 0));
  }

  @Test
  void theDayBeginsAtTheSitesMidnight() {
    Instant midnight = Instant.parse("2026-11-24T16:00:00Z");
    answered(midnight.minusMillis(1), 0, 1);
    answered(midnight, 0, 1);
    assertThat(store.figures(NOON).await().today().offered()).isEqualTo(1);
  }

  @Test
  void whatIsOwedIsLateFromItsLimitOn() {
    assertThat(store.figures(NOON).await().owed()).isEqualTo(new Figures.Owed(0, 0, null));
  }
}
