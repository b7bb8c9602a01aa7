package sansheng.console.transcript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sansheng.console.db.TestDatabase.get;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.Scene;
import sansheng.console.TestConsole;
import sansheng.console.api.TokenStore;
import sansheng.console.staff.Role;

/** A transcriber tells over a real socket what is being said. */
class LiveTranscriptsIT {
  private static final String PATH = "/api/v1/transcripts/live";
  private static TestConsole console;
  private static HttpClient http;

  @BeforeAll
  static void open() {
    console = new TestConsole();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    http.close();
    console.close();
  }

  /** The far end of a socket. */
  private static final class Line implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    Line(@Nullable String token, String query) throws InterruptedException {
      WebSocket.Builder builder = http.newWebSocketBuilder();
      if (token != null) {
        builder.header("Authorization", "Bearer " + token);
      }
      socket =
          builder
              .buildAsync(URI.create(console.url(PATH + query).replace("http:", "ws:")), this)
              .join();
      assertThat(answer()).isEqualTo("{\"accepted\":0}");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        answers.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    void send(String message) {
      socket.sendText(message, true).join();
    }

    String answer() throws InterruptedException {
      String answer = answers.poll(30, TimeUnit.SECONDS);
      assertThat(answer).isNotNull();
      return String.valueOf(answer);
    }

    String ask(String message) throws InterruptedException {
      send(message);
      return answer();
    }

    @Override
    public void close() {
      CompletableFuture<WebSocket> closed = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
      closed.join();
    }
  }

  private static String token(Role role) throws Exception {
    return get(
        new TokenStore(console.database.db()).issue(role, "transcriber", Duration.ofMinutes(5)));
  }

  private static String said(UUID call, String speaker, double at, String text) {
    return "{\"call\":\"%s\",\"speaker\":\"%s\",\"at\":%s,\"text\":\"%s\"}"
        .formatted(call, speaker, at, text);
  }

  private static Scene talking(String agent) {
    Scene scene = new Scene(console.floor, agent);
    scene.rings();
    scene.talks();
    return scene;
  }

  private static long count(String sql, UUID call) throws Exception {
    return get(console.database.db().query(sql, Tuple.of(call))).iterator().next().getLong(0);
  }

  @Test
  void nobodyComesInWithoutARight() throws Exception {
    // As a page of another site would come: without a token, by whatever cookie the browser has.
    assertRefused(403, null, "");
    assertRefused(401, "guessed", "");
    assertRefused(403, token(Role.AGENT), "");
    assertRefused(400, token(Role.QA), "?language=fr");
  }

  private static void assertRefused(int status, @Nullable String token, String query) {
    assertThatThrownBy(() -> new Line(token, query))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
  }

  @Test
  void everyMessageIsAnsweredInItsTurnAndKeptInItsOrder() throws Exception {
    UUID call = talking("1003").call();
    try (Line line = new Line(token(Role.QA), "?language=en")) {
      for (int i = 0; i < 300; i++) {
        line.send(said(call, i % 2 == 0 ? "agent" : "caller", i, "word " + i));
      }
      for (int i = 1; i <= 300; i++) {
        assertThat(line.answer()).isEqualTo("{\"accepted\":" + i + "}");
      }
    }
    assertThat(
            count(
                """
                select count(*) from transcript_cue
                 where call_id = $1 and source = 'live' and text = 'word ' || cue
                   and from_ms = cue * 1000""",
                call))
        .isEqualTo(300);
    assertThat(console.audited.stream().map(e -> e.what())).contains("transcript.live");
  }

  @Test
  void aPhraseThatWasWrittenDownInTwoPiecesIsFound() throws Exception {
    UUID call = talking("1003").call();
    try (Line line = new Line(token(Role.QA), "?language=zh-CN")) {
      line.send(said(call, "agent", 1, "这不归"));
      line.send(said(call, "caller", 2, "喂"));
      line.send(said(call, "agent", 3, "我管，请您稍等"));
      for (int i = 1; i <= 3; i++) {
        assertThat(line.answer()).isEqualTo("{\"accepted\":" + i + "}");
      }
    }
    String found =
        "select count(*) from phrase_found where call_id = $1 and cue = 2 and start_at = 0"
            + " and end_at = 2 and text like '%归，我管'";
    assertThat(count(found, call)).isEqualTo(1);
  }

