package sansheng.console.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The site's calendar at one point of its history.
 *
 * @param ringCycle one ring, tone and pause
 * @param hours the weekly hours as somebody wrote them
 */
public record CalendarVersion(
    int version,
    SiteCalendar calendar,
    Duration ringCycle,
    String hours,
    Instant at,
    String who,
    String why) {}
