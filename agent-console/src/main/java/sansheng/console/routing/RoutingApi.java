package sansheng.console.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.Role;

/** {@code /api/v1/blacklist}: callers who are not taken. Every change is an audit row. */
public final class RoutingApi {
  private static final Role[] MAY = {Role.TEAM_LEAD, Role.SUPERVISOR, Role.ADMINISTRATOR};
  private static final int LONGEST_REASON = 200;

  private final RoutingStore store;
  private final Numbers numbers;
  private final Audit audit;
  private final Clock clock;

  public RoutingApi(RoutingStore store, Numbers numbers, Audit audit, Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /api/v1/blacklist}: those of now, newest first. */
  public void list(RoutingContext ctx) {
    if (may(ctx)) {
      audit(ctx, "blacklist.read", "blacklist", "");
      JsonArray entries = new JsonArray();
      store.blacklist(clock.instant()).await().forEach(entry -> entries.add(json(entry)));
      ctx.response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(new JsonObject().put("blacklist", entries).toBuffer());
    }
  }

  /** {@code PUT /api/v1/blacklist/{number}} with {@code reason} and perhaps {@code endsAt}. */
  public void add(RoutingContext ctx) {
    Optional<String> number = number(ctx);
    if (!may(ctx) || number.isEmpty()) {
      return;
    }
    JsonObject body = body(ctx);
    String reason = String.valueOf(body.getValue("reason", "")).strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      Problem.badRequest("'reason' must say in 1 to 200 characters why.").send(ctx);
      return;
    }
    Instant now = clock.instant();
    Instant ends;
    try {
      ends =
          body.getValue("endsAt") == null
              ? null
              : Instant.parse(String.valueOf(body.getValue("endsAt")));
    } catch (DateTimeException e) {
      Problem.badRequest("'endsAt' must be an instant such as 2026-12-31T00:00:00Z.").send(ctx);
      return;
    }
    if (ends != null && !ends.isAfter(now)) {
      Problem.badRequest("'endsAt' is over already.").send(ctx);
      return;
    }
    audit(ctx, "blacklist.add", "number:" + number.get(), reason);
    store.add(new Blacklisted(number.get(), reason, ApiCaller.of(ctx).who(), now, ends)).await();
    ctx.response().setStatusCode(204).end();
  }

  /** {@code DELETE /api/v1/blacklist/{number}}. */
  public void remove(RoutingContext ctx) {
    Optional<String> number = number(ctx);
    if (!may(ctx) || number.isEmpty()) {
      return;
    }
    audit(ctx, "blacklist.remove", "number:" + number.get(), "");
    if (store.remove(number.get()).await()) {
      ctx.response().setStatusCode(204).end();
    } else {
      Problem.notFound("This number is not on the list.").send(ctx);
    }
  }

  private static boolean may(RoutingContext ctx) {
    if (ctx.response().ended()) {
      return false;
    }
    boolean may = ApiCaller.of(ctx).is(MAY);
    if (!may) {
      new Problem(403, "Not allowed", "Your roles do not let you do this.").send(ctx);
    }
    return may;
  }

  private Optional<String> number(RoutingContext ctx) {
    Optional<String> number =
        numbers
            .e164(String.valueOf(ctx.pathParam("number")))
            .filter(e164 -> e164.matches("\\+[0-9]{3,15}"));
    if (number.isEmpty() && ApiCaller.of(ctx).is(MAY)) {
      Problem.badRequest("This is no telephone number of the outside.").send(ctx);
    }
    return number;
  }

  private static JsonObject body(RoutingContext ctx) {
    try {
      JsonObject body = ctx.body().asJsonObject();
      return body == null ? new JsonObject() : body;
    } catch (DecodeException | ClassCastException notJson) {
      return new JsonObject();
    }
  }

  private void audit(RoutingContext ctx, String what, String about, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(ApiCaller.of(ctx).who(), what, about, from, why)).await();
  }

  private static JsonObject json(Blacklisted entry) {
    return new JsonObject()
        .put("number", entry.number())
        .put("reason", entry.reason())
        .put("addedBy", entry.addedBy())
        .put("addedAt", entry.addedAt().toString())
        .put("endsAt", entry.endsAt() == null ? null : entry.endsAt().toString());
  }
}
