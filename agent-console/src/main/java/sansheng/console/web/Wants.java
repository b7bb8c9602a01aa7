package sansheng.console.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What kind of answer a request is made for. */
final class Wants {
  private Wants() {}

  /** A page to read, not data. */
  static boolean page(RoutingContext ctx) {
    var accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
    return !ctx.request().path().startsWith("/api/")
        && accept != null
        && accept.contains("text/html");
  }

  /** A WebSocket. */
  static boolean socket(RoutingContext ctx) {
    return "websocket".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.UPGRADE));
  }

  /** Only the view inside the shell: the shell is there already. */
  static boolean view(RoutingContext ctx) {
    return ctx.request().headers().contains("HX-Request") && !shell(ctx);
  }

  /** The shell with the view in it, for a document that stays: the language changed. */
  static boolean shell(RoutingContext ctx) {
    return "page".equals(ctx.request().getHeader("HX-Target"));
  }
}
