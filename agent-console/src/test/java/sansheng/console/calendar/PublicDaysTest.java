package sansheng.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicDaysTest {
  private static final SiteCalendar SITE =
      new SiteCalendar(
          ZoneId.of("Asia/Shanghai"), WeeklyHours.parse(WeeklyHours.USUAL), PublicDays.shipped());

  /**
   * The working days of a year of five-day weeks. Every day of 2020 to 2026 was held against two
   * public collections of the State Council's notices (NateScarlet/holiday-cn and
   * LKI/chinese-calendar); 2020 has the extended Spring Festival.
   */
  @ParameterizedTest
  @CsvSource({
    "2020, 249",
    "2026, 248",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248"
  })
  void aYearHasTheWorkingDaysThatWerePublished(int year, int expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long working = first.datesUntil(first.plusYears(1)).filter(SITE::isWorkingDay).count();
    assertThat(working).isEqualTo(expected);
  }

  @Test
  void aMakeUpDayIsAWeekendDayAndADayOffHoldsTheFestivalItIsFor() {
    for (YearNotice notice : PublicDays.shipped().notices()) {
      notice
          .days()
          .forEach(
              (day, rule) -> {
                if (rule.open()) {
                  assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                }
              });
      for (LocalDate day = LocalDate.of(notice.year(), 1, 1);
          day.getYear() == notice.year();
          day = day.plusDays(1)) {
        if (StatutoryDays.on(day).isPresent()) {
          LocalDate statutory = day;
          assertThat(SITE.isWorkingDay(day)).as(() -> statutory + " is off by law").isFalse();
        }
      }
    }
  }

  @Test
  void aYearWithoutANoticeIsComputedAndSaysSo() {
    PublicDays days = PublicDays.shipped();
    assertThat(days.isPublished(2026)).isTrue();
    assertThat(days.isPublished(2027)).isFalse();
    assertThat(days.on(LocalDate.parse("2027-02-05"))).contains(off(Holiday.SPRING_FESTIVAL));
    assertThat(days.on(LocalDate.parse("2027-02-08"))).contains(off(Holiday.SPRING_FESTIVAL));
    assertThat(days.on(LocalDate.parse("2027-02-09"))).isEmpty();
    assertThat(days.on(LocalDate.parse("2027-05-02"))).contains(off(Holiday.LABOUR_DAY));
    assertThat(days.on(LocalDate.parse("2027-10-03"))).contains(off(Holiday.NATIONAL_DAY));
    assertThat(days.on(LocalDate.parse("2027-10-04"))).isEmpty();
  }

  @Test
  void anImportedYearTakesThePlaceOfTheComputedOne() {
    PublicDays days =
        PublicDays.shipped()
            .with(
                YearNotice.parse(
                    """
                    year 2027 the notice of that year
                    off  2026-12-31 2027-01-02 NEW_YEAR
                    work 2027-01-03            NEW_YEAR
                    """));
    assertThat(days.isPublished(2027)).isTrue();
    assertThat(days.on(LocalDate.parse("2026-12-31"))).contains(off(Holiday.NEW_YEAR));
    assertThat(days.on(LocalDate.parse("2027-01-03")))
        .contains(new DayRule(true, Holiday.NEW_YEAR));
    assertThat(days.on(LocalDate.parse("2027-02-06"))).isEmpty();
    assertThat(PublicDays.parse(days.text()).text()).isEqualTo(days.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off 2026-01-01 NEW_YEAR | Line 1: a line 'year 2026 SOURCE' must come first.",
        "year 2026~off 2026-13-01 NEW_YEAR | Line 2: '2026-13-01' is no date such as 2026-10-01.",
        "year 2026~off 2024-01-01 NEW_YEAR | Line 2: 2024-01-01 is not in 2026.",
        "year 2026~~# ok~holiday x | Line 4: 'holiday' is none of year, off, work.",
        "year 2026~off 2026-10-05 2026-10-01 NATIONAL_DAY | Line 2: 2026-10-05 to 2026-10-01 is no holiday.",
        "year 2026~work 2026-10-05 NATIONAL_DAY~off 2026-10-05 NATIONAL_DAY | Line 3: 2026-10-05 stands here twice.",
        "year 2026~off 2026-01-01 | Line 2: write 'off FROM [TO] HOLIDAY' or 'work DAY HOLIDAY'.",
        "year 26 | Line 1: a year is written 'year 2026 SOURCE'."
      })
  void whatCantBeReadIsSaidWithItsLine(String text, String sentence) {
    assertThatThrownBy(() -> PublicDays.parse(text.replace('~', '\n')))
        .isInstanceOf(CalendarRefused.class)
        .hasMessage(sentence);
  }

  private static DayRule off(Holiday holiday) {
    return new DayRule(false, holiday);
  }
}
