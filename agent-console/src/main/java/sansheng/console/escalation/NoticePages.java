package sansheng.console.escalation;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sansheng.console.clock.ClockReader;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Pages;

/** What somebody is told by the clocks, and that they have taken note of it. */
public final class NoticePages {
  private static final int MOST = 100;
  private static final int SEEN = 20;

  private final Pages pages;
  private final NoticeDesk desk;
  private final ClockReader clocks;
  private final NoticeNews news;
  private final InstantSource time;

  public NoticePages(
      Pages pages, NoticeDesk desk, ClockReader clocks, NoticeNews news, InstantSource time) {
    this.pages = pages;
    this.desk = desk;
    this.clocks = clocks;
    this.news = news;
    this.time = time;
  }

  /** {@code GET /notices}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "escalation/notices.ftlh", model(ctx));
  }

  /** {@code GET /notices/rows}: the list alone, fetched anew when something changes. */
  public void rows(RoutingContext ctx) {
    pages.part(ctx, "escalation/rows.ftlh", model(ctx));
  }

  /** {@code GET /notices/bell}: the bell in the bar. */
  public void bell(RoutingContext ctx) {
    pages.part(ctx, "escalation/bell.ftlh", Map.of("waiting", desk.count(Gate.signedIn(ctx))));
  }

  /** {@code POST /notices/:id/seen}. */
  public void seen(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    SignedIn who = Gate.signedIn(ctx);
    if (id == null || !id.matches("[0-9]{1,18}")) {
      ctx.fail(404);
      return;
    }
    // One that somebody else has taken note of meanwhile is gone from the list, and that says it.
    if (desk.see(who, Long.parseLong(id), time.instant())) {
      news.seen();
    }
    ctx.redirect("/notices");
  }

  /** {@code POST /notices/seen} with {@code upTo}: all that were on the screen. */
  public void allSeen(RoutingContext ctx) {
    String upTo = ctx.request().getFormAttribute("upTo");
    if (upTo == null || !upTo.matches("[0-9]{1,18}")) {
      ctx.fail(400);
      return;
    }
    desk.seeAll(Gate.signedIn(ctx), Long.parseLong(upTo), time.instant());
    news.seen();
    ctx.redirect("/notices");
  }

  private Map<String, Object> model(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    List<Notice> open = desk.open(who, MOST);
    Map<String, Object> model = new HashMap<>();
    model.put("open", open);
    model.put("seen", desk.seen(who, SEEN));
    model.put("upTo", open.isEmpty() ? 0L : open.getFirst().id());
    model.put("names", clocks.names(Languages.of(ctx).toLanguageTag()));
    return model;
  }
}
