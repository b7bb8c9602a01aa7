package sansheng.console.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;

/** Plays recordings: {@code GET} and {@code HEAD /recordings/{id}}, behind the API's gate. */
public final class RecordingPages {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingPages.class);

  private static final int PIECE = 64 * 1024;

  private record Opening(String who, String fromWhere, UUID recording) {}

  private final RecordingStore store;
  private final RecordingFolder folder;
  private final Audit audit;
  // A player asks for one recording in many pieces; they are one opening until it rests.
  private final Cache<Opening, Boolean> open =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  public RecordingPages(RecordingStore store, RecordingFolder folder, Audit audit) {
    this.store = store;
    this.folder = folder;
    this.audit = audit;
  }

  /** Answers with the recording as a WAV file, or the part of it that was asked for. */
  public void play(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    Optional<Recording> found =
        Ids.parse(ctx.pathParam("id"))
            .flatMap(id -> store.find(id).await())
            .filter(recording -> mayHear(caller, recording));
    if (found.isEmpty()) {
      Problem.notFound("There is no recording with this id.").send(ctx);
      return;
    }
    Recording recording = found.get();
    if (recording.to() == null) {
      new Problem(409, "Still being recorded", "It can be played when the call has ended.")
          .send(ctx);
      return;
    }
    Optional<Tape> tape = folder.tape(recording.leg());
    if (tape.isEmpty()) {
      LOG.error("The file of recording {} (leg {}) is missing", recording.id(), recording.leg());
      Problem.notFound("The file of this recording is missing.").send(ctx);
      return;
    }
    if (ctx.request().method().equals(HttpMethod.GET)) {
      noteOpening(ctx, caller, recording);
    }
    send(ctx, recording, tape.get());
  }

  // A message is heard by the agent who is to answer it.
  private static boolean mayHear(ApiCaller caller, Recording recording) {
    return mayHear(caller, recording.agents())
        || (recording.forAnyAgent() && caller.agent() != null && caller.is(Role.AGENT));
  }

  /**
   * Whether somebody may hear the recordings of a call.
   *
   * @param agents those with a stint in it
   */
  public static boolean mayHear(ApiCaller caller, Set<String> agents) {
    return caller.is(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD)
        || (caller.agent() != null && agents.contains(caller.agent()));
  }

  private void noteOpening(RoutingContext ctx, ApiCaller caller, Recording recording) {
    String from = ctx.request().remoteAddress().hostAddress();
    Opening opening = new Opening(caller.who(), from, recording.id());
    if (open.getIfPresent(opening) == null) {
      audit
          .record(
              new AuditEntry(
                  caller.who(), "recording.open", "recording: " + recording.id(), from, ""))
          .await();
      open.put(opening, true);
    }
  }

  private static void send(RoutingContext ctx, Recording recording, Tape tape) {
    long sound = Wav.soundBytes(tape.bytes());
    long length = Wav.HEAD + sound;
    String tag = "\"" + recording.id() + "-" + sound + "\"";
    String ifRange = ctx.request().getHeader("If-Range");
    String asked = ifRange == null || ifRange.equals(tag) ? ctx.request().getHeader("Range") : null;
    Optional<ByteRange> part = ByteRange.of(asked, length);
    HttpServerResponse response =
        ctx.response()
            .putHeader("Accept-Ranges", "bytes")
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
            // Sound does not shrink, and a compressed body has no byte ranges.
            .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
            .putHeader("X-Content-Type-Options", "nosniff");
    if (part.isEmpty()) {
      response.putHeader("Content-Range", "bytes */" + length);
      new Problem(416, "Not in this recording", "It has " + length + " bytes.").send(ctx);
      return;
    }
    ByteRange range = part.get();
    if (!range.whole()) {
      response
          .setStatusCode(206)
          .putHeader(
              "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), length));
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "audio/wav")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()));
    if (ctx.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      stream(ctx, range, Wav.head(sound), tape);
    }
  }

  /** Written piece by piece, each when the browser has taken the one before. */
  private static void stream(RoutingContext ctx, ByteRange range, Buffer head, Tape tape) {
    HttpServerResponse response = ctx.response();
    try (Tape.Reading sound = tape.open()) {
      if (range.first() < Wav.HEAD) {
        int end = (int) Math.min(Wav.HEAD, range.last() + 1);
        response.write(head.slice((int) range.first(), end)).await();
      }
      long offset = Math.max(0, range.first() - Wav.HEAD);
      long end = range.last() + 1 - Wav.HEAD;
      while (offset < end) {
        byte[] piece = sound.read(offset, (int) Math.min(PIECE, end - offset));
        if (piece.length == 0) {
          LOG.error("The tape {} became shorter while it was played", tape);
          response.reset();
          return;
        }
        offset += piece.length;
        response.write(Buffer.buffer(piece)).await();
      }
      response.end();
    } catch (HttpClosedException gone) {
      LOG.debug("A listener went away", gone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
