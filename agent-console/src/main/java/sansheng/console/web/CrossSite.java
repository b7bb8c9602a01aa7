package sansheng.console.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser do here: every request that may change something, and
 * every WebSocket, must come from our own pages. Programs with a bearer token are no browsers.
 */
final class CrossSite {
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private CrossSite() {}

  static void refuse(RoutingContext ctx) {
    if (isHarmless(ctx) || hasToken(ctx) || isOurs(ctx)) {
      ctx.next();
    } else {
      ctx.fail(403, new Refusal("The request comes from another site"));
    }
  }

  private static boolean isHarmless(RoutingContext ctx) {
    return HARMLESS.contains(ctx.request().method()) && !Wants.socket(ctx);
  }

  private static boolean hasToken(RoutingContext ctx) {
    var authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith("Bearer ");
  }

  private static boolean isOurs(RoutingContext ctx) {
    var site = ctx.request().getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    var origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
    var authority = ctx.request().authority();
    return origin != null && authority != null && sameHost(origin, authority.toString());
  }

  private static boolean sameHost(String origin, String authority) {
    try {
      return authority.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
