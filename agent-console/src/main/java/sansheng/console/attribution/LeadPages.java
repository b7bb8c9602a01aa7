package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.Ids;
import sansheng.console.attribution.LeadStore.By;
import sansheng.console.attribution.LeadStore.Content;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.journal.Spelling;
import sansheng.console.secrecy.Access;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** Registrations, follow-ups, deals and visits of one customer, and what is ruled on them. */
public final class LeadPages {
  private static final int LONGEST = 400;
  private static final int PAST_RULINGS = 20;
  private static final Pattern AGENT = Pattern.compile("[0-9]{2,10}");

  private final Needs needs;

  /** What it is made of; {@code news} is run after a change. */
  public record Needs(
      Pages pages,
      Messages messages,
      LeadStore leads,
      RulingStore rulingStore,
      CollisionStore collisions,
      SuspicionStore suspicions,
      Access access,
      Rulings rulings,
      Numbers numbers,
      Audit audit,
      ZoneId zone,
      InstantSource time,
      Runnable news) {}

  public LeadPages(Needs needs) {
    this.needs = needs;
  }

  /** {@code GET /registrations}: an agent's own that a policy can't count yet. */
  public void mine(RoutingContext ctx) {
    String agent = Gate.signedIn(ctx).agent();
    List<LeadStore.Evidence> mine =
        agent == null ? List.of() : needs.leads().incomplete(agent, 100);
    Map<String, String> shown = new HashMap<>();
    mine.forEach(e -> shown.put(e.id().toString(), needs.numbers().masked(e.text())));
    needs
        .pages()
        .show(
            ctx, "attribution/registrations.ftlh", Map.of("registrations", mine, "numbers", shown));
  }

  /** {@code GET /customers/{id}/attribution}: everything on record, and the ruling. */
  public void show(RoutingContext ctx) {
    opened(ctx).ifPresent(customer -> show(ctx, customer, Map.of()));
  }

