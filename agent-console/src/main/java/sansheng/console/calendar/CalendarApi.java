package sansheng.console.calendar;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;
import sansheng.console.api.ApiCaller;
import sansheng.console.web.Replies;

/** The site's calendar for programs; everybody who is let in may read it. */
public final class CalendarApi {
  private final CalendarStore store;
  private final InstantSource time;

  public CalendarApi(CalendarStore store, InstantSource time) {
    this.store = store;
    this.time = time;
  }

  /** {@code GET /api/v1/calendar}: the one in force, and whether people work now. */
  public void calendar(RoutingContext ctx) {
    ApiCaller.of(ctx);
    CalendarVersion version = store.current().await();
    SiteCalendar calendar = version.calendar();
    WorkingTime working = new WorkingTime(calendar);
    Instant now = time.instant();
    JsonArray years = new JsonArray();
    for (YearNotice notice : calendar.days().notices()) {
      JsonArray days = new JsonArray();
      new TreeMap<>(notice.days())
          .forEach(
              (day, rule) ->
                  days.add(
                      new JsonObject()
                          .put("day", day.toString())
                          .put("open", rule.open())
                          .put("because", rule.because().name())));
      years.add(
          new JsonObject()
              .put("year", notice.year())
              .put("source", notice.source())
              .put("days", days));
    }
    Replies.json(
        ctx,
        new JsonObject()
            .put("version", version.version())
            .put("zone", calendar.zone().getId())
            .put("ringCycleMillis", version.ringCycle().toMillis())
            .put("hours", version.hours())
            .put("openNow", working.isOpen(now))
            .put("nextOpening", working.openAt(now).toString())
            .put("years", years));
  }
}
