package sansheng.console.escalation;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;

/** Reminder and inquiry slips, and the departments' answers. */
public final class SlipPages {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private final Pages pages;
  private final SlipStore store;
  private final Audit audit;
  private final InstantSource time;

  public SlipPages(Pages pages, SlipStore store, Audit audit, InstantSource time) {
    this.pages = pages;
    this.store = store;
    this.audit = audit;
    this.time = time;
  }

  /** {@code GET /clocks/slips}. */
  public void show(RoutingContext ctx) {
    show(ctx, null, "", "");
  }

  private void show(RoutingContext ctx, @Nullable String trouble, String number, String typed) {
    Map<String, Object> model = new HashMap<>();
    model.put("slips", store.list(MOST));
    model.put("mayAnswer", Gate.signedIn(ctx).isAnyOf(Role.SUPERVISOR, Role.HEAD));
    model.put("number", number);
    model.put("typed", typed);
    if (trouble != null) {
      ctx.response().setStatusCode(422);
      model.put("trouble", trouble);
    }
    pages.show(ctx, "escalation/slips.ftlh", model);
  }

  /** {@code POST /clocks/slips/:number/answer} with {@code answer}: what the department says. */
  public void answer(RoutingContext ctx) {
    String number = String.valueOf(ctx.pathParam("number"));
    String form = ctx.request().getFormAttribute("answer");
    String answer = form == null ? "" : form.strip();
    if (answer.isEmpty() || answer.length() > LONGEST) {
      show(ctx, "slip.badAnswer", number, answer);
      return;
    }
    String who = Gate.signedIn(ctx).login();
    if (!store.answer(number, answer, who, time.instant())) {
      show(ctx, "slip.answeredAlready", number, answer);
      return;
    }
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(who, "slip.answer", "slip:" + number, from, "")).await();
    ctx.redirect("/clocks/slips");
  }
}
