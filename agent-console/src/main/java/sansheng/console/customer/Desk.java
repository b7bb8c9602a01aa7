package sansheng.console.customer;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

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
    /** Whether it opens. */
    boolean opens(SignedIn who, long customer);
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

  /** The id in the address when the file is there for this person; else the answer is given. */
  long id(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    if (id == null || !id.matches("[0-9]{1,18}")) {
      ctx.fail(404);
      return 0;
    }
    long customer = Long.parseLong(id);
    if (!door.opens(Gate.signedIn(ctx), customer)) {
      note(ctx, "customer.refused", "customer:" + customer, "");
      ctx.fail(403);
      return 0;
    }
    return customer;
  }

  static String from(RoutingContext ctx) {
    return ctx.request().remoteAddress().hostAddress();
  }

  static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value.strip();
  }
}
