package sansheng.console.rotation;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.journal.Spelling;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** The order in which new parties go to agents, for all to see. */
public final class RotationPages {
  private static final int TURNS = 40;
  private static final int LONGEST = 100;

  private final Pages pages;
  private final Messages messages;
  private final RotationStore store;
  private final Supplier<Map<String, String>> names;
  private final Audit audit;
  private final InstantSource time;

  /**
   * @param names how agents are called, by their work numbers
   */
  public RotationPages(
      Pages pages,
      Messages messages,
      RotationStore store,
      Supplier<Map<String, String>> names,
      Audit audit,
      InstantSource time) {
    this.pages = pages;
    this.messages = messages;
    this.store = store;
    this.names = names;
    this.audit = audit;
    this.time = time;
  }

  /** {@code GET /rotation}. */
  public void show(RoutingContext ctx) {
    show(ctx, "");
  }

  private void show(RoutingContext ctx, String trouble) {
    SignedIn who = Gate.signedIn(ctx);
    Rota rota = store.rota();
    Map<String, Object> model = new HashMap<>();
    model.put("rota", rota);
    model.put("upcoming", rota.upcoming(time.instant()).orElse(""));
    model.put("turns", store.turns(TURNS));
    model.put("names", names.get());
    model.put("me", who.agent() == null ? "" : who.agent());
    model.put("leads", leads(who));
    model.put("trouble", trouble);
    model.put("typed", form(ctx, "party"));
    pages.show(ctx, "rotation/rotation.ftlh", model);
  }

  private static boolean leads(SignedIn who) {
    return who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD);
  }

  /**
   * {@code POST /rotation/next} with {@code party} and {@code kind}: turn gives it to whose turn it
   * is; named, returned and helped go to {@code agent} and use no turn.
   */
  public void next(RoutingContext ctx) {
    String party = form(ctx, "party");
    String kind = form(ctx, "kind");
    String agent = form(ctx, "agent");
    String login = Gate.signedIn(ctx).login();
    if (party.isEmpty()) {
      refuse(ctx, "rotation.noParty");
    } else if (kind.equals("turn")) {
      if (store.give(party, login, time.instant()).isEmpty()) {
        refuse(ctx, "rotation.nobodyHere");
      } else {
        done(ctx, "rotation.give", party);
      }
    } else if (!List.of("named", "returned", "helped").contains(kind)
        || !names.get().containsKey(agent)) {
      refuse(ctx, "rotation.noAgent");
    } else {
      store.noTurn(kind, agent, party, login, time.instant());
      done(ctx, "rotation." + kind, party);
    }
  }

  /** {@code POST /rotation/state} with {@code state}, and for who leads {@code agent}. */
  public void state(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String agent = leads(who) ? form(ctx, "agent") : who.agent() == null ? "" : who.agent();
    Optional<Rota.State> state = Spelling.find(Rota.State.class, form(ctx, "state"));
    if (state.isEmpty() || !store.is(agent, state.get(), time.instant())) {
      refuse(ctx, "rotation.noAgent");
    } else {
      done(ctx, "rotation.state", agent + " " + form(ctx, "state"));
    }
  }

  /** {@code POST /rotation/members} with {@code agent} and {@code remove}: who leads, orders. */
  public void members(RoutingContext ctx) {
    String agent = form(ctx, "agent");
    if (!form(ctx, "remove").isEmpty()) {
      store.remove(agent);
      done(ctx, "rotation.remove", agent);
    } else if (store.add(agent, time.instant())) {
      done(ctx, "rotation.add", agent);
    } else {
      refuse(ctx, "rotation.noAgent");
    }
  }

  private void refuse(RoutingContext ctx, String key) {
    ctx.response().setStatusCode(422);
    show(ctx, messages.say(Languages.of(ctx), key));
  }

  private void done(RoutingContext ctx, String what, String about) {
    audit
        .record(
            new AuditEntry(
                Gate.signedIn(ctx).login(),
                what,
                about,
                ctx.request().remoteAddress().hostAddress(),
                ""))
        .await();
    ctx.redirect("/rotation");
  }

  private static String form(RoutingContext ctx, String name) {
    String value =
        ctx.request().method().name().equals("POST") ? ctx.request().getFormAttribute(name) : null;
    String stripped = value == null ? "" : value.strip().replace("\u0000", "");
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
