package sansheng.console.calendar;

import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;

/**
 * The site's hours and days off: read by those who answer for the floor, kept by administrators.
 */
public final class CalendarPages {
  private static final int HISTORY = 20;
  private static final int YEARS_AHEAD = 4;

  private final Pages pages;
  private final CalendarStore store;
  private final Audit audit;
  private final Clock clock;

  public CalendarPages(Pages pages, CalendarStore store, Audit audit, Clock clock) {
    this.pages = pages;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A year of the calendar.
   *
   * @param published whether its notice is known; else its days are computed from the law
   */
  public record Year(int year, boolean published, String source, long off, long makeUp) {}

  /** {@code GET /clocks/calendar}. */
  public void show(RoutingContext ctx) {
    CalendarVersion now = store.current().await();
    show(ctx, now, now.hours(), "", null, null);
  }

  private void show(
      RoutingContext ctx,
      CalendarVersion now,
      String hours,
      String days,
      @Nullable String hoursTrouble,
      @Nullable String daysTrouble) {
    Map<String, Object> model = new HashMap<>();
    model.put("calendar", now);
    model.put("zone", now.calendar().zone().getId());
    model.put("years", years(now.calendar().days()));
    model.put("history", store.history(HISTORY).await());
    model.put("hours", hours);
    model.put("days", days);
    model.put("keeper", Gate.signedIn(ctx).isAnyOf(Role.ADMINISTRATOR));
    if (hoursTrouble != null) {
      model.put("hoursTrouble", hoursTrouble);
    }
    if (daysTrouble != null) {
      model.put("daysTrouble", daysTrouble);
    }
    if (hoursTrouble != null || daysTrouble != null) {
      ctx.response().setStatusCode(422);
    }
    pages.show(ctx, "calendar/calendar.ftlh", model);
  }

  private List<Year> years(PublicDays days) {
    List<Year> years = new ArrayList<>();
    int now = clock.instant().atZone(clock.getZone()).getYear();
    int last = now + YEARS_AHEAD;
    for (YearNotice notice : days.notices()) {
      long makeUp = notice.days().values().stream().filter(DayRule::open).count();
      years.add(
          new Year(notice.year(), true, notice.source(), notice.days().size() - makeUp, makeUp));
    }
    for (int year = now; year <= last; year++) {
      if (!days.isPublished(year)) {
        years.add(new Year(year, false, "", StatutoryDays.count(year), 0));
      }
    }
    return years;
  }

  /** {@code POST /clocks/calendar/hours} with {@code hours} and {@code version}. */
  public void hours(RoutingContext ctx) {
    CalendarVersion now = store.current().await();
    String typed = form(ctx, "hours").replace("\r\n", "\n");
    try {
      WeeklyHours.parse(typed);
      write(ctx, now, typed, now.calendar().days(), "hours");
    } catch (CalendarRefused refused) {
      show(ctx, now, typed, "", refused.why(), null);
    }
  }

  /** {@code POST /clocks/calendar/days} with {@code days}, a year's notice, and {@code version}. */
  public void days(RoutingContext ctx) {
    CalendarVersion now = store.current().await();
    String typed = form(ctx, "days").replace("\r\n", "\n");
    try {
      YearNotice notice = YearNotice.parse(typed);
      write(ctx, now, now.hours(), now.calendar().days().with(notice), "days of " + notice.year());
    } catch (CalendarRefused refused) {
      show(ctx, now, now.hours(), typed, null, refused.why());
    }
  }

  private void write(
      RoutingContext ctx, CalendarVersion now, String hours, PublicDays days, String why) {
    var who = Gate.signedIn(ctx);
    if (!form(ctx, "version").equals(String.valueOf(now.version()))) {
      throw new CalendarRefused("Somebody else has changed the calendar meanwhile; read it first.");
    }
    audit
        .record(
            new AuditEntry(
                who.login(),
                "calendar.change",
                "calendar",
                ctx.request().remoteAddress().hostAddress(),
                why))
        .await();
    if (!store.write(now, hours, days, who.login(), why, clock.instant()).await()) {
      throw new CalendarRefused("Somebody else has changed the calendar meanwhile; read it first.");
    }
    ctx.redirect("/clocks/calendar");
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}
