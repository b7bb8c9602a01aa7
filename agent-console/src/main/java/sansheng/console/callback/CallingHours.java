package sansheng.console.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a customer may be called: within these hours by the customer's own clock. Where a number may
 * be in several zones, within them in all.
 *
 * @param from first minute in
 * @param to first minute out
 */
public record CallingHours(LocalTime from, LocalTime to) {
  private static final int LONGEST_SEARCH_HOURS = 72;

  /** 08:30 to 21:00. */
  public static CallingHours usual() {
    return new CallingHours(LocalTime.of(8, 30), LocalTime.of(21, 0));
  }

  /** Whether it is a time to call. */
  public boolean allow(Instant at, List<ZoneId> zones) {
    return zones.stream()
        .map(zone -> at.atZone(zone).toLocalTime())
        .allMatch(time -> !time.isBefore(from) && time.isBefore(to));
  }

  /**
   * That instant when it is a time to call, else the next one.
   *
   * @throws IllegalStateException when the zones have no hour in common
   */
  public Instant next(Instant at, List<ZoneId> zones) {
    Instant candidate = at;
    Instant last = at.plus(LONGEST_SEARCH_HOURS, ChronoUnit.HOURS);
    while (!candidate.isAfter(last)) {
      Instant later = candidate;
      for (ZoneId zone : zones) {
        later = next(later, zone);
      }
      if (allow(later, zones)) {
        return later;
      }
      candidate = later.plus(15, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
    }
    throw new IllegalStateException("There is no hour to call in all of " + zones);
  }

  private Instant next(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (local.toLocalTime().isBefore(from)) {
      return local.toLocalDate().atTime(from).atZone(zone).toInstant();
    }
    if (!local.toLocalTime().isBefore(to)) {
      return local.toLocalDate().plusDays(1).atTime(from).atZone(zone).toInstant();
    }
    return at;
  }
}
