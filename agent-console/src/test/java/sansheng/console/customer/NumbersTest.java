package sansheng.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final Numbers china = new Numbers("CN");

  @ParameterizedTest
  @CsvSource({
    "13812345678, +8613812345678",
    "013812345678, +8613812345678",
    "8613812345678, +8613812345678",
    "+86 138 1234 5678, +8613812345678",
    "(0571) 5550-0188, +8657155500188",
    "0086 571 55500188, +8657155500188",
    "+1 202 555 0123, +12025550123",
    "+86 571 5550 0188 ext. 12, +8657155500188;ext=12",
  })
  void oneNumberHasOneForm(String asSent, String e164) {
    assertThat(china.e164(asSent)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anonymous",
        "Unknown",
        "1001",
        "*97",
        "../../etc/passwd",
        "<script>",
        "小明",
        "1234567890123456789012345"
      })
  void whatIsNoNumberHasNone(String asSent) {
    assertThat(china.e164(asSent)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+8613812345678, 138****5678",
    "13812345678, 138****5678",
    "+8657155500188, 571****0188",
    "1001, 1001",
    "anonymous, anonymous",
  })
  void theMiddleIsHidden(String number, String masked) {
    assertThat(china.masked(number)).isEqualTo(masked);
  }

  @Test
  void noTextOfAnyLengthIsShownWhole() {
    for (String number : new String[] {"1234567", "12345678", "abcdefgh", "7", "+123456789"}) {
      assertThat(china.masked(number).equals(number)).isEqualTo(Numbers.isInternal(number));
    }
  }
}
