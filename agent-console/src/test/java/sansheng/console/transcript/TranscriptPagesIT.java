package sansheng.console.transcript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;
import sansheng.console.customer.Numbers;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.cti.floor.CallRecord;

/** A transcript is brought in on the call's page and read there. */
class TranscriptPagesIT {
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static TestConsole console;
  private static Chromium chromium;
  private static CallRecord call;

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    chromium = new Chromium();
    call = Calls.full(Calls.NOON);
    get(
        new JournalStore(console.database.db(), new Numbers("CN"))
            .write(List.of(new JournalEntry(call, Calls.NOON))));
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  private static Page page(String login, String language, ColorScheme scheme, int width) {
    Page page = chromium.person(language, scheme, width).newPage();
    Chromium.signIn(page, console, login);
    page.navigate(console.url("/calls/" + call.id()));
    return page;
  }

  private static void bring(Page page, String name, String text) {
    page.setInputFiles(
        "#transcript-file", new FilePayload(name, "text/plain", text.getBytes(UTF_8)));
    page.click("form[data-transcript] button");
  }

  @Test
  void aSupervisorBringsAFileInAndSeesWhatWasSaid() throws Exception {
    Page page = page("wang", "zh-CN", ColorScheme.LIGHT, 1440);
    assertThat(page.locator("#transcript")).containsText("还没有文字记录");
    assertThat(page.locator("#transcript")).containsText("SANSHENG_VOSK_MODEL");
    bring(page, "call.vtt", "WEBVTT\n\n00:99.000 --> 00:03.500\n<v 客服>您好\n");
    assertThat(page.locator("form[data-transcript] [role=alert]")).containsText("第 3 行");
    bring(
        page,
        "call.srt",
        """
        1
        00:00:01,250 --> 00:00:03,500
        客服：您好，请问<有什么>可以帮您？

        2
        00:00:04,000 --> 00:00:06,000
        客户：我的退款还没到，这不关我的事。

        3
        00:00:07,000 --> 00:00:09,500
        客服：退款😀这不关我的事，您自己看。
        """);
    assertThat(page.locator(".said-when li")).hasCount(3);
    assertThat(page.locator(".said-when mark").first()).hasText("不关我的事");
    assertThat(page.locator(".by-caller mark")).hasCount(0);
    assertThat(page.locator(".by-agent").first()).containsText("<有什么>");
    assertThat(page.locator(".by-agent").last()).containsText("0:07");
    picture(page, "zh-CN-transcript");
    page.context().close();
    Page english = page("hui", "en", ColorScheme.DARK, 1280);
    assertThat(english.locator(".said-when li")).hasCount(3);
    english.locator(".said-when").scrollIntoViewIfNeeded();
    picture(english, "en-dark-transcript");
    english.context().close();
    assertThat(console.audited.stream().map(e -> e.what()))
        .contains("transcript.bring", "transcript.read");
  }

  @Test
  void tooLargeAFileIsRefusedBeforeItIsRead() {
    Page page = page("wang", "en", ColorScheme.LIGHT, 1280);
    Object status =
        page.evaluate(
            """
            async (path) => (await fetch(path, { method: 'POST',
              headers: { 'Content-Type': 'text/vtt' },
              body: 'x'.repeat(2 * 1024 * 1024 + 1) })).status""",
            "/api/v1/calls/" + call.id() + "/transcript");
    assertThat(status).isEqualTo(413);
    page.context().close();
  }

  @Test
  void anAgentReadsTheirOwnAndBringsNothingInAndOthersSeeNone() {
    Page own = page("lin", "zh-CN", ColorScheme.LIGHT, 1280);
    assertThat(own.locator("#transcript .transcripts")).isVisible();
    assertThat(own.locator("form[data-transcript]")).hasCount(0);
    Object status =
        own.evaluate(
            """
            async (path) => (await fetch(path, { method: 'POST',
              headers: { 'Content-Type': 'text/vtt' }, body: 'WEBVTT' })).status""",
            "/api/v1/calls/" + call.id() + "/transcript");
    assertThat(status).isEqualTo(403);
    Object ready =
        own.evaluate("async () => JSON.stringify((await (await fetch('/health/ready')).json()))");
    assertThat(ready.toString()).contains("\"transcriber\",\"status\":\"off\"");
    own.context().close();
    Page other = chromium.person("en", ColorScheme.LIGHT, 1280).newPage();
    Chromium.signIn(other, console, "mary");
    assertThat(other.navigate(console.url("/calls/" + call.id() + "/transcript")).status())
        .isEqualTo(404);
    other.context().close();
  }

  static void picture(Page page, String name) throws Exception {
    Files.createDirectories(PICTURES);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.evaluate(Files.readString(Path.of("node_modules/axe-core/axe.min.js")));
    Object found =
        page.evaluate(
            "async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')))");
    assertThat((List<?>) found).as("axe on " + name).isEmpty();
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(Map.of(name, wider)).containsEntry(name, 0);
  }
}