  private void show(RoutingContext ctx, long customer, Map<String, Object> more) {
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = new HashMap<>();
    model.put("customer", customer);
    model.put("name", needs.leads().customerName(customer).orElse(""));
    model.put("evidence", new Masks(needs.numbers()).evidence(needs.leads().evidence(customer)));
    model.put(
        "rulings",
        needs.rulingStore().history(customer, PAST_RULINGS).stream()
            .map(s -> Map.of("at", s.at(), "ruling", s.ruling().getMap()))
            .toList());
    needs
        .collisions()
        .latest(customer)
        .filter(c -> c.state() == Collision.State.OPEN)
        .ifPresent(c -> model.put("collision", c.id()));
    model.put("names", needs.suspicions().agentNames());
    model.put("language", Languages.of(ctx).toLanguageTag());
    model.put("agent", who.agent() == null ? "" : who.agent());
    model.put("leads", CollisionPages.leads(who));
    model.put("writes", who.isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR));
    model.put("trouble", "");
    model.put("form", "");
    model.put("typed", Map.of());
    model.putAll(more);
    needs.pages().show(ctx, "attribution/leads.ftlh", model);
  }

  /** The customer that is asked for, if who asks may open it; a look is noted, a refusal, too. */
  private Optional<Long> opened(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    Optional<Long> customer =
        id.matches("[0-9]{1,18}")
            ? Optional.of(needs.rulingStore().current(Long.parseLong(id)))
                .filter(c -> needs.leads().customerName(c).isPresent())
            : Optional.empty();
    if (customer.isEmpty() || !needs.access().mayOpen(Gate.signedIn(ctx), customer.get())) {
      note(ctx, "refused.customer", "customer:" + id, "");
      if (customer.isEmpty()) {
        ctx.fail(404);
      } else if (ctx.request().method().name().equals("GET")) {
        ctx.response().setStatusCode(403);
        needs
            .pages()
            .show(
                ctx,
                "secrecy/ask.ftlh",
                Map.of("customer", customer.get(), "trouble", "", "purpose", ""));
      } else {
        ctx.fail(403);
      }
      return Optional.empty();
    }
    if (ctx.request().method().name().equals("GET")) {
      note(ctx, "attribution.open", "customer:" + customer.get(), "");
    }
    return customer;
  }

  /** {@code POST /customers/{id}/registrations}. */
  public void register(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = at(ctx, "at");
              String agent = agent(ctx);
              Optional<Registration.Channel> channel =
                  Spelling.find(Registration.Channel.class, form(ctx, "channel"));
              if (at == null || channel.isEmpty() || agent.isEmpty()) {
                refuse(ctx, customer, "register", at == null ? "lead.badTime" : "lead.badAgent");
                return;
              }
              boolean exhibition = channel.get() == Registration.Channel.EXHIBITION;
              needs
                  .leads()
                  .register(
                      customer,
                      agent,
                      at,
                      content(ctx, Spelling.of(channel.get())),
                      exhibition ? needs.time().instant() : null,
                      by(ctx));
              done(ctx, customer, "registration.make");
            });
  }

  /** {@code GET /registrations/{id}}: one, to be filled in. */
  public void registration(RoutingContext ctx) {
    own(ctx).ifPresent(found -> form(ctx, found, ""));
  }

  private void form(RoutingContext ctx, LeadStore.Registered found, String trouble) {
    String number = found.number() == null ? "" : needs.numbers().masked(found.number());
    needs
        .pages()
        .show(
            ctx,
            "attribution/registration.ftlh",
            Map.of(
                "registration",
                found,
                "number",
                number,
                "at",
                LocalDateTime.ofInstant(found.at(), needs.zone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString(),
                "trouble",
                trouble));
  }

  /**
   * {@code POST /registrations/{id}}: fills it in. An altered time is kept, with what stood before.
   */
  public void complete(RoutingContext ctx) {
    Optional<LeadStore.Registered> own = own(ctx);
    if (own.isEmpty()) {
      return;
    }
    LeadStore.Registered found = own.get();
    Instant at = at(ctx, "at");
    if (at == null) {
      ctx.response().setStatusCode(422);
      form(ctx, found, needs.messages().say(Languages.of(ctx), "lead.badTime"));
      return;
    }
    // The form has minutes only: a time that was left alone is not altered.
    Instant kept = at.equals(found.at().truncatedTo(ChronoUnit.MINUTES)) ? found.at() : at;
    note(ctx, "registration.change", "registration:" + found.id(), "");
    needs
        .leads()
        .complete(found, content(ctx, found.content().channel()), kept, by(ctx), address(ctx));
    needs.rulings().lookAtDue();
    needs.news().run();
    ctx.redirect(
        found.customer() == null
            ? "/registrations"
            : "/customers/" + found.customer() + "/attribution");
  }

  /** {@code POST /registrations/{id}/report}: the supervisor was told before the deal (报备). */
  public void report(RoutingContext ctx) {
    own(ctx)
        .ifPresent(
            found -> {
              note(ctx, "registration.report", "registration:" + found.id(), "");
              needs.leads().report(found.id(), by(ctx));
              needs.rulings().lookAtDue();
              needs.news().run();
              ctx.redirect("/registrations");
            });
  }

  /** Own registrations, and for who leads every one. */
  private Optional<LeadStore.Registered> own(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<LeadStore.Registered> found =
        Ids.parse(ctx.pathParam("id"))
            .flatMap(id -> needs.leads().registration(id))
            .filter(r -> CollisionPages.leads(who) || r.agent().equals(who.agent()));
    if (found.isEmpty()) {
      note(ctx, "refused.registration", "registration:" + ctx.pathParam("id"), "");
      ctx.fail(404);
    }
    return found;
  }

  /** {@code POST /customers/{id}/follow-ups} with at and text. */
  public void followUp(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = at(ctx, "at");
              String text = form(ctx, "text");
              String agent = agent(ctx);
              if (at == null || text.isEmpty() || agent.isEmpty()) {
                refuse(
                    ctx,
                    customer,
                    "followUp",
                    at == null ? "lead.badTime" : text.isEmpty() ? "lead.noText" : "lead.badAgent");
                return;
              }
              needs.leads().followUp(customer, agent, at, text, by(ctx));
              done(ctx, customer, "followUp.make");
            });
  }

  /** {@code POST /customers/{id}/deals} with at, kind and reference. */
  public void deal(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = at(ctx, "at");
              Optional<Deal.Kind> kind = Spelling.find(Deal.Kind.class, form(ctx, "kind"));
              String agent = agent(ctx);
              if (at == null || kind.isEmpty() || agent.isEmpty()) {
                refuse(ctx, customer, "deal", at == null ? "lead.badTime" : "lead.badAgent");
                return;
              }
              needs.leads().deal(customer, agent, at, kind.get(), form(ctx, "reference"), by(ctx));
              done(ctx, customer, "deal.make");
            });
  }

  /** {@code POST /customers/{id}/ties} with kind: the customer is an agent's own. */
  public void tie(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Optional<Tie.Kind> kind = Spelling.find(Tie.Kind.class, form(ctx, "kind"));
              String agent = agent(ctx);
              if (kind.isEmpty() || agent.isEmpty()) {
                refuse(ctx, customer, "tie", "lead.badAgent");
                return;
              }
              needs.leads().tie(customer, agent, Spelling.of(kind.get()), by(ctx));
              done(ctx, customer, "tie.make");
            });
  }

  /**
   * {@code POST /customers/{id}/visits}: what happened at the showroom; several agents by commas.
   */
  public void visit(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = at(ctx, "at");
              JsonObject facts = new JsonObject();
              boolean good = at != null;
              for (String one : List.of("servedBy", "turnOf", "appointed")) {
                String agent = form(ctx, one);
                good &= agent.isEmpty() || AGENT.matcher(agent).matches();
                if (!agent.isEmpty()) {
                  facts.put(one, agent);
                }
              }
              for (String many : List.of("asksFor", "refuses", "complainsOf", "present")) {
                JsonArray agents = new JsonArray();
                for (String agent : form(ctx, many).split("[,，、\\s]+", -1)) {
                  good &= agent.isEmpty() || AGENT.matcher(agent).matches();
                  if (!agent.isEmpty()) {
                    agents.add(agent);
                  }
                }
                facts.put(many, agents);
              }
              for (String flag : List.of("betterPrice", "forgotWho")) {
                facts.put(flag, !form(ctx, flag).isEmpty());
              }
              // Only who leads may confirm a complaint, or rule for an event.
              if (CollisionPages.leads(Gate.signedIn(ctx))) {
                facts.put("complaintConfirmed", !form(ctx, "complaintConfirmed").isEmpty());
                facts.put("quarrel", !form(ctx, "quarrel").isEmpty());
              }
              if (!good || at == null) {
                refuse(ctx, customer, "visit", at == null ? "lead.badTime" : "lead.badAgent");
                return;
              }
              needs.leads().visit(customer, at, facts, by(ctx));
              done(ctx, customer, "visit.make");
            });
  }

  private void done(RoutingContext ctx, long customer, String what) {
    note(ctx, what, "customer:" + customer, "");
    needs.rulings().look(customer);
    needs.news().run();
    ctx.redirect("/customers/" + customer + "/attribution");
  }

  private void refuse(RoutingContext ctx, long customer, String form, String key) {
    Map<String, String> typed = new HashMap<>();
    ctx.request().formAttributes().forEach(e -> typed.put(e.getKey(), e.getValue()));
    ctx.response().setStatusCode(422);
    show(
        ctx,
        customer,
        Map.of(
            "trouble", needs.messages().say(Languages.of(ctx), key), "form", form, "typed", typed));
  }

  /** Agents write for themselves; who leads may write for one of them. */
  private static String agent(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String named = form(ctx, "agent");
    if (CollisionPages.leads(who) && !named.isEmpty()) {
      return AGENT.matcher(named).matches() ? named : "";
    }
    return who.agent() == null ? "" : who.agent();
  }

  /** The time that was typed, now for none; null for one that makes no sense or is to come. */
  private @Nullable Instant at(RoutingContext ctx, String name) {
    String typed = form(ctx, name);
    Instant now = needs.time().instant().truncatedTo(ChronoUnit.MILLIS);
    if (typed.isEmpty()) {
      return now;
    }
    try {
      Instant at = LocalDateTime.parse(typed).atZone(needs.zone()).toInstant();
      return at.isAfter(now.plusSeconds(60)) || at.isBefore(Instant.EPOCH) ? null : at;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Content content(RoutingContext ctx, String channel) {
    return new Content(
        channel,
        form(ctx, "source"),
        form(ctx, "product"),
        form(ctx, "intent"),
        form(ctx, "tradeIn"),
        form(ctx, "purpose"));
  }

  private By by(RoutingContext ctx) {
    return new By(Gate.signedIn(ctx).login(), needs.time().instant());
  }

  private void note(RoutingContext ctx, String what, String about, String why) {
    needs
        .audit()
        .record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, address(ctx), why))
        .await();
  }

  private static String address(RoutingContext ctx) {
    return ctx.request().remoteAddress().hostAddress();
  }

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    String stripped = value == null ? "" : value.strip().replace("\u0000", "");
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
