package sansheng.console.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.console.dialling.Dialling.Refusal;
import sansheng.cti.route.DialQuestion;
import sansheng.cti.route.DialRuling;

/** What may be dialled: classes of numbers, and how often. */
class DiallingTest {
  private static final Set<NumberClass> USUAL =
      EnumSet.of(
          NumberClass.INTERNAL,
          NumberClass.EMERGENCY,
          NumberClass.LOCAL,
          NumberClass.MOBILE,
          NumberClass.NATIONAL);

  private Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private final InstantSource clock = () -> now;

  private Dialling dialling(int perAgent, int perSite) {
    return new Dialling("CN", new DialSettings(USUAL, perAgent, perSite, "02112345678"), clock);
  }

  @ParameterizedTest
  @CsvSource({
    "CN, 1001, INTERNAL",
    "CN, 400, INTERNAL",
    "CN, 110, EMERGENCY",
    "CN, 120, EMERGENCY",
    "CN, 62345678, LOCAL",
    "CN, 13800000101, MOBILE",
    "CN, 138 0000 0101, MOBILE",
    "CN, 013800000101, MOBILE",
    "CN, +86 138-0000-0101, MOBILE",
    "CN, 01062345678, NATIONAL",
    "CN, 4008001234, PREMIUM",
    "CN, 8008101234, NATIONAL",
    "CN, 0085221234567, INTERNATIONAL",
    "CN, +85221234567, INTERNATIONAL",
    "CN, 10086, NATIONAL",
    "CN, +19005550123, PREMIUM",
    "CN, +870773111632, PREMIUM",
    "TW, 119, EMERGENCY",
    "TW, 0912345678, MOBILE",
    "TW, 0223456789, NATIONAL",
    "TW, 0204123456, PREMIUM",
    "TW, 002861380000010, INTERNATIONAL",
  })
  void aNumberHasAClass(String region, String typed, NumberClass kind) {
    assertThat(new Classifier(region).of(typed))
        .as(typed)
        .hasValueSatisfying(c -> assertThat(c.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9",
        "abc",
        "138000x0101",
        "1,2",
        "138;ext=5",
        "${X}",
        "1\n2",
        "tel:110",
        "１２"
      })
  void whatIsNoNumberIsNone(String typed) {
    assertThat(new Classifier("CN").of(typed)).isEmpty();
    assertThat(dialling(9, 9).judge("1001", typed).refusal()).contains(Refusal.NO_NUMBER);
    assertThat(dialling(9, 9).rule(new DialQuestion("1001", typed)).allowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "+86 138 0000 0101, 13800000101",
    "+86 10 6234 5678, 01062345678",
    "+852 2123 4567, 0085221234567",
    "013800000101, 013800000101",
  })
  void theTrunkIsGivenWhatWouldBeDialledHere(String typed, String digits) {
    assertThat(new Classifier("CN").of(typed))
        .hasValueSatisfying(c -> assertThat(c.digits()).isEqualTo(digits));
  }

  @Test
  void whatTheSiteDoesNotAllowIsRefusedAndInsideNothingGoesOverTheTrunk() {
    Dialling dialling = dialling(9, 9);
    assertThat(dialling.judge("1001", "0085221234567").refusal()).contains(Refusal.CLASS);
    assertThat(dialling.rule(new DialQuestion("1001", "0085221234567")))
        .isEqualTo(DialRuling.REFUSED);
    assertThat(dialling.rule(new DialQuestion("1001", "1002"))).isEqualTo(DialRuling.REFUSED);
    assertThat(dialling.rule(new DialQuestion("1001", "13800000101")))
        .isEqualTo(new DialRuling(true, "13800000101", "02112345678"));
  }

  @Test
  void anAgentHasALimitOfTheirOwnAndTimeGivesItBack() {
    Dialling dialling = dialling(2, 100);
    DialQuestion mine = new DialQuestion("1001", "13800000101");
    assertThat(dialling.rule(mine).allowed()).isTrue();
    now = now.plus(Duration.ofMinutes(30));
    assertThat(dialling.rule(mine).allowed()).isTrue();
    assertThat(dialling.rule(mine).allowed()).isFalse();
    assertThat(dialling.judge("1001", "13800000101").refusal()).contains(Refusal.LIMIT);
    assertThat(dialling.rule(new DialQuestion("1002", "13800000101")).allowed()).isTrue();
    now = now.plus(Duration.ofMinutes(30));
    assertThat(dialling.rule(mine).allowed()).isTrue();
    assertThat(dialling.rule(mine).allowed()).isFalse();
  }

  @Test
  void theSiteHasALimitButHelpHasNone() {
    Dialling dialling = dialling(100, 2);
    for (String agent : new String[] {"1001", "1002"}) {
      assertThat(dialling.rule(new DialQuestion(agent, "13800000101")).allowed()).isTrue();
    }
    assertThat(dialling.rule(new DialQuestion("1003", "13800000101")).allowed()).isFalse();
    assertThat(dialling.rule(new DialQuestion("1003", "110")).allowed()).isTrue();
  }
}
