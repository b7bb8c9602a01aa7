package sansheng.console.attribution;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.Ids;
import sansheng.console.attribution.Collision.Offer;
import sansheng.console.attribution.Collision.State;
import sansheng.console.attribution.CollisionStore.Word;
import sansheng.console.attribution.Ruling.Share;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;

/** Collisions: who claims what on which evidence, what the agents say, what is decided. */
public final class CollisionPages {
  private static final int MOST = 100;
  private static final int LONGEST = 1_000;

  private final Needs needs;

  /** What it is made of; {@code news} is run after a change. */
  public record Needs(
      Pages pages,
      Messages messages,
      CollisionStore collisions,
      LeadStore leads,
      RulingStore rulingStore,
      SuspicionStore suspicions,
      Rulings rulings,
      Masks masks,
      Audit audit,
      InstantSource time,
      Runnable news) {}

  public CollisionPages(Needs needs) {
    this.needs = needs;
  }

  /** {@code GET /collisions}: agents see those they have a claim in, who leads all. */
  public void list(RoutingContext ctx) {
    needs.pages().show(ctx, "attribution/collisions.ftlh", lists(ctx));
  }

  /** {@code GET /collisions/rows}: the lists alone, fetched anew when something changes. */
  public void rows(RoutingContext ctx) {
    needs.pages().part(ctx, "attribution/collision-rows.ftlh", lists(ctx));
  }

  private Map<String, Object> lists(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    boolean leads = leads(who);
    Map<String, Object> model = new HashMap<>();
    model.put("leads", leads);
    model.put("decides", decides(who));
    model.put(
        "collisions",
        leads || who.agent() != null
            ? needs.collisions().list(leads ? null : who.agent(), MOST)
            : List.of());
    model.put(
        "suspicions", leads ? needs.masks().suspicions(needs.suspicions().list(MOST)) : List.of());
    model.put("names", needs.suspicions().agentNames());
    model.put("policy", needs.rulings().policy().name());
    return model;
  }

