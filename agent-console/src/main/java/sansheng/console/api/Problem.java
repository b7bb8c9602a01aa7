package sansheng.console.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A refusal as programs read it: {@code application/problem+json}, RFC 9457. */
public record Problem(int status, String title, String detail) {

  /** The request itself is wrong; {@code detail} says what, and what is allowed. */
  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail);
  }

  /** There is no such thing, or not for this caller. */
  public static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail);
  }

  /** Sends it as the response. */
  public void send(RoutingContext ctx) {
    ctx.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode());
  }
}
