package sansheng.console.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one day, the first minute in, the last one out.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param to minutes after midnight, 1 to 1440 (24:00)
 */
public record Span(int from, int to) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
  private static final int DAY = 24 * 60;

  public Span {
    if (from < 0 || to > DAY || from >= to) {
      throw new CalendarRefused(
          "'" + clock(from) + "-" + clock(to) + "' does not go forward within one day");
    }
  }

  /**
   * Reads {@code 08:30-12:00}; a day ends at 24:00.
   *
   * @throws CalendarRefused when it is nothing of the kind
   */
  static Span parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new CalendarRefused("'" + text + "' is no span of time such as 08:30-12:00");
    }
    return new Span(
        minutes(text, written.group(1), written.group(2)),
        minutes(text, written.group(3), written.group(4)));
  }

  private static int minutes(String text, String hours, String minutes) {
    int minute = Integer.parseInt(minutes);
    if (minute > 59) {
      throw new CalendarRefused("'" + text + "' has an hour of more than 59 minutes");
    }
    return Integer.parseInt(hours) * 60 + minute;
  }

  LocalDateTime start(LocalDate day) {
    return day.atTime(LocalTime.of(from / 60, from % 60));
  }

  LocalDateTime end(LocalDate day) {
    return to == DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.of(to / 60, to % 60));
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }

  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }
}
