package sansheng.console.web;

import io.vertx.ext.web.RoutingContext;

/** What browsers are told not to do with our pages. */
final class SecurityHeaders {
  // 'self' in connect-src covers WebSockets of the same origin.
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final boolean secure;

  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  void add(RoutingContext ctx) {
    var headers = ctx.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "microphone=(self), camera=(), geolocation=()");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    ctx.next();
  }
}
