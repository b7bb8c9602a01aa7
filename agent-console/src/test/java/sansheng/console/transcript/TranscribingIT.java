package sansheng.console.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.api.ApiGate;
import sansheng.console.api.TokenStore;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.Calls;
import sansheng.console.phrase.PhraseStore;
import sansheng.console.phrase.Phrases;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.recording.Tape;
import sansheng.console.staff.Role;
import sansheng.console.web.Messages;
import sansheng.cti.floor.CallRecord;

/** A recording is found on disk, transcribed beside everything else, kept and looked through. */
class TranscribingIT {
  @TempDir private static Path recordings;
  private static TestDatabase database;
  private static TranscriptStore store;
  private static Transcribing transcribing;
  private static CallRecord call;
  private static int port;
  private static String qa;

  /** Understands tapes that hold text in place of sound. */
  private static final class Reader implements Transcriber {
    @Override
    public Optional<String> trouble() {
      return Optional.empty();
    }

    @Override
    public Transcript transcribe(Tape tape) throws IOException {
      String caller = Files.readString(tape.caller());
      if (caller.isEmpty()) {
        throw new IOException("the tape is empty");
      }
      return new Transcript(
          "en",
          List.of(
              new Segment(Speaker.CALLER, Duration.ZERO, Duration.ofSeconds(1), caller),
              new Segment(
                  Speaker.AGENT,
                  Duration.ofSeconds(1),
                  Duration.ofSeconds(2),
                  Files.readString(tape.agent()))));
    }
  }

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
    call = Calls.full(Calls.NOON);
    store = new TranscriptStore(database.db());
    Phrases phrases =
        new Phrases(database.vertx(), new PhraseStore(database.db()), Clock.systemUTC());
    transcribing =
        new Transcribing(
            database.vertx(),
            new Reader(),
            new Transcripts(store, phrases, Clock.systemUTC()),
            new RecordingFolder(recordings),
            id -> Optional.of(call).filter(c -> c.id().equals(id)),
            new Messages(),
            new AuditStore(database.db(), Clock.systemUTC()));
    TokenStore tokens = new TokenStore(database.db());
    qa = get(tokens.issue(Role.QA, "test", Duration.ofMinutes(5)));
    Router router = Router.router(database.vertx());
    ApiGate gate = new ApiGate(tokens, ctx -> Optional.empty());
    port = TestTranscripts.serve(database, router);
    router.post("/api/v1/calls/:id/transcribe").handler(gate).handler(transcribing::begin);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static HttpResponse<String> begin() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:" + port + "/api/v1/calls/" + call.id() + "/transcribe"))
              .header("Authorization", "Bearer " + qa)
              .POST(HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void tape(String caller, String agent) throws IOException {
    String leg = call.recordings().get(0).leg();
    Path day = Files.createDirectories(recordings.resolve("2026/11/22"));
    Files.write(day.resolve(leg + "-caller.raw"), caller.getBytes(UTF_8));
    Files.write(day.resolve(leg + "-agent.raw"), agent.getBytes(UTF_8));
  }

  @Test
  void withoutItsTapeACallIsRefusedAndWithItTranscribed() throws Exception {
    assertThat(begin().statusCode()).isEqualTo(409);
    tape("", "x");
    assertThat(begin().statusCode()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> transcribing.hasFailed(call.id()) && !transcribing.isUnderWay(call.id()));
    assertThat(get(store.of(call.id()))).isEmpty();
    tape("I want a refund.", "That is not my job.");
    assertThat(begin().body()).contains("begun");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get(store.of(call.id())).size() == 1);
    Kept kept = get(store.of(call.id())).get(0);
    assertThat(kept.source()).isEqualTo(Source.RECORDING);
    assertThat(kept.changedBy()).isEqualTo("token:test");
    assertThat(kept.lines()).hasSize(2);
    assertThat(kept.hits()).isEqualTo(1);
    assertThat(transcribing.hasFailed(call.id())).isFalse();
  }
}
