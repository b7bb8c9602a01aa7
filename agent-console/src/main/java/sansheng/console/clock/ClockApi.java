package sansheng.console.clock;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.Allowed;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.db.Db;
import sansheng.console.staff.Role;
import sansheng.console.web.Replies;

/** The clocks and their policies for programs. They hold no numbers, so reading is not audited. */
public final class ClockApi {
  static final Role[] MAY = {Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR};
  private static final String COLUMNS =
      "select id, policy, policy_version, about_kind, about_id, ref, began_at, due_at, state, ended_at"
          + " from clock where ";

  private final Db db;
  private final PolicyStore policies;

  public ClockApi(Db db, PolicyStore policies) {
    this.db = db;
    this.policies = policies;
  }

  /** {@code GET /api/v1/clocks}: the open ones, those of a subject, or those of a period. */
  public void clocks(RoutingContext ctx) {
    if (!Allowed.to(ctx, MAY)) {
      return;
    }
    ClockQuery query;
    try {
      query = ClockQuery.of(ctx.queryParams());
    } catch (ClockQuery.Wrong wrong) {
      Problem.badRequest(wrong.sentence()).send(ctx);
      return;
    }
    JsonArray clocks = new JsonArray();
    String order = " order by due_at, id limit " + query.limit();
    db.query(COLUMNS + query.where() + order, query.parameters())
        .await()
        .forEach(row -> clocks.add(clock(row)));
    Replies.json(ctx, new JsonObject().put("clocks", clocks));
  }

  /** {@code GET /api/v1/clocks/{clock}}: one with everything that was found of it. */
  public void clock(RoutingContext ctx) {
    if (!Allowed.to(ctx, MAY)) {
      return;
    }
    Optional<UUID> id = Ids.parse(String.valueOf(ctx.pathParam("clock")));
    Optional<Row> row =
        id.flatMap(
            known -> db.query(COLUMNS + "id = $1", Tuple.of(known)).await().stream().findFirst());
    if (row.isEmpty()) {
      Problem.notFound("There is no clock with this id.").send(ctx);
      return;
    }
    JsonArray findings = new JsonArray();
    db.query(
            "select kind, point, at, found_at, found_late, withdrawn_at from clock_finding"
                + " where clock = $1 order by at, found_at",
            Tuple.of(id.get()))
        .await()
        .forEach(found -> findings.add(finding(found)));
    Replies.json(ctx, clock(row.get()).put("findings", findings));
  }

  /** {@code GET /api/v1/policies}: those in force. */
  public void policies(RoutingContext ctx) {
    if (Allowed.to(ctx, MAY)) {
      JsonArray list = new JsonArray();
      policies.current().await().forEach(version -> list.add(policy(version)));
      Replies.json(ctx, new JsonObject().put("policies", list));
    }
  }

  /** {@code GET /api/v1/policies/{policy}}: all versions of one, newest first. */
  public void policy(RoutingContext ctx) {
    if (!Allowed.to(ctx, MAY)) {
      return;
    }
    var history = policies.history(String.valueOf(ctx.pathParam("policy"))).await();
    if (history.isEmpty()) {
      Problem.notFound("There is no policy with this id.").send(ctx);
      return;
    }
    JsonArray versions = new JsonArray();
    history.forEach(version -> versions.add(policy(version)));
    Replies.json(ctx, new JsonObject().put("policies", versions));
  }

  private static JsonObject policy(PolicyVersion version) {
    Policy policy = version.policy();
    JsonObject names = new JsonObject();
    policy.names().forEach(names::put);
    return new JsonObject()
        .put("id", policy.id())
        .put("version", version.version())
        .put("on", policy.on())
        .put("about", policy.about())
        .put("limit", version.limit())
        .put("names", names)
        .put("text", version.text())
        .put("by", version.who())
        .put("why", version.why())
        .put("at", version.at().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static JsonObject clock(Row row) {
    return new JsonObject()
        .put("id", row.getUUID("id").toString())
        .put("policy", row.getString("policy"))
        .put("policyVersion", row.getInteger("policy_version"))
        .put("about", row.getString("about_kind") + ":" + row.getString("about_id"))
        .put("ref", row.getString("ref"))
        .put("state", row.getString("state"))
        .put("beganAt", text(row.getOffsetDateTime("began_at")))
        .put("dueAt", text(row.getOffsetDateTime("due_at")))
        .put("endedAt", text(row.getOffsetDateTime("ended_at")));
  }

  private static JsonObject finding(Row row) {
    return new JsonObject()
        .put("kind", row.getString("kind"))
        .put("point", row.getInteger("point"))
        .put("at", text(row.getOffsetDateTime("at")))
        .put("foundAt", text(row.getOffsetDateTime("found_at")))
        .put("late", row.getBoolean("found_late"))
        .put("withdrawnAt", text(row.getOffsetDateTime("withdrawn_at")));
  }

  private static @Nullable String text(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
