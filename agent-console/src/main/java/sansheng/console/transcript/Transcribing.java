package sansheng.console.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.recording.Tape;
import sansheng.console.web.Messages;
import sansheng.console.web.Replies;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.RecordingSpan;

/** Has recordings turned into text, one after the other, beside everything else. */
public final class Transcribing {
  private static final Logger LOG = LoggerFactory.getLogger(Transcribing.class);
  private static final int LONGEST_HOURS = 12;

  private final Transcriber transcriber;
  private final Transcripts transcripts;
  private final RecordingFolder folder;
  private final Function<UUID, Optional<CallRecord>> calls;
  private final Messages messages;
  private final Audit audit;
  private final WorkerExecutor worker;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final Cache<UUID, Boolean> failed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

  Transcribing(
      Vertx vertx,
      Transcriber transcriber,
      Transcripts transcripts,
      RecordingFolder folder,
      Function<UUID, Optional<CallRecord>> calls,
      Messages messages,
      Audit audit) {
    this.transcriber = transcriber;
    this.transcripts = transcripts;
    this.folder = folder;
    this.calls = calls;
    this.messages = messages;
    this.audit = audit;
    worker = vertx.createSharedWorkerExecutor("transcriber", 1, LONGEST_HOURS, TimeUnit.HOURS);
  }

  /** Why nothing can be transcribed; empty when it can. */
  Optional<String> trouble() {
    return transcriber.trouble();
  }

  /** Whether this call's recording is being worked on, or waits for it. */
  boolean isUnderWay(UUID call) {
    return underWay.contains(call);
  }

  /** Whether this call's recording could not be transcribed when it was last tried. */
  boolean hasFailed(UUID call) {
    return failed.getIfPresent(call) != null;
  }

  /** {@code POST /api/v1/calls/{id}/transcribe}: begins; the transcript comes later. */
  public void begin(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    Optional<CallRecord> call = Ids.parse(ctx.pathParam("id")).flatMap(calls);
    Optional<String> trouble = transcriber.trouble();
    if (!TranscriptApi.mayWrite(caller)) {
      new Problem(403, "Not allowed", say(ctx, "transcript.notYours")).send(ctx);
    } else if (call.isEmpty()) {
      Problem.notFound(say(ctx, "transcript.noCall")).send(ctx);
    } else if (trouble.isPresent()) {
      new Problem(409, "No transcriber", say(ctx, trouble.get())).send(ctx);
    } else {
      begin(ctx, caller, call.get());
    }
  }

  private void begin(RoutingContext ctx, ApiCaller caller, CallRecord call) {
    Optional<RecordingSpan> recording = call.recordings().stream().findFirst();
    Optional<Tape> tape = recording.filter(r -> r.to() != null).flatMap(r -> folder.tape(r.leg()));
    if (tape.isEmpty()) {
      new Problem(409, "No recording", say(ctx, "transcript.noRecording")).send(ctx);
      return;
    }
    String from = ctx.request().remoteAddress().hostAddress();
    audit
        .record(new AuditEntry(caller.who(), "transcript.make", "call: " + call.id(), from, ""))
        .await();
    if (underWay.add(call.id())) {
      failed.invalidate(call.id());
      work(call, tape.get(), caller.who());
    }
    ctx.response().setStatusCode(202);
    Replies.json(ctx, new JsonObject().put("call", call.id().toString()).put("status", "begun"));
  }

  private void work(CallRecord call, Tape tape, String who) {
    Future<Kept> made =
        worker
            .executeBlocking(() -> transcriber.transcribe(tape), true)
            .compose(text -> transcripts.keep(call, Source.RECORDING, text, who));
    made.onSuccess(
            kept -> LOG.info("Call {} transcribed: {} lines", call.id(), kept.lines().size()))
        .onFailure(
            e -> {
              LOG.error("Call {} could not be transcribed", call.id(), e);
              failed.put(call.id(), true);
            })
        .onComplete(done -> underWay.remove(call.id()));
  }

  private String say(RoutingContext ctx, String key) {
    return messages.say(TranscriptApi.language(ctx), key);
  }
}
