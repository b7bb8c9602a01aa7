package sansheng.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The festivals, held against the dates that were published. */
class HolidaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-03"
      })
  void springFestivalSpansEveToSeventhDay(LocalDate newYear) {
    assertThat(Holidays.on(newYear.minusDays(2))).doesNotContain(Holiday.SPRING_FESTIVAL);
    for (int day = -1; day <= 6; day++) {
      assertThat(Holidays.on(newYear.plusDays(day))).contains(Holiday.SPRING_FESTIVAL);
    }
    assertThat(Holidays.on(newYear.plusDays(7))).doesNotContain(Holiday.SPRING_FESTIVAL);
    assertThat(Holidays.on(newYear.plusDays(14))).contains(Holiday.LANTERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-10-01",
        "2021-09-21",
        "2022-09-10",
        "2023-09-29",
        "2024-09-17",
        "2025-10-06",
        "2026-09-25",
        "2027-09-15",
        "2028-10-03",
        "2029-09-22",
        "2030-09-12"
      })
  void midAutumnIsOneDay(LocalDate day) {
    assertThat(Holidays.on(day)).contains(Holiday.MID_AUTUMN);
    assertThat(Holidays.on(day.minusDays(1))).doesNotContain(Holiday.MID_AUTUMN);
    assertThat(Holidays.on(day.plusDays(1))).doesNotContain(Holiday.MID_AUTUMN);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-25, DRAGON_BOAT", "2021-06-14, DRAGON_BOAT", "2022-06-03, DRAGON_BOAT",
    "2023-06-22, DRAGON_BOAT", "2024-06-10, DRAGON_BOAT", "2025-05-31, DRAGON_BOAT",
    "2026-06-19, DRAGON_BOAT", "2027-06-09, DRAGON_BOAT", "2028-05-28, DRAGON_BOAT",
    "2029-06-16, DRAGON_BOAT", "2030-06-05, DRAGON_BOAT", "2020-04-04, QINGMING",
    "2021-04-04, QINGMING", "2022-04-05, QINGMING", "2023-04-05, QINGMING",
    "2024-04-04, QINGMING", "2025-04-04, QINGMING", "2026-04-05, QINGMING",
    "2027-04-05, QINGMING", "2028-04-04, QINGMING", "2029-04-04, QINGMING",
    "2030-04-05, QINGMING"
  })
  void otherFestivals(LocalDate day, Holiday holiday) {
    assertThat(Holidays.on(day)).containsExactly(holiday);
  }

  @Test
  void twoFestivalsMayFallOnOneDay() {
    assertThat(Holidays.on(LocalDate.parse("2020-10-01")))
        .containsExactly(Holiday.MID_AUTUMN, Holiday.NATIONAL_DAY);
  }

  @Test
  void everyYearHasEachLunarFestivalOnceThoughMonthsAreRepeated() {
    for (int year = 2020; year <= 2030; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      var days = first.datesUntil(first.plusYears(1)).toList();
      for (Holiday holiday :
          new Holiday[] {
            Holiday.LANTERN, Holiday.QINGMING, Holiday.DRAGON_BOAT, Holiday.MID_AUTUMN
          }) {
        assertThat(days.stream().filter(day -> Holidays.on(day).contains(holiday)))
            .as("%s in %d", holiday, year)
            .hasSize(1);
      }
    }
  }
}
