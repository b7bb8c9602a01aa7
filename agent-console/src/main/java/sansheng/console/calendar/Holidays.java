package sansheng.console.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which festivals are celebrated on a day, for greetings and for years without published days off.
 *
 * <p>This is about the festival itself, the same every year by the (lunar) calendar. Which days the
 * State Council gives off around it is another question: {@link PublicDays}. The Spring Festival
 * spans eve to seventh day, which is how long people wish each other a good year at work;
 * Mid-Autumn and the National Day may fall on one day, so the answer is a set.
 */
public final class Holidays {
  private Holidays() {}

  /** The festivals of a day in the site's zone; empty for most days. */
  public static Set<Holiday> on(LocalDate day) {
    var found = EnumSet.noneOf(Holiday.class);
    int month = day.getMonthValue();
    int date = day.getDayOfMonth();
    if (month == 1 && date == 1) {
      found.add(Holiday.NEW_YEAR);
    }
    if (month == 5 && date <= 2) {
      found.add(Holiday.LABOUR_DAY);
    }
    if (month == 10 && date <= 3) {
      found.add(Holiday.NATIONAL_DAY);
    }
    if (month == 4 && LunarDate.isQingming(day)) {
      found.add(Holiday.QINGMING);
    }
    lunar(day, found);
    return found;
  }

  private static void lunar(LocalDate day, Set<Holiday> found) {
    LunarDate lunar = LunarDate.of(day);
    if (lunar.isIn(1, 1, 7) || LunarDate.of(day.plusDays(1)).isIn(1, 1, 1)) {
      found.add(Holiday.SPRING_FESTIVAL);
    }
    if (lunar.isIn(1, 15, 15)) {
      found.add(Holiday.LANTERN);
    }
    if (lunar.isIn(5, 5, 5)) {
      found.add(Holiday.DRAGON_BOAT);
    }
    if (lunar.isIn(8, 15, 15)) {
      found.add(Holiday.MID_AUTUMN);
    }
  }
}
