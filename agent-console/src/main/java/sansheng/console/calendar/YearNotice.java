package sansheng.console.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One year's days off and make-up working days as they were published.
 *
 * @param source which notice they were taken from
 */
public record YearNotice(int year, String source, Map<LocalDate, DayRule> days) {

  public YearNotice {
    days = Map.copyOf(days);
  }

  /**
   * Reads a file of one year. {@code #} begins a remark; {@code year 2024 SOURCE} comes first, then
   * {@code off FROM [TO] HOLIDAY} and {@code work DAY HOLIDAY}.
   *
   * @throws CalendarRefused with the line and what is wrong with it
   */
  public static YearNotice parse(String text) {
    var notices = PublicDays.parse(text).notices();
    if (notices.size() != 1) {
      throw new CalendarRefused("A file has one year, begun by a line such as: year 2026 SOURCE.");
    }
    return notices.getFirst();
  }

  static Map<LocalDate, DayRule> days(int year, List<String> words) {
    var days = new TreeMap<LocalDate, DayRule>();
    boolean open = words.getFirst().equals("work");
    if (words.size() < 3 || words.size() > (open ? 3 : 4)) {
      throw new CalendarRefused("write 'off FROM [TO] HOLIDAY' or 'work DAY HOLIDAY'");
    }
    Holiday because = holiday(words.getLast());
    LocalDate first = date(year, words.get(1));
    LocalDate last = words.size() == 4 ? date(year, words.get(2)) : first;
    if (last.isBefore(first) || first.plusDays(31).isBefore(last)) {
      throw new CalendarRefused(first + " to " + last + " is no holiday");
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.put(day, new DayRule(open, because));
    }
    return days;
  }

  private static LocalDate date(int year, String word) {
    try {
      LocalDate date = LocalDate.parse(word);
      // New Year's days off may begin in the old year.
      if (date.getYear() == year || date.plusDays(7).getYear() == year) {
        return date;
      }
      throw new CalendarRefused(word + " is not in " + year);
    } catch (DateTimeParseException e) {
      throw new CalendarRefused("'" + word + "' is no date such as " + year + "-10-01");
    }
  }

  private static Holiday holiday(String word) {
    return Arrays.stream(Holiday.values())
        .filter(holiday -> holiday.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new CalendarRefused(
                    "'" + word + "' is none of " + Arrays.toString(Holiday.values())));
  }

  /** As a file that {@link #parse} reads. */
  public String text() {
    var text = new StringBuilder("year " + year + " " + source + "\n");
    new TreeMap<>(days)
        .forEach(
            (day, rule) ->
                text.append(rule.open() ? "work " : "off ")
                    .append(day)
                    .append(' ')
                    .append(rule.because())
                    .append('\n'));
    return text.toString();
  }
}
