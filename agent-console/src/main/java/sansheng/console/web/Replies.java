package sansheng.console.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends of answers. A browser that has gone away in the meantime is no error. */
public final class Replies {
  private static final Logger log = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /** A page or a part of one; never kept by browsers or proxies. */
  static void html(RoutingContext ctx, String html) {
    send(
        ctx.response()
            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .putHeader(HttpHeaders.VARY, "HX-Request, HX-Target"),
        Buffer.buffer(html));
  }

  /** Data; never kept by browsers or proxies. */
  public static void json(RoutingContext ctx, JsonObject json) {
    send(
        ctx.response()
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store"),
        json.toBuffer());
  }

  /** Done, and there is nothing to say. */
  public static void nothing(RoutingContext ctx) {
    send(ctx.response().setStatusCode(204), Buffer.buffer());
  }

  static void send(HttpServerResponse response, Buffer body) {
    response.end(body).onFailure(gone -> log.debug("An answer was not taken: {}", gone.toString()));
  }
}
