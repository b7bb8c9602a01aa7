package sansheng.bench.pop;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the page's observer talks to: a clock, a place for reports, and a stream of echoes. */
final class Driver implements AutoCloseable {
  private static final String FRAGMENT =
      "<p class=\"number\">139****5678 <span class=\"badge\">客户服务</span></p>".repeat(24);

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
  private volatile @Nullable HttpServerResponse echoes;

  Driver() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::serve)
            .webSocketHandler(this::talk)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  Vertx vertx() {
    return vertx;
  }

  /** The observer with this driver's address. */
  String observer() throws IOException {
    try (var script = Driver.class.getResourceAsStream("observer.js")) {
      if (script == null) {
        throw new IOException("observer.js is not on the class path");
      }
      return new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .replace("'DRIVER'", "'127.0.0.1:" + server.actualPort() + "'");
    }
  }

  /** {@code clock} is answered with the time, milliseconds; everything else is a report. */
  private void talk(ServerWebSocket page) {
    page.textMessageHandler(
        text -> {
          long now = System.nanoTime();
          if (text.equals("clock")) {
            var unused = page.writeTextMessage(Double.toString(now / 1e6));
          } else {
            reports.add(Report.of(text, now));
          }
        });
  }

  private void serve(HttpServerRequest request) {
    HttpServerResponse response = request.response().putHeader("Access-Control-Allow-Origin", "*");
    if (request.path().equals("/echo")) {
      var unused =
          response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("\n");
      echoes = response;
    } else {
      var unused = response.setStatusCode(404).end();
    }
  }

  /** Shows a fragment straight in the browser: no PBX, no floor, no templates. */
  void echo(int key) {
    HttpServerResponse to = echoes;
    if (to == null) {
      throw new IllegalStateException("the browser does not listen for echoes");
    }
    var data = new JsonObject().put("key", Integer.toString(key)).put("html", FRAGMENT).encode();
    var unused = to.write("data: " + data + "\n\n");
  }

  /** The next report; null when none comes in time. */
  @Nullable Report next(long millis) throws InterruptedException {
    return reports.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Forgets what was reported late. */
  void clear() {
    reports.clear();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