  @Test
  void twoWhoHearOneCallGetInEachOthersWayNowhere() throws Exception {
    UUID call = talking("1003").call();
    try (Line one = new Line(token(Role.QA), "?language=en");
        Line other = new Line(token(Role.QA), "?language=en")) {
      for (int i = 0; i < 50; i++) {
        one.send(said(call, "agent", i, "one"));
        other.send(said(call, "caller", i, "other"));
      }
      for (int i = 1; i <= 50; i++) {
        assertThat(one.answer()).isEqualTo("{\"accepted\":" + i + "}");
        assertThat(other.answer()).isEqualTo("{\"accepted\":" + i + "}");
      }
    }
    assertThat(count("select count(*) from transcript_cue where call_id = $1", call))
        .isEqualTo(100);
  }

  @Test
  void whatMakesNoSenseIsAnsweredWithASentenceAndTheSocketStays() throws Exception {
    UUID call = talking("1002").call();
    try (Line line = new Line(token(Role.SUPERVISOR), "")) {
      assertThat(line.ask("hello")).contains("Line 1 is no valid JSON");
      assertThat(line.ask("{}")).contains("{\"error\":\"call:");
      assertThat(line.ask(said(UUID.randomUUID(), "agent", 1, "x"))).contains("no call");
      assertThat(line.ask(said(call, "agent", -1, "x"))).contains("at: is missing");
      assertThat(line.ask(said(call, "agent", 1, " "))).contains("text: is missing");
      assertThat(line.ask(said(call, "agent", 1, "x".repeat(10_001)))).contains("text: is");
      assertThat(line.ask(said(call, "agent", 1, "x".repeat(33_000)))).contains("32768");
      line.socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
      assertThat(line.answer()).contains("text messages");
      assertThat(line.ask(said(call, "someone", 1, "x"))).isEqualTo("{\"accepted\":1}");
    }
  }

  @Test
  void whatTheAgentSaidShowsOnTheirDeskAndToSupervisorsAndTheCallersWordsDoNot() throws Exception {
    try (Chromium chromium = new Chromium()) {
      Page desk = chromium.person("zh-CN", ColorScheme.LIGHT, 1440).newPage();
      Chromium.signIn(desk, console, "lin");
      desk.navigate(console.url("/desk"));
      Page supervisor = chromium.person("zh-CN", ColorScheme.DARK, 1280).newPage();
      Chromium.signIn(supervisor, console, "wang");
      supervisor.navigate(console.url("/calls"));
      UUID call = talking("1001").call();
      assertThat(desk.locator("#desk-note-text")).isEnabled();
      try (Line line = new Line(token(Role.QA), "?language=zh-CN")) {
        assertThat(line.ask(said(call, "caller", 1, "不关你的事"))).contains("accepted");
        assertThat(line.ask(said(call, "agent", 2, "这不关我的事。"))).contains("accepted");
        assertThat(desk.locator("#said-hint mark")).hasText("不关我的事");
        assertThat(supervisor.locator("#said-hints mark").first()).hasText("不关我的事");
        assertThat(supervisor.locator("#said-hints .number").first()).hasText("1001");
        TranscriptPagesIT.picture(desk, "zh-CN-said-hint");
        TranscriptPagesIT.picture(supervisor, "zh-CN-dark-said-hints");
      }
      assertThat(
              count(
                  """
                  select count(*) from phrase_found
                   where call_id = $1 and source = 'transcript' and transcript = 'live' and cue = 1
                     and said_ms = 2000 and agent = '1001' and start_at = 1 and end_at = 6""",
                  call))
          .isEqualTo(1);
      assertThat(count("select count(*) from phrase_found where call_id = $1", call)).isEqualTo(1);
    }
  }
}
