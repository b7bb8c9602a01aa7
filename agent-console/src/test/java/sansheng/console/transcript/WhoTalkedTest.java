package sansheng.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sansheng.console.journal.Calls;
import sansheng.cti.floor.CallRecord;

class WhoTalkedTest {
  @Test
  void theStintThatCoversTheMomentAndElseTheNearest() {
    CallRecord call = Calls.full(Calls.NOON);
    assertThat(WhoTalked.beginning(call)).isEqualTo(Calls.NOON.plusMillis(5020));
    assertThat(WhoTalked.agent(call, Duration.ZERO)).contains("1001");
    assertThat(WhoTalked.agent(call, Duration.ofHours(1))).contains("1001");
  }

  @Test
  void withoutARecordingTimesCountFromTheAnswer() {
    CallRecord call = Calls.life(Calls.NOON, "+8613800000001").get(6).call();
    assertThat(WhoTalked.beginning(call)).isEqualTo(call.answeredAt());
    assertThat(WhoTalked.agent(call, Duration.ofSeconds(1))).contains("1002");
  }

  @Test
  void nobodyHasTalkedWhereNobodyAnswered() {
    CallRecord call = Calls.waiting(Calls.NOON, "+8613800000001");
    assertThat(WhoTalked.beginning(call)).isEqualTo(Calls.NOON);
    assertThat(WhoTalked.agent(call, Duration.ZERO)).isEmpty();
  }
}
