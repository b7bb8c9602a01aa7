package sansheng.console.clock;

import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** The policies: read by those who answer for the floor, changed by administrators. */
public final class PolicyPages {
  private final Pages pages;
  private final Messages messages;
  private final PolicyStore store;
  private final Audit audit;
  private final Clock clock;

  public PolicyPages(Pages pages, Messages messages, PolicyStore store, Audit audit, Clock clock) {
    this.pages = pages;
    this.messages = messages;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /clocks/policies}. */
  public void show(RoutingContext ctx) {
    pages.show(
        ctx,
        "clock/policies.ftlh",
        Map.of("policies", store.current().await(), "language", language(ctx)));
  }

  /** {@code GET /clocks/policies/:id}: its text and its history. */
  public void policy(RoutingContext ctx) {
    List<PolicyVersion> history = store.history(ctx.pathParam("id")).await();
    if (history.isEmpty()) {
      ctx.fail(404);
      return;
    }
    show(ctx, history, history.getFirst().text(), "", null);
  }

  private void show(
      RoutingContext ctx,
      List<PolicyVersion> history,
      String text,
      String why,
      @Nullable String trouble) {
    Map<String, Object> model = new HashMap<>();
    model.put("version", history.getFirst());
    model.put("history", history);
    model.put("language", language(ctx));
    model.put("text", text);
    model.put("why", why);
    model.put("keeper", Gate.signedIn(ctx).isAnyOf(Role.ADMINISTRATOR));
    if (trouble != null) {
      ctx.response().setStatusCode(422);
      model.put("trouble", trouble);
    }
    pages.show(ctx, "clock/policy.ftlh", model);
  }

  /** {@code POST /clocks/policies/:id} with {@code text}, {@code why} and {@code version}. */
  public void write(RoutingContext ctx) {
    write(ctx, form(ctx, "text").replace("\r\n", "\n"), form(ctx, "why").strip());
  }

  /** {@code POST /clocks/policies/:id/switch} with {@code version}: on or off. */
  public void turn(RoutingContext ctx) {
    List<PolicyVersion> history = store.history(ctx.pathParam("id")).await();
    if (history.isEmpty()) {
      ctx.fail(404);
      return;
    }
    PolicyVersion now = history.getFirst();
    String word = now.policy().on() ? "on: no" : "on: yes";
    write(ctx, now.text().replaceFirst("(?m)^on:.*$", word), word);
  }

  private void write(RoutingContext ctx, String text, String why) {
    String id = ctx.pathParam("id");
    List<PolicyVersion> history = store.history(id).await();
    if (history.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String version = form(ctx, "version");
    int basedOn = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    try {
      Policy policy = PolicyReader.read(id, text);
      if (!policy.id().equals(id)) {
        throw new PolicyRefused(id, 0, "otherId", id);
      }
      var who = Gate.signedIn(ctx);
      audit
          .record(
              new AuditEntry(
                  who.login(),
                  "policy.change",
                  "policy:" + id,
                  ctx.request().remoteAddress().hostAddress(),
                  why))
          .await();
      if (!store.write(policy, text, basedOn, who.login(), why, clock.instant()).await()) {
        throw new PolicyRefused(id, 0, "changedSince", Integer.toString(basedOn));
      }
      ctx.redirect("/clocks/policies/" + id);
    } catch (PolicyRefused refused) {
      show(ctx, history, text, why, refused.sentence(messages, Languages.of(ctx)));
    }
  }

  private static String language(RoutingContext ctx) {
    return Languages.of(ctx).toLanguageTag();
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}
