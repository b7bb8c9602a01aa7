package sansheng.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.callback.CallbackRules;
import sansheng.console.callback.CallingHours;
import sansheng.console.callback.CustomerZones;

class CallbackSettingsTest {
  private static CallbackRules read(Map<String, String> environment) {
    return CallbackSettings.from(new Env(environment));
  }

  @Test
  void whoSetsNothingHasTheUsualRules() {
    assertThat(read(Map.of())).isEqualTo(CallbackRules.usual());
    assertThat(read(Map.of("SANSHENG_CALLING_HOURS", " ", "SANSHENG_RETRY_TIMES", "")))
        .as("empty, as a compose file passes it on")
        .isEqualTo(CallbackRules.usual());
  }

  @Test
  void whatIsSetCounts() {
    CallbackRules rules =
        read(
            Map.of(
                "SANSHENG_SHORT_ABANDON_SECONDS", "0",
                "SANSHENG_RETRY_BUSY_SECONDS", "60",
                "SANSHENG_RETRY_NO_ANSWER_SECONDS", "600",
                "SANSHENG_RETRY_TIMES", "10:00, 15:15",
                "SANSHENG_CALLBACK_ATTEMPTS", "5",
                "SANSHENG_CALLING_HOURS", "09:00 - 18:30"));
    assertThat(rules)
        .isEqualTo(
            new CallbackRules(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                List.of(LocalTime.of(10, 0), LocalTime.of(15, 15)),
                5,
                CallbackRules.usual().linkWithin(),
                new CallingHours(LocalTime.of(9, 0), LocalTime.of(18, 30))));
  }

  @Test
  void midnightToMidnightIsAlways() {
    CallingHours hours = read(Map.of("SANSHENG_CALLING_HOURS", "00:00-24:00")).hours();
    List<ZoneId> china = List.of(ZoneId.of("Asia/Shanghai"));
    assertThat(hours.allow(Instant.parse("2026-11-20T15:59:59.999Z"), china)).isTrue();
    assertThat(hours.allow(Instant.parse("2026-11-20T16:00:00Z"), china)).isTrue();
  }

  /** Halifax is four hours before Vancouver: the shortest hours allowed leave one in common. */
  @Test
  void theShortestHoursSuitACountryWithSeveralZones() {
    CallingHours hours = read(Map.of("SANSHENG_CALLING_HOURS", "13:00-18:00")).hours();
    List<ZoneId> canada = new CustomerZones(ZoneId.of("Asia/Shanghai")).of("+16042661234");
    Instant next = hours.next(Instant.parse("2026-11-20T00:00:00Z"), canada);
    assertThat(next).isEqualTo(Instant.parse("2026-11-20T21:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SANSHENG_SHORT_ABANDON_SECONDS   | -1          | a whole number from 0 to 300
          SANSHENG_RETRY_BUSY_SECONDS      | 0           | a whole number from 1 to 86400
          SANSHENG_RETRY_NO_ANSWER_SECONDS | five        | a whole number from 1 to 86400
          SANSHENG_CALLBACK_ATTEMPTS       | 101         | a whole number from 1 to 100
          SANSHENG_RETRY_TIMES             | 9:30        | times such as 09:30 14:00 18:30
          SANSHENG_RETRY_TIMES             | 14:00 09:30 | must follow each other
          SANSHENG_RETRY_TIMES             | 09:30 09:30 | must follow each other
          SANSHENG_CALLING_HOURS           | always      | two times such as 08:30-21:00
          SANSHENG_CALLING_HOURS           | 08:30-25:00 | two times such as 08:30-21:00
          SANSHENG_CALLING_HOURS           | 21:00-08:30 | the second time must be later
          SANSHENG_CALLING_HOURS           | 10:00-14:59 | five hours or more
          """)
  void whatMakesNoSenseIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(name + " is '" + value + "'")
        .hasMessageContaining(allowed);
  }
}
