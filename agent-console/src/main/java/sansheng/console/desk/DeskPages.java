package sansheng.console.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;
import sansheng.console.web.Replies;

/** The agent's desk. */
public final class DeskPages {
  private static final Duration BELIEVABLE = Duration.ofMinutes(1);
  private static final int MOST_CALLS = 12;

  private final Pages pages;
  private final DeskScreen screen;
  private final DeskStore store;
  private final Revealed revealed;
  private final Audit audit;
  private final Clock clock;
  private final ZoneId zone;
  private final Timer painted;

  /** Shows this screen; measures into this registry. */
  public DeskPages(
      Pages pages,
      DeskScreen screen,
      DeskStore store,
      Revealed revealed,
      Audit audit,
      Clock clock,
      ZoneId zone,
      MeterRegistry meters) {
    this.pages = pages;
    this.screen = screen;
    this.store = store;
    this.revealed = revealed;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
    painted =
        Timer.builder("sansheng.pop.painted")
            .description("From the PBX's event on the socket to the ringing painted in a browser")
            .publishPercentiles(0.5, 0.99)
            .publishPercentileHistogram()
            .register(meters);
  }

  /** {@code GET /desk}. Waits for nothing: what comes from the database is fetched by the page. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "desk/desk.ftlh", screen.model(Gate.signedIn(ctx)));
  }

  /** {@code GET /desk/mine}: the agent's own calls of today, newest first. */
  public void mine(RoutingContext ctx) {
    var midnight = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    var agent = String.valueOf(Gate.signedIn(ctx).agent());
    var calls = store.calls(agent, midnight, MOST_CALLS);
    pages.part(ctx, "desk/mine.ftlh", Map.of("calls", screen.masked(calls)));
  }

  /** {@code POST /desk/reveal}: the whole number of the caller on this desk, written down first. */
  public void reveal(RoutingContext ctx) {
    var who = Gate.signedIn(ctx);
    var call = screen.callOf(who);
    if (call.isEmpty()) {
      ctx.fail(404);
      return;
    }
    var address = ctx.request().remoteAddress().hostAddress();
    audit
        .record(
            new AuditEntry(who.login(), "number.reveal", "call:" + call.get().id(), address, ""))
        .await();
    revealed.add(who, call.get().id());
    pages.part(ctx, "desk/call.ftlh", screen.model(who));
  }

  /**
   * {@code POST /desk/painted} with {@code received}, the {@link System#nanoTime} that the push
   * carried. The way of this very message back is counted, too, so the figure is never too good.
   */
  public void painted(RoutingContext ctx) {
    var received = ctx.request().getFormAttribute("received");
    if (received == null || !received.matches("-?[0-9]{1,19}")) {
      ctx.fail(400);
      return;
    }
    try {
      var took = Duration.ofNanos(System.nanoTime() - Long.parseLong(received));
      if (!took.isNegative() && took.compareTo(BELIEVABLE) < 0) {
        painted.record(took);
      }
      Replies.nothing(ctx);
    } catch (NumberFormatException tooLong) {
      ctx.fail(400, tooLong);
    }
  }
}
