package sansheng.console.transcript;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.phrase.Books;
import sansheng.console.web.Messages;
import sansheng.cti.floor.CallRecord;

/**
 * {@code GET /api/v1/transcripts/live?language=}: a WebSocket on which a transcriber tells what is
 * being said. Each message is answered in its turn, with {@code {"accepted": n}}, n being how many
 * this socket had taken, or {@code {"error": "sentence"}}.
 */
public final class LiveTranscripts {
  /** UTF-16 units of one message. */
  static final int LONGEST_MESSAGE = 32 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(LiveTranscripts.class);

  private final Transcripts transcripts;
  private final Function<UUID, Optional<CallRecord>> calls;
  private final Hints hints;
  private final Messages messages;
  private final Audit audit;

  LiveTranscripts(
      Transcripts transcripts,
      Function<UUID, Optional<CallRecord>> calls,
      Hints hints,
      Messages messages,
      Audit audit) {
    this.transcripts = transcripts;
    this.calls = calls;
    this.hints = hints;
    this.messages = messages;
    this.audit = audit;
  }

  /** Opens the socket for who may bring transcripts in. */
  public void open(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    String usual = Messages.LANGUAGES.getFirst().toLanguageTag();
    String language = ctx.request().getParam("language", usual);
    if (!TranscriptApi.mayWrite(caller)) {
      new Problem(403, "Not allowed", say("transcript.notYours")).send(ctx);
    } else if (!"websocket".equalsIgnoreCase(ctx.request().getHeader("Upgrade"))) {
      new Problem(426, "Upgrade required", say("transcript.live.upgrade")).send(ctx);
    } else if (!Books.LANGUAGES.contains(language)) {
      Problem.badRequest(
              messages.say(
                  Locale.ENGLISH, "transcript.language", String.join(", ", Books.LANGUAGES)))
          .send(ctx);
    } else {
      String from = ctx.request().remoteAddress().hostAddress();
      audit
          .record(
              new AuditEntry(caller.who(), "transcript.live", "language: " + language, from, ""))
          .await();
      ctx.request()
          .resume()
          .toWebSocket()
          .onSuccess(socket -> new Hearing(socket, caller.who(), language).begin())
          .onFailure(e -> LOG.debug("A transcriber did not come in: {}", e.toString()));
    }
  }

  private String say(String key) {
    return messages.say(Locale.ENGLISH, key);
  }

  /** One socket: messages are taken one after the other, in the order they came. */
  private final class Hearing {
    private final ServerWebSocket socket;
    private final String who;
    private final String language;
    private Future<Void> before = Future.succeededFuture();
    private long accepted;

    Hearing(ServerWebSocket socket, String who, String language) {
      this.socket = socket;
      this.who = who;
      this.language = language;
    }

    void begin() {
      socket.exceptionHandler(broken -> LOG.debug("A transcriber's socket: {}", broken.toString()));
      socket.binaryMessageHandler(bytes -> answer(error("transcript.live.binary")));
      socket.textMessageHandler(
          text -> {
            // No more is read than is worked off: who sends too fast waits.
            socket.pause();
            before =
                before
                    .compose(done -> take(text))
                    .otherwise(this::failed)
                    .onSuccess(this::answer)
                    .onComplete(done -> socket.resume())
                    .mapEmpty();
          });
      // What came while the socket was being opened found nobody: a transcriber waits for this.
      answer(new JsonObject().put("accepted", accepted));
    }

    private Future<JsonObject> take(String text) {
      if (text.length() > LONGEST_MESSAGE) {
        return Future.succeededFuture(
            error("transcript.live.large", Integer.toString(LONGEST_MESSAGE)));
      }
      Heard heard;
      try {
        heard = Heard.read(text);
      } catch (Unreadable e) {
        return Future.succeededFuture(
            new JsonObject().put("error", e.sentence(messages, Locale.ENGLISH)));
      }
      Optional<CallRecord> call = calls.apply(heard.call());
      if (call.isEmpty()) {
        return Future.succeededFuture(error("transcript.noCall"));
      }
      return transcripts
          .add(call.get(), language, heard.said(), who)
          .map(
              found -> {
                if (found.isEmpty()) {
                  return error("transcript.many", Integer.toString(Transcript.MOST_SEGMENTS));
                }
                hints.found(heard.call(), found.get());
                return new JsonObject().put("accepted", ++accepted);
              });
    }

    private JsonObject failed(Throwable why) {
      LOG.warn("What was said could not be kept: {}", why.toString());
      return error("transcript.live.notKept");
    }

    private JsonObject error(String key, String... arguments) {
      return new JsonObject().put("error", messages.say(Locale.ENGLISH, key, (Object[]) arguments));
    }

    private void answer(JsonObject answer) {
      if (!socket.isClosed()) {
        socket
            .writeTextMessage(answer.encode())
            .onFailure(gone -> LOG.debug("A transcriber was gone: {}", gone.toString()));
      }
    }
  }
}
