package sansheng.console.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Public holidays and make-up working days (调休) of all years: as published where a notice is known,
 * else computed from the law ({@link StatutoryDays}).
 */
public final class PublicDays {
  private static final int FIRST_SHIPPED = 2020;
  private static final int LAST_SHIPPED = 2026;

  private final Map<Integer, YearNotice> byYear;
  private final Map<LocalDate, DayRule> published = new HashMap<>();

  private PublicDays(Map<Integer, YearNotice> byYear) {
    this.byYear = new TreeMap<>(byYear);
    byYear.values().forEach(notice -> published.putAll(notice.days()));
  }

  /** The notices that come with the program. */
  public static PublicDays shipped() {
    var text = new StringBuilder();
    for (int year = FIRST_SHIPPED; year <= LAST_SHIPPED; year++) {
      text.append(resource("days/" + year + ".txt")).append('\n');
    }
    return parse(text.toString());
  }

  /** No notices: every year is computed. */
  public static PublicDays none() {
    return new PublicDays(Map.of());
  }

  /**
   * Reads notices one after the other, as {@link #text} writes them.
   *
   * @throws CalendarRefused with the line and what is wrong with it
   */
  public static PublicDays parse(String text) {
    var notices = new TreeMap<Integer, YearNotice>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip();
      if (said.isEmpty() || said.startsWith("#")) {
        continue;
      }
      try {
        read(List.of(said.split("\\s+", -1)), notices);
      } catch (CalendarRefused refused) {
        throw new CalendarRefused("Line " + number + ": " + refused.why() + ".");
      }
    }
    return new PublicDays(notices);
  }

  private static void read(List<String> words, NavigableMap<Integer, YearNotice> notices) {
    switch (words.getFirst()) {
      case "year" -> {
        if (words.size() < 2 || !words.get(1).matches("(19|20|21)\\d\\d")) {
          throw new CalendarRefused("a year is written 'year 2026 SOURCE'");
        }
        int year = Integer.parseInt(words.get(1));
        String source = words.stream().skip(2).collect(Collectors.joining(" "));
        if (notices.put(year, new YearNotice(year, source, Map.of())) != null) {
          throw new CalendarRefused(year + " stands here twice");
        }
      }
      case "off", "work" -> {
        if (notices.isEmpty()) {
          throw new CalendarRefused("a line 'year 2026 SOURCE' must come first");
        }
        YearNotice notice = notices.lastEntry().getValue();
        var days = new HashMap<>(notice.days());
        YearNotice.days(notice.year(), words)
            .forEach(
                (day, rule) -> {
                  if (days.put(day, rule) != null) {
                    throw new CalendarRefused(day + " stands here twice");
                  }
                });
        notices.put(notice.year(), new YearNotice(notice.year(), notice.source(), days));
      }
      default -> throw new CalendarRefused("'" + words.getFirst() + "' is none of year, off, work");
    }
  }

  /** These with a year put in, or put in place of the one that was there. */
  public PublicDays with(YearNotice notice) {
    var years = new HashMap<>(byYear);
    years.put(notice.year(), notice);
    return new PublicDays(years);
  }

  /** What is different about a day; empty for an ordinary one. */
  public Optional<DayRule> on(LocalDate day) {
    DayRule rule = published.get(day);
    if (rule != null) {
      return Optional.of(rule);
    }
    return byYear.containsKey(day.getYear()) ? Optional.empty() : StatutoryDays.on(day);
  }

  /**
   * Whether the year's days were published; otherwise they are computed and have no make-up days.
   */
  public boolean isPublished(int year) {
    return byYear.containsKey(year);
  }

  /** The published years in order. */
  public List<YearNotice> notices() {
    return new ArrayList<>(byYear.values());
  }

  /** As {@link #parse} reads them. */
  public String text() {
    return byYear.values().stream().map(YearNotice::text).collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (var in = PublicDays.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The calendar's " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
