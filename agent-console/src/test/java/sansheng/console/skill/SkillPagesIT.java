package sansheng.console.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.TestConsole;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.FloorChange;

class SkillPagesIT {
  private static TestConsole console;

  @BeforeAll
  static void open() {
    console = new TestConsole();
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @BeforeEach
  void quiet() {
    console.asked.clear();
    console.audited.clear();
  }

  private static HttpClient signedIn(String login) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    post(browser, "/sign-in", "login=" + login + "&password=" + TestConsole.PASSWORD);
    return browser;
  }

  private static HttpResponse<String> post(HttpClient browser, String path, String form)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(console.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", console.url("").replaceAll("/$", ""))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String get(HttpClient browser, String path) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(console.url(path))).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void isIn(String agent, String... queues) {
    console.floor.happens(
        new FloorChange.AgentChanged(
            new AgentPresence(
                agent,
                AgentPresence.State.READY,
                Instant.now(),
                null,
                Set.of(queues),
                true,
                null)));
  }

  @Test
  void whoIsSignedOnIsMovedAtOnceAndItIsWrittenDown() throws Exception {
    isIn("1001", "support");
    HttpClient wang = signedIn("wang");
    assertThat(get(wang, "/skills")).contains("坐席与队列", "林晓燕", "queue-sales");

    String table = post(wang, "/skills/1001", "queue-support=3&queue-sales=0").body();

    assertThat(table).contains("林晓燕 的队列已保存", "value=\"3\" selected");
    assertThat(console.asked)
        .containsExactly(
            new Command.JoinQueue("1001", "sales", 0),
            new Command.SetPenalty("1001", "support", 3));
    assertThat(console.audited.getLast().toString())
        .contains("wang", "queues.give", "agent:1001", "{sales=0, support=3}");
    isIn("1001", "support", "sales");
    console.asked.clear();
    post(wang, "/skills/1001", "queue-support=&queue-sales=1");
    assertThat(console.asked)
        .containsExactly(
            new Command.SetPenalty("1001", "sales", 1), new Command.LeaveQueue("1001", "support"));
  }

  @Test
  void whoIsOffDutyStaysSo() throws Exception {
    assertThat(post(signedIn("wang"), "/skills/1002", "queue-sales=2").statusCode()).isEqualTo(200);
    assertThat(console.asked).isEmpty();
  }

  @Test
  void whatIsNoPlaceIsRefusedAndNothingIsChanged() throws Exception {
    HttpClient wang = signedIn("wang");
    for (String wrong : new String[] {"11", "-1", "1;2", "x"}) {
      String form = "queue-sales=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8);
      assertThat(post(wang, "/skills/1003", form).statusCode()).as(wrong).isEqualTo(422);
    }
    assertThat(post(wang, "/skills/4711", "queue-sales=1").statusCode()).isEqualTo(404);
    assertThat(console.audited).noneMatch(row -> row.what().equals("queues.give"));
  }

  @Test
  void agentsAndHeadsDoNotGiveQueues() throws Exception {
    for (String login : new String[] {"lin", "hui"}) {
      HttpResponse<String> refused = post(signedIn(login), "/skills/1003", "queue-sales=1");
      assertThat(refused.statusCode()).as(login).isEqualTo(403);
    }
  }
}
