package sansheng.console.secrecy;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** Asking to see what one may not, allowing it, and who saw what. */
public final class SecrecyPages {
  private static final int MOST = 200;
  private static final int LONGEST = 400;
  private static final Pattern ABOUT =
      Pattern.compile("(customer|call|recording|registration):[0-9a-f-]{1,36}");

  private final Pages pages;
  private final Messages messages;
  private final AccessStore store;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource time;

  public SecrecyPages(
      Pages pages,
      Messages messages,
      AccessStore store,
      Audit audit,
      ZoneId zone,
      InstantSource time) {
    this.pages = pages;
    this.messages = messages;
    this.store = store;
    this.audit = audit;
    this.zone = zone;
    this.time = time;
  }

  /** {@code GET /access}: one's own requests; for who leads, all. */
  public void list(RoutingContext ctx) {
    show(ctx, "");
  }

  private void show(RoutingContext ctx, String trouble) {
    SignedIn who = Gate.signedIn(ctx);
    pages.show(
        ctx,
        "secrecy/access.ftlh",
        Map.of(
            "requests",
            store.list(approves(who) ? null : who.login(), MOST),
            "approves",
            approves(who),
            "me",
            who.login(),
            "now",
            time.instant(),
            "trouble",
            trouble));
  }

  private static boolean approves(SignedIn who) {
    return who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD);
  }

  /** {@code POST /customers/{id}/access} with {@code purpose} and {@code hours}. */
  public void ask(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    String purpose = form(ctx, "purpose");
    String hours = form(ctx, "hours");
    boolean inRange =
        hours.matches("[0-9]{1,3}")
            && Integer.parseInt(hours) >= 1
            && Integer.parseInt(hours) <= AccessStore.LONGEST.toHours();
    if (!id.matches("[0-9]{1,18}")) {
      ctx.fail(404);
    } else if (purpose.isEmpty() || !inRange) {
      ctx.response().setStatusCode(422);
      pages.show(
          ctx,
          "secrecy/ask.ftlh",
          Map.of(
              "customer",
              Long.parseLong(id),
              "purpose",
              purpose,
              "trouble",
              messages.say(
                  Languages.of(ctx), purpose.isEmpty() ? "access.noPurpose" : "access.badHours")));
    } else {
      note(ctx, "access.ask", "customer:" + id, purpose);
      if (store.ask(
          Long.parseLong(id),
          Gate.signedIn(ctx).login(),
          purpose,
          Integer.parseInt(hours),
          time.instant())) {
        ctx.redirect("/access");
      } else {
        ctx.fail(404);
      }
    }
  }

  /** {@code POST /access/{id}} with {@code decision} (approved, refused) and {@code why}. */
  public void decide(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    String decision = form(ctx, "decision");
    if (!id.matches("[0-9]{1,18}")
        || !(decision.equals("approved") || decision.equals("refused"))) {
      ctx.fail(404);
      return;
    }
    note(ctx, "access." + decision, "access:" + id, form(ctx, "why"));
    if (store.decide(
        Long.parseLong(id),
        decision.equals("approved"),
        form(ctx, "why"),
        Gate.signedIn(ctx).login(),
        time.instant())) {
      ctx.redirect("/access");
    } else {
      ctx.response().setStatusCode(409);
      show(ctx, messages.say(Languages.of(ctx), "access.decided"));
    }
  }

  /** {@code GET /customers/{id}/looks}: who saw this customer's file. */
  public void customer(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    if (id.matches("[0-9]{1,18}")) {
      looks(ctx, "customer:" + id);
    } else {
      ctx.fail(404);
    }
  }

  /** {@code GET /looks?about=}: who saw a customer, a call, a recording in a period. */
  public void looks(RoutingContext ctx) {
    String about = ctx.queryParams().get("about");
    looks(ctx, about == null ? "" : about.strip());
  }

  private void looks(RoutingContext ctx, String about) {
    Instant now = time.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate from = day(ctx.queryParams().get("from"), today.minusDays(90));
    LocalDate to = day(ctx.queryParams().get("to"), today);
    boolean good = ABOUT.matcher(about).matches();
    if (good) {
      note(ctx, "looks.read", about, "");
    }
    Map<String, Object> model = new HashMap<>();
    model.put("about", about);
    model.put("from", from.toString());
    model.put("to", to.toString());
    model.put(
        "trouble",
        good || about.isEmpty() ? "" : messages.say(Languages.of(ctx), "looks.badAbout"));
    model.put(
        "looks",
        good
            ? store.looks(
                about,
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                MOST)
            : java.util.List.of());
    String[] parts = about.split(":", 2);
    boolean holdable = good && (parts[0].equals("customer") || parts[0].equals("call"));
    model.put("holdable", holdable);
    model.put("held", holdable ? store.heldWhy(parts[0], parts[1]) : "");
    model.put("keeps", Gate.signedIn(ctx).isAnyOf(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR));
    pages.show(ctx, "secrecy/looks.ftlh", model);
  }

  /** {@code POST /holds} with about, why, or release: nothing is deleted while it is on hold. */
  public void hold(RoutingContext ctx) {
    String about = form(ctx, "about");
    String why = form(ctx, "why");
    boolean release = !form(ctx, "release").isEmpty();
    String[] parts = about.split(":", 2);
    if (!about.matches("(customer|call):[0-9a-f-]{1,36}") || (why.isEmpty() && !release)) {
      ctx.fail(400);
      return;
    }
    note(ctx, release ? "hold.release" : "hold.set", about, why);
    String login = Gate.signedIn(ctx).login();
    if (release) {
      store.release(parts[0], parts[1], login, time.instant());
    } else {
      store.hold(parts[0], parts[1], why, login, time.instant());
    }
    ctx.redirect("/looks?about=" + about);
  }

  private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
    try {
      return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private void note(RoutingContext ctx, String what, String about, String why) {
    audit
        .record(
            new AuditEntry(
                Gate.signedIn(ctx).login(),
                what,
                about,
                ctx.request().remoteAddress().hostAddress(),
                why))
        .await();
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    String stripped = value == null ? "" : value.strip().replace("\u0000", "");
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