  static boolean leads(SignedIn who) {
    return who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD);
  }

  private static boolean decides(SignedIn who) {
    return who.isAnyOf(Role.SUPERVISOR, Role.HEAD);
  }

  /**
   * {@code GET /collisions/{id}}: both sides' evidence on one timeline, the ruling, what was said.
   */
  public void one(RoutingContext ctx) {
    found(ctx).ifPresent(collision -> show(ctx, collision, Map.of()));
  }

  private void show(RoutingContext ctx, Collision collision, Map<String, Object> more) {
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = new HashMap<>();
    List<String> sides = collision.agents().stream().sorted().toList();
    model.put("collision", collision);
    model.put("sides", sides);
    model.put("evidence", needs.masks().evidence(needs.leads().evidence(collision.customer())));
    model.put("words", needs.collisions().words(collision.id()));
    model.put("names", needs.suspicions().agentNames());
    model.put("language", Languages.of(ctx).toLanguageTag());
    needs
        .rulingStore()
        .latest(collision.customer())
        .ifPresent(stored -> model.put("ruling", stored.ruling().getMap()));
    model.put("party", who.agent() != null && collision.agents().contains(who.agent()));
    model.put("me", who.agent() == null ? "" : who.agent());
    model.put("decides", decides(who) && (who.agent() == null || !sides.contains(who.agent())));
    model.put("typed", Map.of("reason", "", "owner", "", "percent", "100"));
    model.put("trouble", "");
    model.putAll(more);
    needs.pages().show(ctx, "attribution/collision.ftlh", model);
  }

  /** The one that is asked for; who may not see it is told that there is none, which is noted. */
  private Optional<Collision> found(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<Collision> collision =
        Ids.parse(ctx.pathParam("id")).flatMap(id -> needs.collisions().find(id));
    boolean may =
        collision.isPresent()
            && (leads(who)
                || (who.agent() != null && collision.get().agents().contains(who.agent())));
    if (!may) {
      note(ctx, "refused.collision", ctx.pathParam("id"), "");
      ctx.fail(404);
      return Optional.empty();
    }
    note(ctx, "collision.open", "customer:" + collision.get().customer(), "");
    return collision;
  }

  /** {@code POST /collisions/{id}/object} with {@code reason}: a claimant says why not. */
  public void object(RoutingContext ctx) {
    claimant(ctx)
        .ifPresent(
            collision -> {
              String reason = form(ctx, "reason");
              if (reason.isEmpty()) {
                refuse(ctx, collision, "collision.reasonMissing");
                return;
              }
              say(ctx, collision, "objection", reason);
              back(ctx, collision);
            });
  }

  /** {@code POST /collisions/{id}/offer} with owner, percent, reason: a friendly settlement. */
  public void offer(RoutingContext ctx) {
    claimant(ctx)
        .ifPresent(
            collision -> {
              Optional<List<Share>> shares = shares(ctx, collision);
              String reason = form(ctx, "reason");
              if (shares.isEmpty() || reason.isEmpty()) {
                refuse(
                    ctx,
                    collision,
                    reason.isEmpty() ? "collision.reasonMissing" : "collision.badShares");
                return;
              }
              String owner = form(ctx, "owner");
              if (needs
                  .collisions()
                  .offer(collision.id(), new Offer(agent(ctx), owner, shares.get(), reason))) {
                say(ctx, collision, "offer", spoken(owner, shares.get(), reason));
              }
              back(ctx, collision);
            });
  }

  /** {@code POST /collisions/{id}/agree}: the other agent takes the offer, and it is settled. */
  public void agree(RoutingContext ctx) {
    answer(ctx, true);
  }

  /** {@code POST /collisions/{id}/decline}: the other agent does not. */
  public void decline(RoutingContext ctx) {
    answer(ctx, false);
  }

  private void answer(RoutingContext ctx, boolean yes) {
    claimant(ctx)
        .ifPresent(
            collision -> {
              Offer offer = collision.offer();
              // Of three claimants one may not dispose of the third's: then a supervisor does.
              if (offer == null || offer.by().equals(agent(ctx)) || collision.agents().size() > 2) {
                refuse(ctx, collision, "collision.nothingToAnswer");
                return;
              }
              say(
                  ctx,
                  collision,
                  yes ? "agreed" : "declined",
                  spoken(offer.owner(), offer.shares(), offer.reason()));
              if (yes) {
                close(ctx, collision, State.SETTLED, offer.owner(), offer.shares(), offer.reason());
              } else {
                needs.collisions().offer(collision.id(), null);
              }
              back(ctx, collision);
            });
  }

  /**
   * {@code POST /collisions/{id}/decide} with {@code decision} (upheld, overruled, settled), owner,
   * percent and reason, by a supervisor who has no claim in it.
   */
  public void decide(RoutingContext ctx) {
    Optional<Collision> found = found(ctx);
    if (found.isEmpty()) {
      return;
    }
    Collision collision = found.get();
    SignedIn who = Gate.signedIn(ctx);
    if (who.agent() != null && collision.agents().contains(who.agent())) {
      note(ctx, "refused.collision", "collision:" + collision.id(), "own claim");
      ctx.fail(403);
      return;
    }
    String decision = form(ctx, "decision");
    String reason = form(ctx, "reason");
    boolean upheld = decision.equals("upheld");
    Optional<List<Share>> shares = upheld ? Optional.of(List.of()) : shares(ctx, collision);
    if (!List.of("upheld", "overruled", "settled").contains(decision)) {
      refuse(ctx, collision, "collision.badDecision");
    } else if (reason.isEmpty()) {
      refuse(ctx, collision, "collision.reasonMissing");
    } else if (shares.isEmpty()) {
      refuse(ctx, collision, "collision.badShares");
    } else if (collision.state() != State.OPEN) {
      refuse(ctx, collision, "collision.closed");
    } else {
      String owner = form(ctx, "owner");
      say(ctx, collision, "decision", upheld ? reason : spoken(owner, shares.get(), reason));
      State state =
          upheld ? State.UPHELD : decision.equals("overruled") ? State.OVERRULED : State.SETTLED;
      close(ctx, collision, state, upheld ? null : owner, shares.get(), reason);
      back(ctx, collision);
    }
  }

  private void close(
      RoutingContext ctx,
      Collision collision,
      State state,
      @Nullable String owner,
      List<Share> shares,
      String reason) {
    note(
        ctx,
        "collision." + state.name().toLowerCase(java.util.Locale.ROOT),
        "customer:" + collision.customer(),
        reason);
    needs
        .collisions()
        .close(
            collision.id(),
            state,
            owner,
            shares,
            reason,
            needs.time().instant(),
            Gate.signedIn(ctx).login());
    needs.rulings().look(collision.customer());
  }

  private Optional<Collision> claimant(RoutingContext ctx) {
    Optional<Collision> found = found(ctx);
    String agent = Gate.signedIn(ctx).agent();
    if (found.isPresent() && (agent == null || !found.get().agents().contains(agent))) {
      note(ctx, "refused.collision", "collision:" + found.get().id(), "no claim");
      ctx.fail(403);
      return Optional.empty();
    }
    if (found.isPresent() && found.get().state() != State.OPEN) {
      refuse(ctx, found.get(), "collision.closed");
      return Optional.empty();
    }
    return found;
  }

  /** The owner's percent, and the rest to the other claimants in equal parts. */
  private static Optional<List<Share>> shares(RoutingContext ctx, Collision collision) {
    String owner = form(ctx, "owner");
    String percent = form(ctx, "percent");
    if (!collision.agents().contains(owner) || !percent.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    return Splits.of(owner, Integer.parseInt(percent), collision.agents());
  }

  private static String spoken(String owner, List<Share> shares, String reason) {
    StringBuilder text = new StringBuilder(owner);
    shares.forEach(
        s -> text.append(" · ").append(s.agent()).append(' ').append(s.percent()).append('%'));
    return text.append(" · ").append(reason).toString();
  }

  private void refuse(RoutingContext ctx, Collision collision, String key) {
    ctx.response().setStatusCode(422);
    show(
        ctx,
        collision,
        Map.of(
            "trouble",
            needs.messages().say(Languages.of(ctx), key),
            "typed",
            Map.of(
                "reason",
                form(ctx, "reason"),
                "owner",
                form(ctx, "owner"),
                "percent",
                form(ctx, "percent"))));
  }

  private void say(RoutingContext ctx, Collision collision, String kind, String text) {
    SignedIn who = Gate.signedIn(ctx);
    needs
        .collisions()
        .say(
            collision.id(), new Word(needs.time().instant(), kind, who.agent(), who.login(), text));
    needs.news().run();
  }

  private void note(RoutingContext ctx, String what, String about, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    needs
        .audit()
        .record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, from, why))
        .await();
  }

  private static String agent(RoutingContext ctx) {
    String agent = Gate.signedIn(ctx).agent();
    return agent == null ? "" : agent;
  }

  private static void back(RoutingContext ctx, Collision collision) {
    ctx.redirect("/collisions/" + collision.id());
  }

  /** {@code POST /suspicions/{id}} with decision (confirmed, dismissed) and reason. */
  public void judge(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    String decision = form(ctx, "decision");
    String reason = form(ctx, "reason");
    if (!id.matches("[0-9]{1,18}") || !List.of("confirmed", "dismissed").contains(decision)) {
      ctx.fail(404);
    } else if (reason.isEmpty()) {
      Problem.answer(
          ctx, 422, needs.messages().say(Languages.of(ctx), "collision.reasonMissing"), "");
    } else {
      note(ctx, "suspicion." + decision, "suspicion:" + id, reason);
      needs
          .suspicions()
          .decide(
              Long.parseLong(id),
              decision,
              reason,
              Gate.signedIn(ctx).login(),
              needs.time().instant());
      needs.news().run();
      ctx.redirect("/collisions");
    }
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    String stripped = value == null ? "" : value.strip().replace("\u0000", "");
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
