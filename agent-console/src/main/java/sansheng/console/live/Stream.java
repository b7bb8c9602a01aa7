package sansheng.console.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.staff.SignedIn;

/** A screen at the far end of a stream of server-sent events. */
final class Stream implements Screen {
  private static final Logger log = LoggerFactory.getLogger(Stream.class);

  private final Live live;
  private final Supplier<SignedIn> viewer;
  private final HttpServerResponse response;
  private final Context context;
  private final Outbox outbox = new Outbox();
  private final AtomicBoolean woken = new AtomicBoolean();

  Stream(Live live, Supplier<SignedIn> viewer, HttpServerResponse response, Context context) {
    this.live = live;
    this.viewer = viewer;
    this.response = response;
    this.context = context;
    response.drainHandler(ready -> wake());
  }

  @Override
  public SignedIn viewer() {
    return viewer.get();
  }

  @Override
  public boolean show(Push push) {
    if (!outbox.put(push)) {
      context.runOnContext(full -> end());
      return false;
    }
    wake();
    return true;
  }

  /** Says how soon to come back when the stream breaks, milliseconds. */
  void begin(int comeBackAfter) {
    write("retry: " + comeBackAfter + "\n\n");
  }

  /** Shows that the stream is alive, and the server's clock. */
  void beat(long epochMillis) {
    if (!response.writeQueueFull()) {
      write("event: beat\ndata: " + epochMillis + "\n\n");
    }
  }

  /** Says that there is nothing more to come and why the browser must not come back. */
  void end(String why) {
    write("event: " + why + "\ndata:\n\n");
    end();
  }

  private void end() {
    if (!response.ended()) {
      response.end().onFailure(gone -> log.debug("A stream was gone: {}", gone.toString()));
    }
  }

  private void wake() {
    if (woken.compareAndSet(false, true)) {
      context.runOnContext(now -> send());
    }
  }

  private void send() {
    woken.set(false);
    while (!response.ended() && !response.closed() && !response.writeQueueFull()) {
      var push = outbox.take();
      if (push == null) {
        return;
      }
      write("id: " + live.name(push.number()) + "\nevent: fragment\ndata: " + data(push) + "\n\n");
    }
  }

  private String data(Push push) {
    try {
      var html = push.render().apply(viewer());
      return new JsonObject().put("id", push.key()).put("html", html).encode();
    } catch (RuntimeException e) {
      log.error("{} could not be rendered for {}", push.key(), viewer().login(), e);
      return new JsonObject().put("id", push.key()).encode();
    }
  }

  private void write(String text) {
    if (!response.ended() && !response.closed()) {
      response.write(text).onFailure(gone -> log.debug("A stream was gone: {}", gone.toString()));
    }
  }
}
