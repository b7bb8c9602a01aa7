package sansheng.console.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The hours of an ordinary week, several spans a day, and those of a make-up working day.
 *
 * <p>Written one line a group of days:
 *
 * <pre>
 * mon-fri 08:30-12:00 13:30-18:00
 * sat     09:00-12:00
 * make-up 09:00-17:00
 * </pre>
 *
 * A day without a line is closed. Without a {@code make-up} line a make-up day has Monday's hours.
 */
public record WeeklyHours(Map<DayOfWeek, List<Span>> week, List<Span> makeUp) {
  /** What a site has until somebody writes its own. */
  public static final String USUAL = "mon-fri 09:00-18:00\n";

  private static final String MAKE_UP = "make-up";

  public WeeklyHours {
    week = Map.copyOf(week);
    makeUp = List.copyOf(makeUp);
    if (week.isEmpty()) {
      throw new CalendarRefused(
          "Not one day of the week has hours: write e.g. mon-fri 09:00-18:00");
    }
  }

  /** Hours of this day of an ordinary week, in order; empty when closed. */
  public List<Span> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /**
   * Reads them as they are written.
   *
   * @throws CalendarRefused with the line and what is wrong with it
   */
  public static WeeklyHours parse(String text) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    List<Span> makeUp = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip().toLowerCase(Locale.ROOT);
      if (said.isEmpty() || said.startsWith("#")) {
        continue;
      }
      try {
        List<String> words = List.of(said.split("\\s+", -1));
        List<Span> spans = spans(words);
        if (words.getFirst().equals(MAKE_UP)) {
          makeUp = spans;
        } else {
          for (DayOfWeek day : days(words.getFirst())) {
            if (week.put(day, spans) != null) {
              throw new CalendarRefused(word(day) + " has hours already");
            }
          }
        }
      } catch (CalendarRefused refused) {
        throw new CalendarRefused("Line " + number + ": " + refused.why() + ".");
      }
    }
    var monday = week.getOrDefault(DayOfWeek.MONDAY, List.of());
    return new WeeklyHours(week, makeUp.isEmpty() ? usually(monday, week) : makeUp);
  }

  private static List<Span> usually(List<Span> monday, Map<DayOfWeek, List<Span>> week) {
    return monday.isEmpty() ? week.values().stream().findFirst().orElse(List.of()) : monday;
  }

  private static List<Span> spans(List<String> words) {
    if (words.size() == 1) {
      throw new CalendarRefused("there are no hours after '" + words.getFirst() + "'");
    }
    var spans = new ArrayList<Span>();
    words.stream().skip(1).map(Span::parse).forEach(spans::add);
    spans.sort(Comparator.comparingInt(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from() < spans.get(i - 1).to()) {
        throw new CalendarRefused(spans.get(i - 1) + " and " + spans.get(i) + " overlap");
      }
    }
    return List.copyOf(spans);
  }

  private static List<DayOfWeek> days(String word) {
    int dash = word.indexOf('-');
    DayOfWeek first = day(dash < 0 ? word : word.substring(0, dash));
    DayOfWeek last = dash < 0 ? first : day(word.substring(dash + 1));
    var days = new ArrayList<DayOfWeek>();
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      days.add(day);
      if (day == last) {
        return days;
      }
    }
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return day;
      }
    }
    throw new CalendarRefused("'" + word + "' is no day: mon tue wed thu fri sat sun or make-up");
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
