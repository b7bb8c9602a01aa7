package sansheng.console.transcript;

import static sansheng.console.db.TestDatabase.get;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import sansheng.console.api.ApiGate;
import sansheng.console.audit.Audit;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.JournalStore;
import sansheng.console.phrase.Phrases;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.web.Messages;

/** The transcripts' API on a router of a test's own. */
public final class TestTranscripts {
  private TestTranscripts() {}

  /** Serves a router; the result is its port. */
  static int serve(TestDatabase database, Router router) throws Exception {
    AtomicInteger listening = new AtomicInteger();
    get(
        database
            .vertx()
            .deployVerticle(
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    return vertx
                        .createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .onSuccess(server -> listening.set(server.actualPort()));
                  }
                },
                new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)));
    return listening.get();
  }

  /** Binds it, without a speech model. */
  public static void bind(
      Router router,
      ApiGate gate,
      TestDatabase database,
      JournalStore log,
      Phrases phrases,
      Audit audit) {
    Messages messages = new Messages();
    TranscriptStore store = new TranscriptStore(database.db());
    Transcripts transcripts = new Transcripts(store, phrases, Clock.systemUTC());
    TranscriptApi api =
        new TranscriptApi(
            transcripts, store, id -> log.find(id).await(), messages, audit, new ReadAudit(audit));
    Transcribing transcribing =
        new Transcribing(
            database.vertx(),
            new VoskTranscriber(new VoskSettings(null, "zh-CN")),
            transcripts,
            new RecordingFolder(Path.of("target")),
            id -> log.find(id).await(),
            messages,
            audit);
    router
        .post("/api/v1/calls/:id/transcript")
        .handler(BodyHandler.create(false).setBodyLimit(Transcript.LARGEST))
        .handler(gate)
        .handler(api::bring);
    router.get("/api/v1/calls/:id/transcript").handler(gate).handler(api::read);
    router.post("/api/v1/calls/:id/transcribe").handler(gate).handler(transcribing::begin);
  }
}
