package sansheng.console.journal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.Role;
import sansheng.cti.floor.CallRecord;

/** The call log for programs. Every method waits for the database on its request's own thread. */
public final class JournalApi {
  private final JournalStore store;
  private final Numbers numbers;
  private final Audit audit;
  private final Clock clock;

  public JournalApi(JournalStore store, Numbers numbers, Audit audit, Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /api/v1/calls}: a page of the log, newest first. */
  public void calls(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    CallQuery query;
    try {
      query = CallQuery.of(ctx.queryParams());
    } catch (CallQuery.Wrong e) {
      Problem.badRequest(e.sentence()).send(ctx);
      return;
    }
    List<CallRecord> found = store.page(query.filter(), sight(caller), query.limit() + 1).await();
    boolean more = found.size() > query.limit();
    List<CallRecord> page = more ? found.subList(0, query.limit()) : found;
    if (!page.isEmpty()) {
      auditNumbers(
          ctx, caller, "calls: " + Optional.ofNullable(ctx.request().query()).orElse("all"));
    }
    CallJson json = new CallJson(shown(caller), clock.instant());
    JsonArray calls = new JsonArray();
    page.forEach(call -> calls.add(json.call(call)));
    send(
        ctx,
        new JsonObject()
            .put("calls", calls)
            .put("next", more ? Cursor.after(page.get(page.size() - 1)).text() : null));
  }

  /** {@code GET /api/v1/calls/{id}}: one call. */
  public void call(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    Optional<CallRecord> call =
        Ids.parse(ctx.pathParam("id"))
            .flatMap(id -> store.find(id).await())
            .filter(sight(caller)::includes);
    if (call.isEmpty()) {
      Problem.notFound("There is no call with this id.").send(ctx);
      return;
    }
    auditNumbers(ctx, caller, "call: " + call.get().id());
    send(ctx, new CallJson(shown(caller), clock.instant()).call(call.get()));
  }

  /** Which calls somebody may see. */
  public static Sight sight(ApiCaller caller) {
    if (caller.is(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD, Role.ADMINISTRATOR)) {
      return new Sight.Everything();
    }
    return caller.agent() == null
        ? new Sight.Nothing()
        : new Sight.Own(caller.agent(), caller.queues());
  }

  private UnaryOperator<String> shown(ApiCaller caller) {
    return caller.mayReadNumbers() ? UnaryOperator.identity() : numbers::masked;
  }

  private void auditNumbers(RoutingContext ctx, ApiCaller caller, String about) {
    if (caller.mayReadNumbers()) {
      String from = ctx.request().remoteAddress().hostAddress();
      audit.record(new AuditEntry(caller.who(), "numbers.read", about, from, "")).await();
    }
  }

  private static void send(RoutingContext ctx, JsonObject body) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body.toBuffer());
  }
}
