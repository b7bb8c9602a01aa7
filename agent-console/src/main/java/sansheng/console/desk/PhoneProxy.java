package sansheng.console.desk;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.staff.Sessions;
import sansheng.console.web.Gate;

/**
 * The softphones' way to the PBX: same origin and same sign-in as the pages, so that the PBX's own
 * port is never exposed and TLS ends in one place. SIP passes unread; its password is the PBX's
 * affair.
 */
public final class PhoneProxy {
  private static final Logger log = LoggerFactory.getLogger(PhoneProxy.class);
  private static final short TRY_AGAIN_LATER = 1013;
  private static final short SIGNED_OUT = 4001;

  /**
   * Said to a phone when it is joined with the PBX, which it waits for: what comes in while a
   * socket is being opened finds nobody who listens, and a registration lost that way is missed
   * only half a minute later.
   */
  private static final String JOINED = "\r\n";

  /** Far above any floor: without a word Vert.x lets fifty through and has the next ones wait. */
  private static final int MOST_PHONES = 100_000;

  private final PhoneSettings settings;
  // Held: a client that nobody holds is closed by the garbage collector while it connects.
  private final WebSocketClient client;
  private final Map<String, Set<ServerWebSocket>> open = new ConcurrentHashMap<>();

  /** Closes sockets when their sign-in ends. */
  public PhoneProxy(Vertx vertx, PhoneSettings settings, Sessions sessions) {
    this.settings = settings;
    client =
        vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST_PHONES));
    sessions.onEnd(
        session ->
            open.getOrDefault(session.key(), Set.of())
                .forEach(socket -> close(socket, SIGNED_OUT)));
  }

  /** {@code GET /phone}, a WebSocket with the subprotocol {@code sip}. */
  public void open(RoutingContext ctx) {
    var session = Gate.session(ctx).orElseThrow();
    if (!"websocket".equalsIgnoreCase(ctx.request().getHeader("Upgrade"))) {
      ctx.fail(400);
      return;
    }
    URI target = settings.socketOf(session.who().agent());
    var browser = ctx.request().toWebSocket().await();
    var sockets = open.computeIfAbsent(session.key(), key -> ConcurrentHashMap.newKeySet());
    sockets.add(browser);
    browser.closeHandler(closed -> sockets.remove(browser));
    var options =
        new WebSocketConnectOptions()
            .setHost(target.getHost())
            .setPort(target.getPort())
            .setURI(target.getPath())
            .setConnectTimeout(2000)
            .addSubProtocol("sip");
    client
        .connect(options)
        .onSuccess(
            pbx -> {
              join(pbx, browser);
              join(browser, pbx);
              browser.closeHandler(
                  closed -> {
                    sockets.remove(browser);
                    close(pbx, (short) 1000);
                  });
              pbx.closeHandler(closed -> close(browser, TRY_AGAIN_LATER));
              if (browser.isClosed()) {
                close(pbx, (short) 1000);
              } else {
                write(browser, JOINED);
              }
            })
        .onFailure(
            away -> {
              log.info("The PBX's SIP socket {} cannot be reached: {}", target, away.getMessage());
              close(browser, TRY_AGAIN_LATER);
            });
  }

  private static void join(WebSocketBase from, WebSocketBase to) {
    from.textMessageHandler(
        text -> {
          if (to.isClosed()) {
            return;
          }
          write(to, text);
          if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
          }
        });
    from.exceptionHandler(broken -> log.debug("A phone's socket broke: {}", broken.toString()));
  }

  private static void write(WebSocketBase to, String text) {
    to.writeTextMessage(text).onFailure(gone -> log.debug("A phone was gone: {}", gone.toString()));
  }

  private static void close(WebSocketBase socket, short why) {
    if (!socket.isClosed()) {
      socket.close(why).onFailure(gone -> log.debug("A phone was gone: {}", gone.toString()));
    }
  }
}
