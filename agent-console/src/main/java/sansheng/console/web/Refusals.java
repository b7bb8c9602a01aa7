package sansheng.console.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.ApiCaller;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;

/**
 * Writes down every try of somebody known to see or do what they may not, and what is not there:
 * who guesses ids is told that there is nothing, and is on record.
 */
public final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  private final Audit audit;

  public Refusals(Audit audit) {
    this.audit = audit;
  }

  void watch(RoutingContext ctx) {
    ctx.addEndHandler(
        ended -> {
          if (REFUSED.contains(ctx.response().getStatusCode())) {
            who(ctx).ifPresent(who -> note(ctx, who));
          }
        });
    ctx.next();
  }

  private static Optional<String> who(RoutingContext ctx) {
    return Gate.session(ctx)
        .map(session -> session.who().login())
        .or(() -> ApiCaller.find(ctx).map(ApiCaller::who));
  }

  private void note(RoutingContext ctx, String who) {
    String about =
        (ctx.request().method() + " " + ctx.request().path()).replaceAll("\\p{Cntrl}", "?");
    var entry =
        new AuditEntry(
            who,
            "refused",
            about.substring(0, Math.min(300, about.length())),
            ctx.request().remoteAddress().hostAddress(),
            String.valueOf(ctx.response().getStatusCode()));
    audit
        .record(entry)
        .onFailure(e -> log.error("A refusal could not be written down: {}", entry, e));
  }
}
