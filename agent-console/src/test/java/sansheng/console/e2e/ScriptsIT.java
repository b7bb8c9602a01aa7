package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;

/** A supervisor writes, the head approves, one click goes back; agents read. */
@SuppressWarnings("NullAway.Init")
class ScriptsIT {
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
  void aScriptIsWrittenByOneApprovedByAnotherAndGoneBackFrom() throws IOException {
    BrowserContext supervisor = chromium.person("zh-CN", ColorScheme.LIGHT, 1440);
    Page page = supervisor.newPage();
    Chromium.signIn(page, console, "wang");
    page.click("a[href='/scripts']");
    page.waitForSelector(".script-list");
    assertThat(page.locator(".script-list tbody tr")).hasCount(57);
    picture(page, "zh-CN-scripts");
    page.fill("#scripts-q", "qkhdd");
    page.press("#scripts-q", "Enter");
    assertThat(page.locator(".script-list tbody tr")).hasCount(1);
    page.click(".script-list tbody a");
    page.waitForSelector(".script-words");
    picture(page, "zh-CN-script");

    page.click("a[href$='/hold/edit']");
    page.waitForSelector("#script-source");
    Locator source = page.locator("#script-source");
    String text = source.inputValue();
    source.fill(text.replace("大约两分钟", "大约两分钟，${adress}"));
    assertThat(page.locator("#script-preview")).containsText("没有“adress”这个词，您是不是想写“address”？");
    picture(page, "zh-CN-script-wrong");
    page.click("#script-preview [data-line]");
    assertThat(source).isFocused();
    source.fill(text.replace("大约两分钟", "大约三分钟"));
    assertThat(page.locator("#script-preview")).containsText("大约三分钟");
    assertThat(page.locator("#script-preview .notice-bad")).hasCount(0);
    assertThat(page.locator("#script-preview")).containsText("李女士");
    page.selectOption("#script-sample", "unknown");
    assertThat(page.locator("#script-preview")).not().containsText("李女士");
    picture(page, "zh-CN-script-edit");
    page.click("button[value=submit]");
    page.waitForSelector(".script-diff");
    assertThat(page.locator("#view")).containsText("请另一位主管来审批");
    assertThat(page.locator(".diff-after mark").first()).hasText("三");
    picture(page, "zh-CN-script-draft");

    BrowserContext head = chromium.person("en", ColorScheme.DARK, 1280);
    Page other = head.newPage();
    Chromium.signIn(other, console, "hui");
    other.navigate(console.url("/scripts?language=zh-CN&state=waiting"));
    picture(other, "en-scripts-waiting");
    other.click(".script-list a.badge");
    other.waitForSelector("#script-approve");
    picture(other, "en-script-draft");
    other.fill("#script-from", "2020-01-01T00:00");
    other.click(".button-good");
    assertThat(other.locator("[role=alert]").last()).containsText("That time can’t be used");
    other.fill("#script-from", "");
    other.click(".button-good");
    assertThat(other.locator("#view")).containsText("Version 2 is live");
    picture(other, "en-script");

    page.navigate(console.url("/scripts/zh-CN/hold/versions/1"));
    page.navigate(console.url("/scripts/zh-CN/hold/versions/1?with=2"));
    picture(page, "zh-CN-script-version");
    page.click("text=恢复使用这一版");
    assertThat(page.locator("#view")).containsText("正在使用第 3 版");
    assertThat(page.locator("#view")).containsText("恢复了第 1 版");
    assertThat(console.audited.stream().map(entry -> entry.what()))
        .contains("script.submit", "script.approve", "script.restore");
    supervisor.close();
    head.close();
  }

