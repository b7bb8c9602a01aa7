package sansheng.console.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import sansheng.console.db.Beside;

/**
 * Serves the document that describes the API; it is written by hand and held against the routes.
 */
public final class OpenApi implements Handler<RoutingContext> {
  private final String document = Beside.text(OpenApi.class, "openapi.json");

  @Override
  public void handle(RoutingContext ctx) {
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(document);
  }
}
