package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sansheng.console.audit.Audit;
import sansheng.console.customer.Numbers;
import sansheng.console.journal.Spelling;
import sansheng.console.secrecy.Access;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** What is on record of one customer (registrations, follow-ups, deals, visits) and the ruling. */
public final class LeadPages {
  private static final int PAST_RULINGS = 20;

  private final Needs needs;
  private final LeadForms forms;

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
    this.forms = new LeadForms(needs.audit(), needs.zone(), needs.time());
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
      forms.note(ctx, "refused.customer", "customer:" + id, "");
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
      forms.note(ctx, "attribution.open", "customer:" + customer.get(), "");
    }
    return customer;
  }

  /** {@code POST /customers/{id}/registrations}. */
  public void register(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = forms.at(ctx, "at");
              String agent = LeadForms.agent(ctx);
              Optional<Registration.Channel> channel =
                  Spelling.find(Registration.Channel.class, LeadForms.form(ctx, "channel"));
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
                      LeadForms.content(ctx, Spelling.of(channel.get())),
                      exhibition ? needs.time().instant() : null,
                      forms.by(ctx));
              done(ctx, customer, "registration.make");
            });
  }

  /** {@code POST /customers/{id}/follow-ups} with at and text. */
  public void followUp(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = forms.at(ctx, "at");
              String text = LeadForms.form(ctx, "text");
              String agent = LeadForms.agent(ctx);
              if (at == null || text.isEmpty() || agent.isEmpty()) {
                refuse(
                    ctx,
                    customer,
                    "followUp",
                    at == null ? "lead.badTime" : text.isEmpty() ? "lead.noText" : "lead.badAgent");
                return;
              }
              needs.leads().followUp(customer, agent, at, text, forms.by(ctx));
              done(ctx, customer, "followUp.make");
            });
  }

  /** {@code POST /customers/{id}/deals} with at, kind and reference. */
  public void deal(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Instant at = forms.at(ctx, "at");
              Optional<Deal.Kind> kind =
                  Spelling.find(Deal.Kind.class, LeadForms.form(ctx, "kind"));
              String agent = LeadForms.agent(ctx);
              if (at == null || kind.isEmpty() || agent.isEmpty()) {
                refuse(ctx, customer, "deal", at == null ? "lead.badTime" : "lead.badAgent");
                return;
              }
              needs
                  .leads()
                  .deal(
                      customer,
                      agent,
                      at,
                      kind.get(),
                      LeadForms.form(ctx, "reference"),
                      forms.by(ctx));
              done(ctx, customer, "deal.make");
            });
  }

  /** {@code POST /customers/{id}/ties} with kind: the customer is an agent's own. */
  public void tie(RoutingContext ctx) {
    opened(ctx)
        .ifPresent(
            customer -> {
              Optional<Tie.Kind> kind = Spelling.find(Tie.Kind.class, LeadForms.form(ctx, "kind"));
              String agent = LeadForms.agent(ctx);
              if (kind.isEmpty() || agent.isEmpty()) {
                refuse(ctx, customer, "tie", "lead.badAgent");
                return;
              }
              needs.leads().tie(customer, agent, Spelling.of(kind.get()), forms.by(ctx));
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
              Instant at = forms.at(ctx, "at");
              JsonObject facts = new JsonObject();
              boolean good = at != null;
              for (String one : List.of("servedBy", "turnOf", "appointed")) {
                String agent = LeadForms.form(ctx, one);
                good &= agent.isEmpty() || LeadForms.AGENT.matcher(agent).matches();
                if (!agent.isEmpty()) {
                  facts.put(one, agent);
                }
              }
              for (String many : List.of("asksFor", "refuses", "complainsOf", "present")) {
                JsonArray agents = new JsonArray();
                for (String agent : LeadForms.form(ctx, many).split("[,，、\\s]+", -1)) {
                  good &= agent.isEmpty() || LeadForms.AGENT.matcher(agent).matches();
                  if (!agent.isEmpty()) {
                    agents.add(agent);
                  }
                }
                facts.put(many, agents);
              }
              for (String flag : List.of("betterPrice", "forgotWho")) {
                facts.put(flag, !LeadForms.form(ctx, flag).isEmpty());
              }
              // Only who leads may confirm a complaint, or rule for an event.
              if (CollisionPages.leads(Gate.signedIn(ctx))) {
                facts.put(
                    "complaintConfirmed", !LeadForms.form(ctx, "complaintConfirmed").isEmpty());
                facts.put("quarrel", !LeadForms.form(ctx, "quarrel").isEmpty());
              }
              if (!good || at == null) {
                refuse(ctx, customer, "visit", at == null ? "lead.badTime" : "lead.badAgent");
                return;
              }
              needs.leads().visit(customer, at, facts, forms.by(ctx));
              done(ctx, customer, "visit.make");
            });
  }

  private void done(RoutingContext ctx, long customer, String what) {
    forms.note(ctx, what, "customer:" + customer, "");
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
}
