package sansheng.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.TestConsole;
import sansheng.console.customer.Numbers;
import sansheng.cti.floor.CallRecord;

class JournalPagesIT {
  private static TestConsole console;
  private static CallRecord full;

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    JournalStore store = new JournalStore(console.database.db(), new Numbers("CN"));
    full = Calls.full(Calls.NOON);
    List<JournalEntry> entries = new ArrayList<>(List.of(new JournalEntry(full, Calls.NOON)));
    for (int i = 1; i <= 60; i++) {
      List<JournalEntry> life =
          Calls.life(Calls.NOON.plusSeconds(i), "+8613800000%03d".formatted(i));
      entries.add(life.get(i % life.size()));
    }
    get(store.write(entries));
    console.database.execute(
        "with c as (insert into customer (name, level) values ('林<i>建国', 'VIP') returning id)"
            + " insert into customer_number select id, '+8613812345678', '手机', true from c");
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void theLogShowsNamesAndMaskedNumbersAPageAtATime() throws Exception {
    HttpClient wang = signedIn("wang");
    String log = body(wang, "/calls");
    assertThat(log).contains("通话记录", "138****0060").doesNotContain("13800000060");
    assertThat(log.split("<tr>", -1)).hasSize(52);
    String older = log.replaceAll("(?s).*href=\"(/calls\\?cursor=[^\"]*)\".*", "$1");
    String rest = body(wang, older);
    assertThat(rest).contains("林&lt;i&gt;建国", "/calls/" + full.id()).doesNotContain("<i>建国");
    assertThat(rest).doesNotContain("calls-news");
  }

  @Test
  void filtersNarrowAndAreKeptInTheForm() throws Exception {
    HttpClient wang = signedIn("wang");
    String log = body(wang, "/calls?queue=sales&outcome=answered&day=2026-11-20&until=2026-11-20");
    assertThat(log.split("<tr>", -1)).hasSize(3);
    assertThat(log).contains("value=\"2026-11-20\"", "value=\"answered\" selected");
    assertThat(body(wang, "/calls?number=99999999")).contains("没有符合条件的通话");
    assertThat(body(wang, "/calls?day=nonsense&outcome=nonsense&cursor=x&number=%3C"))
        .contains("<tr>");
  }

  @Test
  void oneCallTellsItsCourse() throws Exception {
    String page = body(signedIn("wang"), "/calls/" + full.id());
    assertThat(page)
        .contains("来电进入", "林晓燕 的话机响铃", "与 林晓燕 通话", "失去联系", "座席挂断")
        .contains("src=\"/recordings/" + full.recordings().get(0).id() + "\"", "138****5678")
        .doesNotContain("13812345678")
        .doesNotContainPattern(">(call|calls|direction|phase|outcome|customer)\\.[a-zA-Z]");
    String english = body(signedIn("mary"), "/calls");
    assertThat(english).contains("Mary Shaw", "Call log");
  }

  @Test
  void agentsSeeTheirOwn() throws Exception {
    HttpClient mary = signedIn("mary");
    assertThat(status(mary, "/calls/" + full.id())).isEqualTo(404);
    assertThat(status(signedIn("lin"), "/calls/" + full.id())).isEqualTo(200);
    assertThat(status(mary, "/calls/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(status(mary, "/calls/..%2f")).isEqualTo(404);
    assertThat(status(mary, "/calls/rows")).isEqualTo(200);
  }

  private static HttpClient signedIn(String login) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(console.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "login=" + login + "&password=" + TestConsole.PASSWORD))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(login).isLessThan(400);
    return browser;
  }

  private static int status(HttpClient browser, String path) throws Exception {
    return send(browser, path).statusCode();
  }

  private static String body(HttpClient browser, String path) throws Exception {
    return send(browser, path).body();
  }

  private static HttpResponse<String> send(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(console.url(path))).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
