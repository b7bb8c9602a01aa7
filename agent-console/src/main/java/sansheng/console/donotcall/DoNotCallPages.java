package sansheng.console.donotcall;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.Role;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;

/**
 * The do-not-call list: looked after by supervisors. Every look and every change is an audit row.
 */
public final class DoNotCallPages {
  private static final int MOST = 200;

  private final Pages pages;
  private final DoNotCall list;
  private final Numbers numbers;
  private final Audit audit;
  private final InstantSource time;

  public DoNotCallPages(
      Pages pages, DoNotCall list, Numbers numbers, Audit audit, InstantSource time) {
    this.pages = pages;
    this.list = list;
    this.numbers = numbers;
    this.audit = audit;
    this.time = time;
  }

  /** {@code GET /clocks/do-not-call} with {@code part} of a number. */
  public void show(RoutingContext ctx) {
    show(ctx, null, "", "");
  }

  private void show(RoutingContext ctx, Lines.@Nullable Wrong wrong, String lines, String reason) {
    String asked = ctx.request().getParam("part");
    String part = asked == null ? "" : asked.replaceAll("[^0-9+]", "");
    List<Entry> entries = list.list(part, MOST);
    if (!entries.isEmpty()) {
      note(ctx, "numbers.read", "doNotCall", "");
    }
    Map<String, Object> model = new HashMap<>();
    model.put("entries", entries);
    model.put("count", list.count());
    model.put("part", part);
    model.put("lines", lines);
    model.put("reason", reason);
    model.put("keeper", Gate.signedIn(ctx).isAnyOf(Role.SUPERVISOR));
    if (wrong != null) {
      ctx.response().setStatusCode(422);
      model.put("trouble", wrong.words());
      model.put("line", wrong.line());
    }
    pages.show(ctx, "donotcall/list.ftlh", model);
  }

  /** {@code POST /clocks/do-not-call} with {@code lines} and a {@code reason} for all. */
  public void add(RoutingContext ctx) {
    String lines = form(ctx, "lines");
    String reason = form(ctx, "reason").strip();
    String who = Gate.signedIn(ctx).login();
    try {
      List<Entry> entries = Lines.read(lines, reason, who, time.instant(), numbers::e164);
      String about = entries.size() == 1 ? "number:" + entries.getFirst().number() : "doNotCall";
      note(ctx, "doNotCall.add", about, entries.size() + ": " + reason);
      list.add(entries);
      ctx.redirect("/clocks/do-not-call");
    } catch (Lines.Wrong wrong) {
      show(ctx, wrong, lines, reason);
    }
  }

  /** {@code POST /clocks/do-not-call/remove} with {@code number}. */
  public void remove(RoutingContext ctx) {
    String number = form(ctx, "number");
    note(ctx, "doNotCall.remove", "number:" + number, "");
    list.remove(number);
    ctx.redirect("/clocks/do-not-call");
  }

  private void note(RoutingContext ctx, String what, String about, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, from, why)).await();
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}
