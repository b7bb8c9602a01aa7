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

      assertThat(get(seed.intoEmpty(() -> "hash", "pbx", ZONE, now))).isFalse();
      assertThat(get(journal.page(CallFilter.ALL, new Sight.Everything(), 2000)))
          .hasSameSizeAs(calls);
    }
  }
}
