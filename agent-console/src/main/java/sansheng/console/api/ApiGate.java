package sansheng.console.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/** Lets programs with a token and signed-in people into the API, nobody else. */
public final class ApiGate implements Handler<RoutingContext> {
  private final TokenStore tokens;
  private final Function<RoutingContext, Optional<ApiCaller>> session;

  /**
   * @param session whom the request's session belongs to; empty when to nobody
   */
  public ApiGate(TokenStore tokens, Function<RoutingContext, Optional<ApiCaller>> session) {
    this.tokens = tokens;
    this.session = session;
  }

  @Override
  public void handle(RoutingContext ctx) {
    String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
    Optional<ApiCaller> caller =
        header == null
            ? session.apply(ctx)
            : bearer(header).flatMap(secret -> tokens.find(secret).await().map(ApiCaller::token));
    if (caller.isPresent()) {
      caller.get().putInto(ctx);
      ctx.next();
      return;
    }
    ctx.response().putHeader("WWW-Authenticate", "Bearer realm=\"sansheng\"");
    new Problem(
            401,
            "Not signed in",
            "Send 'Authorization: Bearer <token>' (bin/token ROLE prints one) or sign in first;"
                + " the token may have expired.")
        .send(ctx);
  }

  /**
   * The same for a route that is upgraded to a WebSocket: what follows the handshake must not
   * arrive while the database is asked, so the request stands still until the socket is taken or
   * refused.
   */
  public Handler<RoutingContext> socket() {
    return ctx -> {
      // Somebody who asks without a handshake has sent all there is.
      if (!ctx.request().isEnded()) {
        ctx.request().pause();
        ctx.addEndHandler(refused -> ctx.request().resume());
      }
      handle(ctx);
    };
  }

  private static Optional<String> bearer(String header) {
    return header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(header.substring(7).strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }
}
