package sansheng.console.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import sansheng.console.calendar.SiteCalendar.Opening;

/** Arithmetic with working time, exact over days off, changes of the clocks and ends of years. */
public final class WorkingTime {
  /** Longer than this no site is closed; a calendar that says so is wrong. */
  private static final int LONGEST_CLOSED_DAYS = 400;

  private final SiteCalendar calendar;

  public WorkingTime(SiteCalendar calendar) {
    this.calendar = calendar;
  }

  /** Whether people work at that instant. */
  public boolean isOpen(Instant at) {
    return calendar.openings(calendar.day(at)).stream()
        .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
  }

  /** That instant when people work then, else the next one at which they begin. */
  public Instant openAt(Instant at) {
    LocalDate day = calendar.day(at);
    for (int closed = 0; closed <= LONGEST_CLOSED_DAYS; closed++, day = day.plusDays(1)) {
      for (Opening open : calendar.openings(day)) {
        if (at.isBefore(open.to())) {
          return at.isBefore(open.from()) ? open.from() : at;
        }
      }
    }
    throw neverOpen(at);
  }

  /**
   * The earliest instant by which that much working time has passed since {@code start}; {@code
   * start} itself for none. So a limit that ends with the day ends at its closing, not at the next
   * opening.
   *
   * @param amount not negative
   */
  public Instant plus(Instant start, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Working time runs forward: " + amount);
    }
    if (amount.isZero()) {
      return start;
    }
    Duration left = amount;
    LocalDate day = calendar.day(start);
    for (int closed = 0; closed <= LONGEST_CLOSED_DAYS; day = day.plusDays(1)) {
      closed++;
      for (Opening open : calendar.openings(day)) {
        Instant from = start.isAfter(open.from()) ? start : open.from();
        if (from.isBefore(open.to())) {
          closed = 0;
          Duration here = Duration.between(from, open.to());
          if (left.compareTo(here) <= 0) {
            return from.plus(left);
          }
          left = left.minus(here);
        }
      }
    }
    throw neverOpen(start);
  }

  /** The working time from one instant to another; negative when {@code to} is the earlier. */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    Duration sum = Duration.ZERO;
    LocalDate last = calendar.day(to);
    for (LocalDate day = calendar.day(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Opening open : calendar.openings(day)) {
        Instant begins = from.isAfter(open.from()) ? from : open.from();
        Instant ends = to.isBefore(open.to()) ? to : open.to();
        if (begins.isBefore(ends)) {
          sum = sum.plus(Duration.between(begins, ends));
        }
      }
    }
    return sum;
  }

  /**
   * When a limit of that many working days ends: at the closing of the last of them. The day on
   * which it begins is not counted, as the Civil Code (article 201) counts.
   *
   * @param count at least 1
   */
  public Instant plusDays(Instant start, int count) {
    LocalDate day = calendar.day(start);
    int left = count;
    for (int closed = 0; closed <= LONGEST_CLOSED_DAYS; closed++) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day)) {
        closed = 0;
        left--;
        if (left == 0) {
          return calendar.openings(day).getLast().to();
        }
      }
    }
    throw neverOpen(start);
  }

  /**
   * The working days of which a limit counts: after the day of {@code from}, up to that of {@code
   * to}.
   */
  public int daysBetween(Instant from, Instant to) {
    int count = 0;
    LocalDate last = calendar.day(to);
    for (LocalDate day = calendar.day(from).plusDays(1); !day.isAfter(last); ) {
      count += calendar.isWorkingDay(day) ? 1 : 0;
      day = day.plusDays(1);
    }
    return count;
  }

  private static IllegalStateException neverOpen(Instant after) {
    return new IllegalStateException("By its calendar the site never opens after " + after);
  }
}
