package sansheng.console.calendar;

import com.nlf.calendar.Solar;
import java.time.LocalDate;

/**
 * A day by the Chinese lunar calendar.
 *
 * @param month 1 to 12
 * @param leap whether it is the repeated month of that number; festivals are not in those
 * @param day 1 to 30
 */
record LunarDate(int month, boolean leap, int day) {

  static LunarDate of(LocalDate day) {
    var lunar = solar(day).getLunar();
    // The library writes a leap month as the month's negative number.
    return new LunarDate(Math.abs(lunar.getMonth()), lunar.getMonth() < 0, lunar.getDay());
  }

  static boolean isQingming(LocalDate day) {
    return solar(day).getLunar().getJieQi().equals("清明");
  }

  boolean isIn(int wantedMonth, int first, int last) {
    return month == wantedMonth && !leap && day >= first && day <= last;
  }

  private static Solar solar(LocalDate day) {
    return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
