package sansheng.console.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How long something may take. */
public sealed interface Limit {

  /** The last instant at which it is still in time. */
  Instant end(Instant from, Site site);

  /** The instant at which {@code percent} of it are over. */
  Instant part(Instant from, int percent, Site site);

  /** The instant from which no more than {@code left} of it is left. */
  Instant left(Instant from, Duration left, Site site);

  /** Time as it passes on every clock. */
  record Elapsed(Duration amount) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      return from.plus(amount);
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return from.plusSeconds(amount.toSeconds() * percent / 100);
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return end(from, site).minus(left);
    }
  }

  /** Rings of a telephone, tone and pause (C1). */
  record Rings(int count) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      return ring(count + 1, from, site);
    }

    /** When the ring of this number begins, the first being 1. */
    static Instant ring(int number, Instant from, Site site) {
      return from.plus(site.ringCycle().multipliedBy(number - 1L));
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return from.plus(site.ringCycle().multipliedBy((long) count * percent).dividedBy(100));
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return end(from, site).minus(left);
    }
  }

  /** Time during which the site works. */
  record Working(Duration amount) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      return site.working().plus(from, amount);
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return site.working().plus(from, Duration.ofSeconds(amount.toSeconds() * percent / 100));
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return left.compareTo(amount) >= 0 ? from : site.working().plus(from, amount.minus(left));
    }
  }

  /** Working days; the day of the start is not counted, and it ends with the last one's closing. */
  record WorkingDays(int count) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      return site.working().plusDays(from, count);
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return between(from, end(from, site), percent);
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return end(from, site).minus(left);
    }
  }

  /** Days of the calendar; the day of the start is not counted, and it ends with the last one. */
  record CalendarDays(int count) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      return site.calendar().startOf(site.calendar().day(from).plusDays(count + 1L));
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return between(from, end(from, site), percent);
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return end(from, site).minus(left);
    }
  }

  /** Until the end of the next day of this number in a month (C31). */
  record DayOfMonth(int day) implements Limit {
    @Override
    public Instant end(Instant from, Site site) {
      LocalDate start = site.calendar().day(from);
      LocalDate month = start.getDayOfMonth() <= day ? start : start.plusMonths(1);
      return site.calendar().startOf(month.withDayOfMonth(day).plusDays(1));
    }

    @Override
    public Instant part(Instant from, int percent, Site site) {
      return between(from, end(from, site), percent);
    }

    @Override
    public Instant left(Instant from, Duration left, Site site) {
      return end(from, site).minus(left);
    }
  }

  private static Instant between(Instant from, Instant to, int percent) {
    return from.plusSeconds(Duration.between(from, to).toSeconds() * percent / 100);
  }
}
