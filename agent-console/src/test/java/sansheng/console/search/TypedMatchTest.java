package sansheng.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMatchTest {

  @ParameterizedTest
  @CsvSource({
    "开场白, kcb",
    "开场白, kaic",
    "开场白, kaichangbai",
    "开场白, 开c",
    "开场白, cb",
    "开场白, 场",
    "開場白, kcb",
    "银行转账, yinhang",
    "银行转账, yhzz",
    "重庆, chongqing",
    "重量, zhl",
    "旅行, lvxing",
    "Opening, open",
    "Opening words, ngwo",
    "ＶＩＰ客户, vip",
    "VIP 客户, vipkh",
    "致歉与致谢, zqyzx"
  })
  void meansTheText(String text, String typed) {
    assertThat(TypedMatch.matches(text, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"开场白, kbc", "开场白, kaichangz", "Opening, pen!", "开场白, 结束", "开场白, kcbx"})
  void meansSomethingElse(String text, String typed) {
    assertThat(TypedMatch.matches(text, typed)).isFalse();
  }

  @Test
  void theEarlierItBeginsTheBetter() {
    assertThat(TypedMatch.at("结束通话", "jieshu")).hasValue(0);
    assertThat(TypedMatch.at("礼貌地结束通话", "jieshu")).hasValue(3);
    assertThat(TypedMatch.at("结束通话", "")).hasValue(0);
  }

  @Test
  void aTextOfTheSameCharacterOverAndOverTakesNoTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(TypedMatch.matches("长".repeat(60), "chang".repeat(12) + "x")).isFalse());
  }
}