  @Test
  void aNewScriptIsBegunApprovedFoundByAgentsRetiredAndBroughtBack() throws IOException {
    BrowserContext supervisor = chromium.person("zh-TW", ColorScheme.LIGHT, 1440);
    Page page = supervisor.newPage();
    Chromium.signIn(page, console, "wang");
    speaks(page, "zh-TW");
    page.navigate(console.url("/scripts?language=zh-TW"));
    page.click("a[href^='/scripts/new']");
    page.waitForSelector("#script-new");
    assertThat(page.locator("#new-language")).hasValue("zh-TW");
    page.fill("#new-title", "包裹遺失");
    page.fill("#new-id", "hold");
    page.click("#script-new .button-main");
    assertThat(page.locator("[role=alert]").last()).containsText("相同代號");
    assertThat(page.locator("#new-title")).hasValue("包裹遺失");
    picture(page, "zh-TW-script-new");
    page.fill("#new-id", "parcel-lost");
    page.click("#script-new .button-main");
    page.waitForSelector("#script-source");
    Locator source = page.locator("#script-source");
    String text = source.inputValue();
    assertThat(text).contains("id: parcel-lost", "title: 包裹遺失");
    source.fill(text.replace("id: parcel-lost", "id: parcel lost"));
    assertThat(page.locator("#script-preview .notice-bad").first()).isVisible();
    source.fill(text.replace("請您稍等", "這不歸我管，請您稍等"));
    assertThat(page.locator("#script-preview")).containsText("這不歸我管");
    assertThat(page.locator("#script-preview")).containsText("禁語");
    picture(page, "zh-TW-script-forbidden");
    source.fill(text.replace("keywords: 包裹遺失", "keywords: 遺失 不見"));
    assertThat(page.locator("#script-preview .notice-bad")).hasCount(0);
    page.click("button[value=submit]");
    page.waitForSelector(".script-diff");

    BrowserContext head = chromium.person("zh-CN", ColorScheme.LIGHT, 1280);
    Page other = head.newPage();
    Chromium.signIn(other, console, "hui");
    other.navigate(console.url("/scripts?language=zh-TW&state=waiting"));
    other.click(".script-list a.badge");
    other.click("form[action$='/approve'] button");
    assertThat(other.locator("#view")).containsText("Version 1 is live");

    page.navigate(console.url("/scripts?language=zh-TW&q=yishi"));
    assertThat(page.locator(".script-list tbody tr")).hasCount(1);
    page.click(".script-list tbody a");
    page.waitForSelector(".script-words");
    page.click("summary:has-text('停用')");
    page.fill("#retire-why", "改用新流程");
    picture(page, "zh-TW-script-retiring");
    page.click("form[action$='/retire'] button");
    assertThat(page.locator("#view")).containsText("改用新流程");
    picture(page, "zh-TW-script-retired");
    page.navigate(console.url("/scripts?language=zh-TW&q=yishi"));
    assertThat(page.locator(".script-list tbody tr")).hasCount(0);
    page.navigate(console.url("/scripts?language=zh-TW&state=retired"));
    assertThat(page.locator(".script-list tbody tr")).hasCount(1);
    page.click(".script-list tbody a");
    page.click("form[action$='/return'] button");
    assertThat(page.locator("#view .view-head .badge-good")).containsText("第 1 版");
    page.navigate(console.url("/scripts/zh-TW/opening"));
    page.click("summary:has-text('停用')");
    page.fill("#retire-why", "試試看");
    page.click("form[action$='/retire'] button");
    assertThat(page.locator("[role=alert]").last()).containsText("無法停用");
    assertThat(page.locator("#retire-why")).hasValue("試試看");
    assertThat(console.audited.stream().map(entry -> entry.what()))
        .contains("script.new", "script.retire", "script.bringBack");
    page.navigate(console.url("/scripts"));
    speaks(page, "zh-CN");
    supervisor.close();
    head.close();
  }

  private static void speaks(Page page, String language) {
    page.click("details.menu summary");
    page.click("details.menu button[name='language'][value='" + language + "']");
    page.waitForSelector("html[lang='" + language + "']");
  }

  @Test
  void anAgentReadsAndCanNotWrite() throws IOException {
    BrowserContext agent = chromium.person("en", ColorScheme.LIGHT, 1280);
    Page page = agent.newPage();
    Chromium.signIn(page, console, "mary");
    page.navigate(console.url("/scripts"));
    assertThat(page.locator(".script-list tbody tr")).hasCount(57);
    page.locator(".script-list tbody a").first().focus();
    page.keyboard().press("Enter");
    page.waitForSelector(".script-words");
    picture(page, "en-script-agent");
    assertThat(page.locator("a[href$='/edit']")).hasCount(0);
    assertThat(page.navigate(console.url("/scripts/en/hold/edit")).status()).isEqualTo(403);
    assertThat(page.navigate(console.url("/scripts/en/hold/versions/1")).status()).isEqualTo(403);
    assertThat(page.navigate(console.url("/scripts/en/nothing")).status()).isEqualTo(404);
    assertThat(page.navigate(console.url("/scripts/new")).status()).isEqualTo(403);
    agent.close();
  }

  private static void picture(Page page, String name) throws IOException {
    Files.createDirectories(PICTURES);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("wider than the window: " + name)
        .isEqualTo(0);
    assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
  }
}
