package sansheng.console.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * When a site works: its zone, its week, and what is different on public days. Pure; knows no
 * present.
 */
public record SiteCalendar(ZoneId zone, WeeklyHours hours, PublicDays days) {

  /** A stretch of working time, the first instant in, the last one out. */
  public record Opening(Instant from, Instant to) {}

  /** The day in the site's zone. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Whether people work on that day: by the week, unless a notice says otherwise. */
  public boolean isWorkingDay(LocalDate day) {
    return !spans(day).isEmpty();
  }

  /** The hours of a day, in order. */
  public List<Span> spans(LocalDate day) {
    return days.on(day)
        .map(rule -> rule.open() ? hours.makeUp() : List.<Span>of())
        .orElseGet(() -> hours.on(day.getDayOfWeek()));
  }

  /**
   * The hours of a day on the time line, in order and not overlapping. Where clocks are put forward
   * over an opening or closing time it is the instant of the change; where they are put back it is
   * the first of the two.
   */
  public List<Opening> openings(LocalDate day) {
    var openings = new ArrayList<Opening>();
    for (Span span : spans(day)) {
      Instant from = instant(span.start(day));
      Instant to = instant(span.end(day));
      if (from.isBefore(to)) {
        openings.add(new Opening(from, to));
      }
    }
    return openings;
  }

  /** The first instant of a day in the site's zone. */
  public Instant startOf(LocalDate day) {
    return instant(day.atStartOfDay());
  }

  /** The instant a wall clock of the site shows this; see {@link #openings} for days of change. */
  public Instant instant(LocalDateTime wall) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return wall.atZone(zone).toInstant();
  }
}
