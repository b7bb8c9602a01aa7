package sansheng.console.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sansheng.console.staff.Session;
import sansheng.console.staff.Sessions;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;

/**
 * {@code GET /live}: server-sent events for one browser session.
 *
 * <pre>
 *   event: fragment   data: {"id": "desk-call", "html": "…"}   id: the push's position
 *   event: beat       data: the server's clock, milliseconds since 1970; every {@link #BEAT}
 *   event: over       the sign-in has ended; do not come back
 * </pre>
 */
public final class LivePages {
  static final Duration BEAT = Duration.ofSeconds(5);

  private final Live live;
  private final Sessions sessions;
  private final Clock clock;
  private final Map<String, Set<Runnable>> open = new ConcurrentHashMap<>();

  /** Ends streams when their sign-in ends. */
  public LivePages(Live live, Sessions sessions, Clock clock) {
    this.live = live;
    this.sessions = sessions;
    this.clock = clock;
    sessions.onEnd(session -> open.getOrDefault(session.key(), Set.of()).forEach(Runnable::run));
  }

  /** Opens the stream, beginning after the header Last-Event-ID or the parameter {@code after}. */
  public void stream(RoutingContext ctx) {
    var session = Gate.session(ctx).orElseThrow();
    var context = Vertx.currentContext();
    var response =
        ctx.response()
            .setChunked(true)
            .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            // Neither we nor a proxy may hold events back to fill a buffer.
            .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
            .putHeader("X-Accel-Buffering", "no");
    var stream = new Stream(live, () -> present(session), response, context);
    Runnable over = () -> context.runOnContext(now -> stream.end("over"));
    open.computeIfAbsent(session.key(), key -> ConcurrentHashMap.newKeySet()).add(over);
    var timer = ctx.vertx().setPeriodic(BEAT.toMillis(), tick -> beat(session, stream));
    response.closeHandler(
        closed -> {
          ctx.vertx().cancelTimer(timer);
          live.close(stream);
          open.computeIfPresent(
              session.key(),
              (key, streams) -> streams.remove(over) && streams.isEmpty() ? null : streams);
        });
    stream.begin(1000);
    stream.beat(clock.millis());
    live.open(stream, after(ctx));
  }

  // Asks for the sign-in at every beat: an open screen keeps it alive, and a right that was taken
  // away ends the stream.
  private void beat(Session opened, Stream stream) {
    var now = sessions.findByKey(opened.key());
    if (now.isEmpty()) {
      stream.end("over");
    } else if (!now.get().who().equals(opened.who())) {
      // Roles or language changed: the browser comes back at once and is somebody else.
      stream.end("again");
    } else {
      stream.beat(clock.millis());
    }
  }

  /** Asked for each push: a language that was just changed is spoken in the very next one. */
  private SignedIn present(Session opened) {
    return sessions.findByKey(opened.key()).orElse(opened).who();
  }

  private static String after(RoutingContext ctx) {
    var last = ctx.request().getHeader("Last-Event-ID");
    return last != null ? last : ctx.request().getParam("after", "");
  }
}
