package sansheng.console.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Errors for programs, and for scripts of our own pages (RFC 9457). */
public final class Problem {
  private Problem() {}

  /**
   * Answers with a problem.
   *
   * @param title what it is, a sentence in the reader's language
   * @param detail what may be done about it; empty for nothing more to say
   */
  public static void answer(RoutingContext ctx, int status, String title, String detail) {
    var problem = new JsonObject().put("status", status).put("title", title);
    if (!detail.isEmpty()) {
      problem.put("detail", detail);
    }
    Replies.send(
        ctx.response()
            .setStatusCode(status)
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store"),
        problem.toBuffer());
  }
}
