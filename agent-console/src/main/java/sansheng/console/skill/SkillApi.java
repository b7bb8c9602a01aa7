package sansheng.console.skill;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.staff.Role;
import sansheng.console.web.Replies;

/** {@code /api/v1/agents}: who serves which queue, for programs. */
public final class SkillApi {
  private static final Role[] READ = {
    Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR
  };
  private static final Role[] WRITE = {Role.SUPERVISOR, Role.ADMINISTRATOR};

  private final SkillStore store;
  private final Assigning assigning;

  public SkillApi(SkillStore store, Assigning assigning) {
    this.store = store;
    this.assigning = assigning;
  }

  /** {@code GET /api/v1/agents}: everybody with a phone. */
  public void list(RoutingContext ctx) {
    if (may(ctx, READ)) {
      JsonArray agents = new JsonArray();
      store.all().await().forEach(agent -> agents.add(json(agent)));
      Replies.json(ctx, new JsonObject().put("agents", agents));
    }
  }

  /** {@code PUT /api/v1/agents/{agent}/queues} with all of their queues. */
  public void give(RoutingContext ctx) {
    if (!may(ctx, WRITE)) {
      return;
    }
    Optional<AgentQueues> known = store.of(ctx.pathParam("agent")).await();
    if (known.isEmpty()) {
      Problem.notFound("Nobody has this work number.").send(ctx);
      return;
    }
    try {
      String address = ctx.request().remoteAddress().hostAddress();
      assigning.give(known.get().agent(), penalties(ctx), ApiCaller.of(ctx).who(), address);
      ctx.response().setStatusCode(204).end();
    } catch (IllegalArgumentException | ClassCastException | DecodeException wrong) {
      Problem.badRequest(
              "'queues' must be a list of {\"queue\": name, \"penalty\": 0 to %d}, the queues being %s."
                  .formatted(AgentQueues.MOST, assigning.queues().stream().sorted().toList()))
          .send(ctx);
    }
  }

  private static Map<String, Integer> penalties(RoutingContext ctx) {
    JsonObject body = ctx.body().asJsonObject();
    JsonArray queues = body == null ? null : body.getJsonArray("queues");
    if (queues == null) {
      throw new IllegalArgumentException("no queues");
    }
    Map<String, Integer> penalties = new TreeMap<>();
    for (JsonObject place : List.copyOf(queues.stream().map(JsonObject.class::cast).toList())) {
      String queue = place.getString("queue");
      if (queue == null || penalties.put(queue, place.getInteger("penalty", 0)) != null) {
        throw new IllegalArgumentException("a queue without a name, or twice");
      }
    }
    return penalties;
  }

  private static boolean may(RoutingContext ctx, Role... roles) {
    boolean may = ApiCaller.of(ctx).is(roles);
    if (!may) {
      new Problem(403, "Not allowed", "Your roles do not let you do this.").send(ctx);
    }
    return may;
  }

  private static JsonObject json(AgentQueues agent) {
    JsonArray queues = new JsonArray();
    new TreeMap<>(agent.penalties())
        .forEach(
            (queue, penalty) ->
                queues.add(new JsonObject().put("queue", queue).put("penalty", penalty)));
    return new JsonObject()
        .put("agent", agent.agent())
        .put("name", agent.name())
        .put("queues", queues);
  }
}
