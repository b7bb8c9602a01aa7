package sansheng.console.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /metrics} for Prometheus. */
public final class MetricsPages {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  /** Shows this registry. */
  public MetricsPages(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /** All figures in Prometheus' text format. */
  public void show(RoutingContext ctx) {
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(registry.scrape(TYPE)).await();
  }
}
