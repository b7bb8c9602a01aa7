package sansheng.console.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days off that the law gives in every year, before the yearly notice moves days around them
 * (全国年节及纪念日放假办法): eleven days, since 2025 thirteen.
 */
final class StatutoryDays {
  private static final int THIRTEEN_SINCE = 2025;

  private StatutoryDays() {}

  /** The rule of a day; a day off that falls on a weekend is not moved to another. */
  static Optional<DayRule> on(LocalDate day) {
    boolean thirteen = day.getYear() >= THIRTEEN_SINCE;
    for (Holiday holiday : Holidays.on(day)) {
      boolean off =
          switch (holiday) {
            case NEW_YEAR, QINGMING, DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY -> true;
            case LABOUR_DAY -> thirteen || day.getDayOfMonth() == 1;
            case SPRING_FESTIVAL -> isOffInSpring(day, thirteen);
            case LANTERN -> false;
          };
      if (off) {
        return Optional.of(new DayRule(false, holiday));
      }
    }
    return Optional.empty();
  }

  /** How many days off the law gives in a year. */
  static long count(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).filter(day -> on(day).isPresent()).count();
  }

  private static boolean isOffInSpring(LocalDate day, boolean thirteen) {
    LunarDate lunar = LunarDate.of(day);
    return lunar.month() == 1 ? lunar.day() <= 3 : thirteen;
  }
}
