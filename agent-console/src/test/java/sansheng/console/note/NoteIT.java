package sansheng.console.note;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.sqlclient.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.Scene;
import sansheng.console.TestConsole;

/** An agent writes a note while they talk, and a supervisor looks after the books. */
class NoteIT {
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static TestConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    console = new TestConsole();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  @Test
  void anAgentIsOfferedBetterWordsAndTheNoteIsKept() throws Exception {
    Scene scene = new Scene(console.floor, "1001");
    Page page = desk("lin", "zh-CN", ColorScheme.LIGHT, 1440, scene);
    page.fill("#desk-note-text", "客户问退款，我说不关我的事。");
    assertThat(page.locator(".scan-hint mark")).hasText("不关我的事");
    assertThat(page.locator("#desk-note-state")).hasText("已保存");
    picture(page, "zh-CN-desk-note");
    page.press("#desk-note-text", "Alt+r");
    String better = page.inputValue("#desk-note-text");
    assertThat(better).startsWith("客户问退款，我说这件事我来帮您跟进").endsWith("。");
    assertThat(page.locator(".scan-hint")).hasCount(0);
    awaitRows(scene, rows -> rows.size() == 1 && rows.get(0).getOffsetDateTime("gone_at") != null);
    Row found = rows(scene).get(0);
    assertThat(found.getString("category")).isEqualTo("passBuck");
    assertThat(found.getInteger("start_at")).isEqualTo(8);
    assertThat(found.getInteger("end_at")).isEqualTo(13);
    page.reload();
    assertThat(page.locator("#desk-note-text")).hasValue(better);
    scene.ends();
    assertThat(page.locator("#desk-note-text")).hasValue(better);
    page.context().close();
  }

  @Test
  void nothingIsSaidWhileAnInputMethodComposes() {
    Scene scene = new Scene(console.floor, "1002");
    Page page = desk("chen", "zh-TW", ColorScheme.DARK, 1280, scene);
    assertThat(page.locator("#desk-note-text")).isVisible();
    assertThat(page.locator("#desk-note-text")).isEnabled();
    page.focus("#desk-note-text");
    page.evaluate(
        """
        () => {
          const field = document.querySelector('#desk-note-text');
          window.scans = 0;
          const fetched = window.fetch;
          window.fetch = (url, ...rest) => {
            if (String(url).includes('/phrases/scan')) window.scans++;
            return fetched(url, ...rest);
          };
          field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
          field.value = '沒辦法';
          field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        }""");
    page.waitForTimeout(900);
    assertThat(page.evaluate("window.scans")).isEqualTo(0);
    page.evaluate(
        "document.querySelector('#desk-note-text').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))");
    assertThat(page.locator(".scan-hint mark")).hasText("沒辦法");
    page.context().close();
  }

  @Test
  void aNoteIsOnlyForACallOnTheDesk() {
    Scene scene = new Scene(console.floor, "1003");
    Page page = desk("mary", "en", ColorScheme.DARK, 1280, scene);
    page.fill("#desk-note-text", "Told her it is not my job. Hey!");
    assertThat(page.locator(".scan-hint")).isVisible();
    Object status =
        page.evaluate(
            """
            async () => (await fetch('/desk/note', { method: 'POST', body: new URLSearchParams(
              { call: '00000000-0000-0000-0000-000000000001', text: 'x' }) })).status""");
    assertThat(status).isEqualTo(404);
    page.context().close();
  }

  @Test
  void aSupervisorLooksAfterTheBooks() throws Exception {
    var context = chromium.person("zh-CN", ColorScheme.LIGHT, 1440);
    Page page = context.newPage();
    Chromium.signIn(page, console, "wang");
    page.navigate(console.url("/phrases"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              page.reload();
              return page.locator("tbody tr").count() > 20;
            });
    page.fill("#phrase-try-text", "您好，你自己看，我知道了");
    assertThat(page.locator("#phrase-marked mark")).hasText("你自己看");
    picture(page, "zh-CN-phrases");
    page.click(".view-head .button-main");
    page.waitForSelector("#key");
    page.fill("#key", "own-words");
    page.fill("#patterns", "(a|b");
    page.fill("#instead", "请稍等");
    page.click("form .button-main");
    assertThat(page.locator("form [role=alert]")).containsText("括号");
    page.fill("#patterns", "(芝麻|西瓜)开门");
    page.click("form .button-main");
    page.waitForSelector("#phrase-history");
    page.fill("#instead", "请您稍等片刻");
    page.click("form .button-main");
    assertThat(page.locator("ins")).hasText("请您稍等片刻");
    assertThat(page.locator("del")).hasText("请稍等");
    picture(page, "zh-CN-phrase");
    page.navigate(console.url("/phrases"));
    page.fill("#phrase-try-text", "西瓜开门");
    assertThat(page.locator("#phrase-marked mark")).hasText("西瓜开门");
    page.click("a:has-text('own-words')");
    page.click("form[action$=switch] button");
    assertThat(page.locator(".view-head .badge-quiet")).isVisible();
    page.navigate(console.url("/phrases"));
    page.fill("#phrase-try-text", "西瓜开门");
    assertThat(page.locator("#phrase-marked")).hasText("没有发现禁语。");
    assertThat(console.audited.stream().map(e -> e.what()))
        .contains("phrase.add", "phrase.change", "phrase.off");
    context.close();
  }

  private static Page desk(
      String login, String language, ColorScheme scheme, int width, Scene scene) {
    Page page = chromium.person(language, scheme, width).newPage();
    Chromium.signIn(page, console, login);
    page.navigate(console.url("/desk"));
    scene.rings();
    scene.talks();
    assertThat(page.locator("#desk-note-text")).isVisible();
    assertThat(page.locator("#desk-note-text")).isEnabled();
    return page;
  }

  private static List<Row> rows(Scene scene) {
    List<Row> rows = new ArrayList<>();
    console
        .database
        .db()
        .query(
            "select * from phrase_found where call_id = $1",
            io.vertx.sqlclient.Tuple.of(scene.call()))
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .forEach(rows::add);
    return rows;
  }

  private static void awaitRows(Scene scene, java.util.function.Predicate<List<Row>> holds) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> holds.test(rows(scene)));
  }

  private static void picture(Page page, String name) throws Exception {
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
