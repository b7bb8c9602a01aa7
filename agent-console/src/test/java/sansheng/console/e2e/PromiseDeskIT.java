package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;
import sansheng.console.db.TestDatabase;

/** What the clocks tell people, the rings' page and the do-not-call list in a real browser. */
@SuppressWarnings("NullAway.Init")
class PromiseDeskIT {
  private static final Path PICTURES = Path.of("target", "promises");
  private static TestConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    console.database.execute(
        "insert into staff (login, name, password_hash, roles, locale, queues) select l.login, '林主任',"
            + " password_hash, '{ADMINISTRATOR,SUPERVISOR,HEAD}', l.locale, '{}' from staff,"
            + " (values ('zh-cn', 'zh-CN'), ('zh-tw', 'zh-TW'), ('en', 'en')) as l(login, locale)"
            + " where staff.login = 'lin'");
    chromium = new Chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  /** A complaint that was received and is to be answered {@code seconds} from now. */
  private static void due(String policy, String kind, String id, int seconds) throws Exception {
    console.database.execute(
        """
        insert into clock (id, policy, policy_version, calendar_version, about_kind, about_id, attributes, began_at,
                           due_at, state, next_at, judged_to)
        select gen_random_uuid(), '%1$s', 1, 1, '%2$s', '%3$s',
               '{"complaint":"soft","department":"售后部","owner":"1001"}', b, b, 'running', b, b
          from (select date_trunc('second', now()) + interval '%4$d seconds' as b) t"""
            .formatted(policy, kind, id, seconds));
  }

  @Test
  void whoIsToldSeesItAtOnceAndTakesNoteOfIt() throws Exception {
    try (BrowserContext boss = chromium.person("zh-CN", ColorScheme.LIGHT, 1440);
        BrowserContext other = chromium.person("en", ColorScheme.DARK, 1280)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "zh-cn");
      page.navigate(console.url("/notices"));
      assertThat(page.locator("#notices-rows")).containsText("没有待知悉的提醒");
      // An emergency reported 24 minutes ago: head and supervisors are to have been told in five.
      due("C20", "emergency", "停电-7", -24 * 60);
      assertThat(page.locator(".bell-count")).hasText("2");
      assertThat(page.locator(".notices-breached").first()).containsText("C20");
      assertThat(page.locator(".notices-breached").first()).containsText("停电-7");
      looked(page, "notices-zh-CN-light-1440");
      Page again = other.newPage();
      Chromium.signIn(again, console, "en");
      again.navigate(console.url("/notices"));
      again.locator(".notices form button").first().click();
      assertThat(again.locator(".notices-breached")).hasCount(1);
      looked(again, "notices-en-dark-1280");
      // It goes from the other screen, too, without a reload.
      assertThat(page.locator(".bell-count")).hasText("1");
      assertThat(page.locator("#notices-rows")).containsText("知悉人：en");
      page.click("text=全部知悉");
      assertThat(page.locator(".bell-count")).hasCount(0);
    }
  }

  @Test
  void aSlipIsWrittenAndItsAnswerKept() throws Exception {
    // C4: fifteen working minutes; a week ago is over whatever the hour.
    due("C4", "complaint", "TS-2026-0017", -8 * 24 * 3600);
    try (BrowserContext boss = chromium.person("zh-TW", ColorScheme.LIGHT, 1280)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "zh-tw");
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> TestDatabase.get(console.database.db().query("select from slip")).size() > 0);
      page.navigate(console.url("/clocks/slips"));
      assertThat(page.locator(".slip").first()).containsText("售后部");
      looked(page, "slips-zh-TW-light-1280");
      page.locator(".slip textarea").first().fill("已上门处理，客户满意。");
      page.locator(".slip button").first().click();
      assertThat(page.locator(".slip").first()).containsText("已回覆");
    }
  }

  @Test
  void theRingsPageSaysWhetherThePromiseCanBeKept() throws Exception {
    for (String language : new String[] {"zh-CN", "zh-TW", "en"}) {
      boolean dark = language.equals("en");
      try (BrowserContext boss =
          chromium.person(
              language, dark ? ColorScheme.DARK : ColorScheme.LIGHT, dark ? 1280 : 1440)) {
        Page page = boss.newPage();
        Chromium.signIn(page, console, language.toLowerCase(Locale.ROOT));
        page.navigate(console.url("/clocks/rings"));
        assertThat(page.locator(".notice-warn").first()).containsText("15");
        assertThat(page.locator(".notice-good")).hasCount(1);
        looked(page, "rings-" + language);
      }
    }
  }

  @Test
  void numbersArePutOnTheListAndTakenOff() throws Exception {
    try (BrowserContext boss = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "zh-cn");
      page.navigate(console.url("/clocks/do-not-call"));
      page.fill("#dnc-lines", "13800001111 来信要求\nnonsense");
      page.fill("#dnc-reason", "客户要求");
      page.click("form[action='/clocks/do-not-call'] .button-main");
      assertThat(page.locator(".notice-bad")).containsText("第 2 行");
      page.fill("#dnc-lines", page.inputValue("#dnc-lines").replace("nonsense", "13800002222"));
      looked(page, "do-not-call-refused-zh-CN");
      page.click("form[action='/clocks/do-not-call'] .button-main");
      assertThat(page.locator(".table")).containsText("+8613800002222");
      assertThat(page.locator(".table")).containsText("来信要求");
      looked(page, "do-not-call-zh-CN");
      page.click("button[aria-label='移出: +8613800001111']");
      assertThat(page.locator(".table")).not().containsText("+8613800001111");
    }
  }

  @Test
  void whatIsWrongWithAPolicyIsSaidInTheReadersLanguage() throws Exception {
    try (BrowserContext boss = chromium.person("zh-TW", ColorScheme.LIGHT, 1280)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "zh-tw");
      page.navigate(console.url("/clocks/policies/C3"));
      page.fill("#policy-text", page.inputValue("#policy-text").replace("24 hours", "soon"));
      page.fill("#policy-why", "試試看");
      page.click("form[action='/clocks/policies/C3'] .button-main");
      assertThat(page.locator(".notice-bad")).containsText("行：「soon」不是時限");
      looked(page, "policy-refused-zh-TW");
      page.fill("#policy-text", page.inputValue("#policy-text").replace("soon", "12 hours"));
      page.click("form[action='/clocks/policies/C3'] .button-main");
      assertThat(page.locator(".lines")).containsText("第 2 版: 試試看");
      looked(page, "policy-changed-zh-TW");
    }
  }

  /** Takes a picture, asks axe, and looks whether the view stays inside its window. */
  private static void looked(Page page, String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(Axe.violations(page)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name)
        .isEqualTo(true);
  }
}
