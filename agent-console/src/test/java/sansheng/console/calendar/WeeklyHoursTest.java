package sansheng.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

  @Test
  void aDayMayHaveSeveralSpansInAnyOrder() {
    WeeklyHours hours =
        WeeklyHours.parse("mon-fri 13:30-18:00 08:30-12:00\nsun 20:00-24:00\nmake-up 09:00-17:00");
    assertThat(hours.on(DayOfWeek.FRIDAY)).containsExactly(new Span(510, 720), new Span(810, 1080));
    assertThat(hours.on(DayOfWeek.SATURDAY)).isEmpty();
    assertThat(hours.on(DayOfWeek.SUNDAY)).containsExactly(new Span(1200, 1440));
    assertThat(hours.makeUp()).containsExactly(new Span(540, 1020));
  }

  @Test
  void withoutHoursOfTheirOwnMakeUpDaysAreLikeMonday() {
    assertThat(WeeklyHours.parse("sat-tue 10:00-11:00").makeUp())
        .isEqualTo(List.of(new Span(600, 660)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon | Line 1: there are no hours after 'mon'.",
        "# x~mon 9-12 | Line 2: '9-12' is no span of time such as 08:30-12:00.",
        "mon 12:00-09:00 | Line 1: '12:00-09:00' does not go forward within one day.",
        "mon 09:00-12:00 11:00-13:00 | Line 1: 09:00-12:00 and 11:00-13:00 overlap.",
        "mon 09:75-12:00 | Line 1: '09:75-12:00' has an hour of more than 59 minutes.",
        "mon-wed 09:00-12:00~tue 13:00-14:00 | Line 2: tue has hours already.",
        "day 09:00-12:00 | Line 1: 'day' is no day: mon tue wed thu fri sat sun or make-up.",
        "# nothing | Not one day of the week has hours: write e.g. mon-fri 09:00-18:00"
      })
  void whatCantBeReadIsSaidWithItsLine(String text, String sentence) {
    assertThatThrownBy(() -> WeeklyHours.parse(text.replace('~', '\n')))
        .isInstanceOf(CalendarRefused.class)
        .hasMessage(sentence);
  }
}
