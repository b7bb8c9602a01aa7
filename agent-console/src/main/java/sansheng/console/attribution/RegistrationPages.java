package sansheng.console.attribution;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sansheng.console.api.Ids;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;

/** An agent's own registrations: those that a policy can't count yet, filled in and reported. */
public final class RegistrationPages {
  private final LeadPages.Needs needs;
  private final LeadForms forms;

  public RegistrationPages(LeadPages.Needs needs) {
    this.needs = needs;
    this.forms = new LeadForms(needs.audit(), needs.zone(), needs.time());
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
    Instant at = forms.at(ctx, "at");
    if (at == null) {
      ctx.response().setStatusCode(422);
      form(ctx, found, needs.messages().say(Languages.of(ctx), "lead.badTime"));
      return;
    }
    // The form has minutes only: a time that was left alone is not altered.
    Instant kept = at.equals(found.at().truncatedTo(ChronoUnit.MINUTES)) ? found.at() : at;
    forms.note(ctx, "registration.change", "registration:" + found.id(), "");
    needs
        .leads()
        .complete(
            found,
            LeadForms.content(ctx, found.content().channel()),
            kept,
            forms.by(ctx),
            LeadForms.address(ctx));
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
              forms.note(ctx, "registration.report", "registration:" + found.id(), "");
              needs.leads().report(found.id(), forms.by(ctx));
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
      forms.note(ctx, "refused.registration", "registration:" + ctx.pathParam("id"), "");
      ctx.fail(404);
    }
    return found;
  }
}
