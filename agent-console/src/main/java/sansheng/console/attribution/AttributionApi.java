package sansheng.console.attribution;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.staff.Role;
import sansheng.console.web.Messages;
import sansheng.console.web.Replies;

/** Rulings for programs, and for whoever wants to try a policy. */
public final class AttributionApi {
  private final List<Policy> policies = Policies.SHIPPED;
  private final RulingJson json;
  private final ZoneId zone;

  /**
   * @param zone the site's
   */
  public AttributionApi(Messages messages, ZoneId zone) {
    this.json = new RulingJson(messages);
    this.zone = zone;
  }

  /**
   * {@code POST /api/v1/attribution/rulings}: the ruling on the facts in the body, computed and not
   * stored. Touches no record, so it looks at nobody's customers.
   */
  public void rule(RoutingContext ctx) {
    if (!ApiCaller.of(ctx)
        .is(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD, Role.ADMINISTRATOR)) {
      new Problem(403, "Not allowed", "Ask an administrator for a role.").send(ctx);
      return;
    }
    try {
      JsonObject body = ctx.body().asJsonObject();
      if (body == null) {
        Problem.badRequest("Send the facts as one JSON object.").send(ctx);
        return;
      }
      Optional<Policy> policy =
          policies.stream().filter(p -> p.name().equals(body.getValue("policy"))).findFirst();
      if (policy.isEmpty()) {
        Problem.badRequest(
                "policy: must be one of "
                    + policies.stream().map(Policy::name).collect(Collectors.joining(", ")))
            .send(ctx);
        return;
      }
      Replies.json(ctx, json.of(policy.get().rule(FactsJson.read(body, zone))));
    } catch (BadFacts e) {
      Problem.badRequest(e.sentence()).send(ctx);
    } catch (DecodeException | ClassCastException e) {
      Problem.badRequest("The body is not a JSON object.").send(ctx);
    }
  }
}
