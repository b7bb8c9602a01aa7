package sansheng.console.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The HTTP server: one verticle a processor, each request on a virtual thread. */
public final class WebServer {
  private final Vertx vertx;
  private final WebSettings settings;
  private final Routes routes;
  private final AtomicInteger port = new AtomicInteger();
  private @Nullable String deployment;

  /** Serves these routes where the settings say. */
  public WebServer(Vertx vertx, WebSettings settings, Routes routes) {
    this.vertx = vertx;
    this.settings = settings;
    this.routes = routes;
  }

  /** Listens; the result is the TCP port. Fails with a BindException when it is taken. */
  public Future<Integer> start() {
    var options =
        new DeploymentOptions()
            .setThreadingModel(ThreadingModel.VIRTUAL_THREAD)
            .setInstances(Runtime.getRuntime().availableProcessors());
    return vertx
        .deployVerticle(Listener::new, options)
        .map(
            id -> {
              deployment = id;
              return port.get();
            });
  }

  /** Closes all connections. */
  public Future<Void> stop() {
    return deployment == null ? Future.succeededFuture() : vertx.undeploy(deployment);
  }

  private final class Listener extends VerticleBase {
    @Override
    public Future<?> start() {
      var options =
          new HttpServerOptions()
              .setHost(settings.host())
              // Below zero: one free port that all verticles share.
              .setPort(settings.port() == 0 ? -1 : settings.port())
              .setCompressionSupported(true)
              .setWebSocketSubProtocols(List.of("sip"))
              // A call script in Chinese takes nine characters a sign in a form.
              .setMaxFormAttributeSize(Routes.LARGEST_BODY)
              .setIdleTimeout(0);
      HttpServer server = vertx.createHttpServer(options).requestHandler(routes.router(vertx));
      return server.listen().onSuccess(listening -> port.set(listening.actualPort()));
    }
  }
}
