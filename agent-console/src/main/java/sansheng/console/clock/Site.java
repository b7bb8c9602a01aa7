package sansheng.console.clock;

import java.time.Duration;
import sansheng.console.calendar.SiteCalendar;
import sansheng.console.calendar.WorkingTime;

/**
 * What of the site decides over limits.
 *
 * @param ringCycle one ring, tone and pause
 */
public record Site(SiteCalendar calendar, Duration ringCycle) {

  WorkingTime working() {
    return new WorkingTime(calendar);
  }
}
