package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;
import sansheng.console.audit.AuditEntry;
import sansheng.console.audit.AuditStore;

/** Registrations, a collision, its decision, turns and requests in a real browser. */
@SuppressWarnings("NullAway.Init")
class CollisionsIT {
  private static final Path PICTURES = Path.of("target", "attribution");
  private static TestConsole console;
  private static Chromium chromium;
  private static long customer;

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    console.database.execute(
        "with c as (insert into customer (name, level, owner) values ('赵明', 'A', '1001') returning id)"
            + " insert into customer_number select id, '+8613812345678', '手机', true from c");
    customer =
        get(console.database.db().query("select id from customer")).iterator().next().getLong("id");
    chromium = new Chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  private static Page page(BrowserContext person, String login, String path) {
    Page page = person.newPage();
    Chromium.signIn(page, console, login);
    page.navigate(console.url(path));
    return page;
  }

  @Test
  void twoAgentsAClaimASettlementAndAFlag() throws Exception {
    try (BrowserContext lin = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page page = page(lin, "lin", "/customers/" + customer + "/attribution");
      looked(page, "leads-empty-zh-CN");
      register(page, "展厅", "轿车");
      assertThat(page.locator(".ruling-says")).containsText("D5");
      page.click("text=记录成交");
      page.fill("#deal-at", "2999-01-01T09:00");
      page.click("form[action$='/deals'] button");
      assertThat(page.locator(".notice-bad")).containsText("时间看不懂");
    }
    // Somebody else has nothing to do with the customer: asks, is allowed, registers, closes.
    try (BrowserContext mary = chromium.person("en", ColorScheme.DARK, 1280)) {
      Page page = page(mary, "mary", "/customers/" + customer + "/attribution");
      assertThat(page.locator("h1")).containsText("Ask to see");
      looked(page, "ask-en-dark");
      page.fill("#access-purpose", "The customer called me about the invoice");
      page.click("form[action$='/access'] button");
      assertThat(page.locator(".suspicion")).containsText("Waiting");
      try (BrowserContext wang = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
        Page boss = page(wang, "wang", "/access");
        looked(boss, "access-zh-CN");
        boss.click("text=批准 >> nth=0");
        assertThat(boss.locator(".suspicion")).containsText("已批准");
      }
      page.navigate(console.url("/customers/" + customer + "/attribution"));
      register(page, "walk-in", "sedan");
      console.database.execute(
          "insert into customer_change (customer_id, at, by_login, what, before, after)"
              + " values (%d, now(), 'mary', 'number', '+8613812345678', '+8613999990000')"
                  .formatted(customer));
      page.click("text=Record a deal");
      page.click("form[action$='/deals'] button");
      assertThat(page.locator(".ruling-says").first()).containsText("D4");
      looked(page, "leads-en-dark");
      page.click("text=Open collision");
      assertThat(page.locator(".sides li")).hasCount(4);
      page.fill("#offer-reason", "Half each, we both served them");
      page.fill("#offer-percent", "50");
      page.click("text=Send the proposal");
      assertThat(page.locator("#collision-offer")).isVisible();
      looked(page, "collision-en-dark");
    }
    try (BrowserContext wang = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page boss = page(wang, "wang", "/collisions");
      assertThat(boss.locator(".suspicion")).containsText("改了号码");
      assertThat(boss.locator(".suspicion")).containsText("Mary Shaw");
      assertThat(boss.locator(".suspicion")).not().containsText("13812345678");
      looked(boss, "collisions-zh-CN");
      boss.click("text=赵明 >> nth=0");
      looked(boss, "collision-boss-zh-CN");
      get(
          new AuditStore(console.database.db(), Clock.systemUTC())
              .record(
                  new AuditEntry(
                      "mary", "attribution.open", "customer:" + customer, "10.0.0.9", "")));
      boss.navigate(console.url("/looks?about=customer:" + customer));
      assertThat(boss.locator("table")).containsText("Mary Shaw");
      looked(boss, "looks-zh-CN");
    }
    try (BrowserContext lin = chromium.person("zh-TW", ColorScheme.DARK, 1280)) {
      Page page = page(lin, "lin", "/collisions");
      page.click("td a");
      looked(page, "collision-lin-dark");
      page.click("#collision-offer ~ div form[action$='/agree'] button");
      assertThat(page.locator(".notice-good")).containsText("Half each");
    }
    assertThat(
            get(console.database.db().query("select owner, rule from whose"))
                .iterator()
                .next()
                .getString("rule"))
        .isEqualTo("SETTLED");
    assertThat(console.audited.stream().map(a -> a.what()).toList())
        .contains("refused.customer", "access.approved", "collision.settled", "looks.read");
  }

  @Test
  void turnsAreGivenInOrderAndOwed() throws Exception {
    try (BrowserContext wang = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page page = page(wang, "wang", "/rotation");
      for (String agent : List.of("1001", "1002")) {
        page.selectOption("#rotation-new", agent);
        page.click("form:has(#rotation-new) button");
        assertThat(page.locator(".turns")).containsText(agent);
      }
      page.click(".turns li:nth-child(1) >> text=因公外出");
      page.click(".turns li:nth-child(2) >> text=在岗");
      assertThat(page.locator(".turns li:nth-child(2) .badge").first()).containsText("在岗");
      page.fill("#rotation-party", "孙女士");
      page.click("form[action='/rotation/next'] button");
      assertThat(page.locator(".turns li:nth-child(1)")).containsText("欠 1 轮");
      assertThat(page.locator("#rotation-turns + .lines")).containsText("陳雅婷 · 孙女士");
      looked(page, "rotation-zh-CN");
      page.click(".turns li:nth-child(1) >> text=在岗");
      assertThat(page.locator(".turns li:nth-child(1) .badge").first()).containsText("在岗");
      page.fill("#rotation-party", "吴先生");
      page.click("form[action='/rotation/next'] button");
      assertThat(page.locator("#rotation-turns + .lines")).containsText("补轮");
      page.fill("#rotation-party", "");
    }
    try (BrowserContext mary = chromium.person("en", ColorScheme.DARK, 1280)) {
      Page page = page(mary, "mary", "/rotation");
      assertThat(page.locator("#rotation-members")).hasCount(0);
      looked(page, "rotation-en-dark");
      page.navigate(console.url("/registrations"));
      looked(page, "registrations-en-dark");
    }
  }

  private static void register(Page page, String source, String product) {
    if (!page.locator("#register-source").isVisible()) {
      page.locator("details:has(#register-source) summary").click();
    }
    page.selectOption("#register-channel", "visit");
    page.fill("#register-source", source);
    page.fill("#register-product", product);
    page.fill("#register-intent", "A");
    page.click("form[action$='/registrations'] button");
    assertThat(page.locator(".timeline")).containsText(product);
  }

  /** Takes a picture, asks axe, and looks whether the view stays inside its window. */
  private static void looked(Page page, String name) throws Exception {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(Axe.violations(page)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name)
        .isEqualTo(true);
  }
}
