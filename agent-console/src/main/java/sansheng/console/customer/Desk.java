package sansheng.console.customer;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;

/**
 * What every page about customers needs: the pages, the words, the audit, and the rules of who may.
 */
public record Desk(Pages pages, Messages messages, Audit audit, InstantSource clock, Door door) {

  /** Who may read customers' files. */
  public static Role[] readers() {
    return new Role[] {Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD};
  }

  /** Who may change them. */
  public static Role[] writers() {
    return new Role[] {Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR};
  }

  /** Who may make one file of two, and take many in. */
  public static Role[] leaders() {
    return new Role[] {Role.TEAM_LEAD, Role.SUPERVISOR};
  }

  /** Who may take many out. */
  public static Role[] exporters() {
    return new Role[] {Role.SUPERVISOR, Role.HEAD};
  }

  /** Which files somebody may open, beside their role. */
  @FunctionalInterface
  public interface Door {
    /** Those of these customers that open to who signs in so; agent is their work number. */
    Set<Long> among(
        String login, Set<Role> roles, @Nullable String agent, Collection<Long> customers);
  }

  /** Those of these customers that open to who asks. */
  Set<Long> opens(RoutingContext ctx, Collection<Long> customers) {
    SignedIn who = Gate.signedIn(ctx);
    return customers.isEmpty()
        ? Set.of()
        : door.among(who.login(), who.roles(), who.agent(), customers);
  }

  /** Writes down a look or a deed; it happens only after this has come back. */
  void note(RoutingContext ctx, String what, String about, String why) {
    audit.record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, from(ctx), why)).await();
  }

  /** Who changes something now. */
  FileStore.By by(RoutingContext ctx) {
    return new FileStore.By(Gate.signedIn(ctx).login(), from(ctx), clock.instant());
  }

  /** A sentence in the reader's language. */
  String say(RoutingContext ctx, String key, Object... arguments) {
    return messages.say(Languages.of(ctx), key, arguments);
  }

  /** Says that a file does not open; who wants to read it is shown how to ask for it. */
  void refuse(RoutingContext ctx, long customer) {
    note(ctx, "customer.refused", "customer:" + customer, "");
    if (ctx.request().method().equals(HttpMethod.GET)) {
      ctx.response().setStatusCode(403);
      pages.show(
          ctx, "secrecy/ask.ftlh", Map.of("customer", customer, "trouble", "", "purpose", ""));
    } else {
      Problem.answer(ctx, 403, say(ctx, "access.notYours"), "");
    }
  }

  static String from(RoutingContext ctx) {
    return ctx.request().remoteAddress().hostAddress();
  }

  static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value.strip();
  }
}
