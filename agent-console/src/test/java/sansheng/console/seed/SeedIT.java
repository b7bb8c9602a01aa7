package sansheng.console.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.CallFilter;
import sansheng.console.journal.JournalStore;
import sansheng.console.journal.Sight;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;

class SeedIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void anEmptyDatabaseGetsABelievablePastOnce() throws Exception {
    try (TestDatabase database = new TestDatabase()) {
      JournalStore journal = new JournalStore(database.db(), new Numbers("CN"));
      Seed seed = new Seed(database.db(), journal);
      Instant now = Instant.parse("2026-11-21T03:00:00Z");
      assertThat(get(seed.intoEmpty(() -> "hash", "pbx", ZONE, now))).isTrue();
      List<CallRecord> calls = get(journal.page(CallFilter.ALL, new Sight.Everything(), 2000));
      assertThat(calls).hasSizeBetween(200, 500);
      for (CallRecord call : calls) {
        assertThat(
                call.waitTime().plus(call.ringTime()).plus(call.talkTime()).plus(call.holdTime()))
            .isEqualTo(Duration.between(call.offeredAt(), call.endedAt()));
        assertThat(call.outcome() == Outcome.ANSWERED).isEqualTo(!call.stints().isEmpty());
        assertThat(call.offers()).allSatisfy(offer -> assertThat(offer.result()).isNotNull());
      }
      assertThat(calls).anyMatch(call -> call.outcome() == Outcome.ABANDONED);
      assertThat(calls)
          .anyMatch(
              call ->
                  call.offers().stream()
                      .anyMatch(offer -> offer.result() == Offer.Result.RANG_NO_ANSWER));
      CustomerStore customers = new CustomerStore(database.db());
      assertThat(get(customers.byNumber("+8657155500123")))
          .extracting(customer -> customer.name())
          .containsExactly("林建国", "林晓梅");
      assertThat(orders(database))
          .contains("杭州青禾贸易有限公司 loaded 2026-11-15 286800.00", "林建国 on-the-road 2026-11-12 186.00");
      for (String part : List.of("person", "channel", "date", "plate", "link", "note", "number")) {
        assertThat(count(database, "customer_" + part)).as(part).isPositive();
      }

      assertThat(get(seed.intoEmpty(() -> "hash", "pbx", ZONE, now))).isFalse();
      assertThat(get(journal.page(CallFilter.ALL, new Sight.Everything(), 2000)))
          .hasSameSizeAs(calls);
    }
  }

  private static List<String> orders(TestDatabase database) throws Exception {
    return get(
            database
                .db()
                .query(
                    """
                    select concat_ws(' ', c.name, o.stage, o.placed_on, o.amount) as line
                      from customer_order o join customer c on c.id = o.customer_id"""))
        .stream()
        .map(row -> row.getString("line"))
        .toList();
  }

  private static int count(TestDatabase database, String table) throws Exception {
    return get(database.db().query("select count(*)::int as n from " + table))
        .iterator()
        .next()
        .getInteger("n");
  }
}
