package sansheng.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Scene;
import sansheng.console.TestConsole;
import sansheng.cti.floor.AgentPresence.State;

/** The door and the stream, without a browser. */
class DoorIT {
  @SuppressWarnings("NullAway.Init")
  private static TestConsole console;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void open() {
    console = new TestConsole();
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void strangersAreAskedToSignInOrRefused() throws Exception {
    var page = get("/desk?a=1", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("location")).hasValue("/sign-in?then=%2Fdesk%3Fa%3D1");
    assertThat(get("/desk/mine", "Accept", "application/json").statusCode()).isEqualTo(401);
    assertThat(get("/live", "Accept", "text/event-stream").statusCode()).isEqualTo(401);
    assertThat(get("/desk", "HX-Request", "true").headers().firstValue("HX-Redirect"))
        .hasValue("/sign-in");
  }

  @Test
  void aRoleThatIsMissingIsSaidInTheReadersLanguage() throws Exception {
    signIn("wang");
    var answer = get("/desk", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("没有权限");
  }

  @Test
  void otherSitesCannotPost() throws Exception {
    signIn("lin");
    var ours = console.url("");
    assertThat(post("/desk/ready", "", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("/desk/ready", "").statusCode()).isEqualTo(403);
    assertThat(post("/desk/ready", "", "Sec-Fetch-Site", "cross-site", "Origin", ours).statusCode())
        .isEqualTo(403);
    assertThat(post("/desk/ready", "", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(post("/desk/ready", "", "Origin", ours).statusCode()).isEqualTo(204);
  }

  @Test
  void theSignInPageSendsNobodyElsewhere() throws Exception {
    for (String then : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
      var answer =
          post(
              "/sign-in",
              "login=lin&password=" + TestConsole.PASSWORD + "&then=" + encode(then),
              "Origin",
              console.url(""));
      assertThat(answer.headers().firstValue("location")).hasValue("/desk");
    }
  }

  @Test
  void anUnknownLoginTakesAsLongAsAKnownOne() throws Exception {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 8; i++) {
      // Different logins, so that nobody is made to wait.
      known.add(timed(List.of("lin", "chen", "mary", "wang").get(i % 4)));
      unknown.add(timed("nobody" + i));
    }
    known.sort(null);
    unknown.sort(null);
    assertThat((double) unknown.get(4) / known.get(4)).isBetween(0.5, 2.0);
  }

  @Test
  void everyAnswerForbidsWhatPagesDoNotNeed() throws Exception {
    var headers = get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void theSignOutEndsTheStream() throws Exception {
    signIn("lin");
    var lines = new CopyOnWriteArrayList<String>();
    var stream = listen(lines, "");
    await().untilAsserted(() -> assertThat(lines).contains("event: beat"));
    post("/sign-out", "", "Origin", console.url(""));
    assertThat(stream.get(5, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(lines).contains("event: over");
    assertThat(get("/live/session", "Accept", "application/json").statusCode()).isEqualTo(401);
  }

  @Test
  void aStreamIsTakenUpWhereItBroke() throws Exception {
    signIn("mary");
    var scene = new Scene(console.floor, "1003");
    scene.state(State.READY, null);
    var first = new CopyOnWriteArrayList<String>();
    var broken = listen(first, "");
    await().untilAsserted(() -> assertThat(first.toString()).contains("desk-state"));
    broken.cancel(true);
    var last = first.stream().filter(line -> line.startsWith("id: ")).reduce((a, b) -> b);

    scene.rings();
    var second = new CopyOnWriteArrayList<String>();
    var again = listen(second, last.orElseThrow().substring(4));
    await().untilAsserted(() -> assertThat(second.toString()).contains("call-ringing"));
    assertThat(second.toString()).doesNotContain("link-state");
    again.cancel(true);
  }

  private long timed(String login) throws Exception {
    var began = System.nanoTime();
    var answer = post("/sign-in", "login=" + login + "&password=wrong", "Origin", console.url(""));
    assertThat(answer.statusCode()).isEqualTo(422);
    return System.nanoTime() - began;
  }

  private void signIn(String login) throws Exception {
    var answer =
        post(
            "/sign-in",
            "login=" + login + "&password=" + TestConsole.PASSWORD,
            "Origin",
            console.url(""));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private CompletableFuture<Integer> listen(List<String> lines, String after) {
    var request =
        HttpRequest.newBuilder(URI.create(console.url("/live"))).header("Last-Event-ID", after);
    return client
        .sendAsync(request.build(), BodyHandlers.ofLines())
        .thenApplyAsync(
            answer -> {
              answer.body().forEach(lines::add);
              return answer.statusCode();
            });
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(console.url(path))), headers);
  }

  private HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(console.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.timeout(Duration.ofSeconds(15)).build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
