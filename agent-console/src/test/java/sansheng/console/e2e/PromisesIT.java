package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;
import sansheng.cti.command.CallCommand;

/** Callbacks, clocks, policies and calendar in a real browser. */
@SuppressWarnings("NullAway.Init")
class PromisesIT {
  private static final Path PICTURES = Path.of("target", "promises");
  private static TestConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    console.database.execute(
        "insert into staff (login, name, password_hash, roles, locale, queues) select 'root', 'Root',"
            + " password_hash, '{ADMINISTRATOR,SUPERVISOR}', 'en', '{}' from staff where login = 'lin'");
    console.database.execute(
        "with c as (insert into customer (name, level) values ('赵明', 'A') returning id)"
            + " insert into customer_number select id, '"
            + somewhereByDay()
            + "', '手机', true from c");
    chromium = new Chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  /** A number where it is a time to call now, whenever the test runs. */
  private static String somewhereByDay() {
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    if (hour >= 1 && hour < 13) {
      return "+8613812345678";
    }
    return hour >= 13 && hour < 17 ? "+442079460000" : "+12125550123";
  }

  private static void gaveUp(String number) throws Exception {
    console.database.execute(
        """
        insert into calls (id, pbx, linked_id, direction, party_e164, queue, offered_at, ended_at,
                           outcome, phase, phase_since, changed_at, known, wait_ms)
        select gen_random_uuid(), 'main', gen_random_uuid()::text, 'incoming', '%s', 'support',
               now() - interval '40 seconds', now(), 'abandoned', 'ended', now(), now(), 1, 40000"""
            .formatted(number));
  }

  /** Owed forty minutes ago, and nobody has called. */
  private static void forgotten(String number) throws Exception {
    console.database.execute(
        """
        with b as (insert into callback (id, number, queue, owed_at, not_before)
                   values (gen_random_uuid(), '%s', 'sales', now() - interval '40 minutes', now() - interval '40 minutes')
                   returning id, owed_at),
        r as (insert into callback_reason (callback, kind, at, note) select id, 'needsAnswer', owed_at, '发票抬头要改' from b),
        f as (insert into clock_fact (about_kind, about_id, fact, at, noted_at) select 'callback', id::text, 'owed', owed_at, owed_at from b)
        insert into clock (id, policy, policy_version, calendar_version, about_kind, about_id, began_at, due_at, state, next_at, judged_to)
        select gen_random_uuid(), 'C2', 1, 1, 'callback', id::text, owed_at, owed_at + interval '30 minutes', 'running', owed_at, owed_at from b"""
            .formatted(number));
  }

  @Test
  void aCallerWhoGaveUpAppearsIsDialledAndTheOutcomeIsSaid() throws Exception {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext person = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page page = person.newPage();
      page.onPageError(complaints::add);
      Chromium.signIn(page, console, "lin");
      page.navigate(console.url("/callbacks"));
      gaveUp(somewhereByDay());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  get(console.database.db().query("select from callback where state = 'open'"))
                          .size()
                      == 1);
      // Without a reload: the list is fetched anew when the clocks tell.
      assertThat(page.locator(".callback")).containsText("赵明");
      assertThat(page.locator(".callback")).containsText("排队时挂断");
      page.click(".callback >> text=拨打");
      page.waitForURL("**/desk");
      assertThat(page.locator(".callback-outcomes")).isVisible();
      assertThat(console.asked).anyMatch(command -> command instanceof CallCommand.Dial);
      looked(page, "desk-dialled-zh-CN-light-1440");
      page.navigate(console.url("/callbacks"));
      looked(page, "callbacks-dialled-zh-CN-light-1440");
      page.click(".callback-outcomes >> text=已联系上本人");
      assertThat(page.locator("text=不能记为已联系上").first()).isVisible();
      page.click(".callback-outcomes >> text=无人接听");
      assertThat(page.locator(".callback")).containsText("此时之后再拨");
      assertThat(page.locator(".callback >> text=拨打").first()).isDisabled();
    }
    assertThat(complaints).isEmpty();
    forgotten("+8613900000002");
    try (BrowserContext boss = chromium.person("en", ColorScheme.DARK, 1280)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "root");
      page.navigate(console.url("/callbacks"));
      assertThat(page.locator(".callback-breached")).containsText("Overdue");
      assertThat(page.locator(".callback").first()).hasClass("card callback callback-breached");
      looked(page, "callbacks-en-dark-1280");
      page.navigate(console.url("/clocks"));
      assertThat(page.locator("#clocks-rows")).containsText("found late");
      looked(page, "clocks-en-dark-1280");
      page.navigate(console.url("/clocks/policies"));
      looked(page, "policies-en-dark-1280");
      page.click("text=C2-promise");
      assertThat(page.locator("h1")).containsText("C2-promise");
      page.fill("#policy-text", page.inputValue("#policy-text").replace("10 minutes", "soon"));
      page.fill("#policy-why", "tried");
      page.click("form[action='/clocks/policies/C2-promise'] .button-main");
      assertThat(page.locator(".notice-bad")).containsText("line 13: “soon” is no limit");
      looked(page, "policy-refused-en-dark-1280");
      page.fill("#policy-text", page.inputValue("#policy-text").replace("soon", "5 minutes"));
      page.click("form[action='/clocks/policies/C2-promise'] .button-main");
      assertThat(page.locator(".lines")).containsText("Version 2: tried");
      page.navigate(console.url("/clocks/calendar"));
      looked(page, "calendar-en-dark-1280");
      page.fill("#calendar-days", "year 2027 tried\noff 2027-01-01 2027-01-03 NEW_YEAR");
      page.click("form[action='/clocks/calendar/days'] button");
      assertThat(page.locator(".table")).containsText("2027");
      page.fill("#calendar-hours", "mon-fri 9-18");
      page.click("form[action='/clocks/calendar/hours'] button");
      assertThat(page.locator(".notice-bad")).containsText("Line 1: '9-18' is no span of time");
    }
    try (BrowserContext boss = chromium.person("zh-CN", ColorScheme.LIGHT, 1440)) {
      Page page = boss.newPage();
      Chromium.signIn(page, console, "wang");
      for (String place :
          List.of(
              "callbacks", "clocks", "clocks/policies", "clocks/policies/C1", "clocks/calendar")) {
        page.navigate(console.url("/" + place));
        looked(page, place.replace('/', '-') + "-zh-CN-light-1440");
      }
      assertThat(page.locator("#view .button-main")).hasCount(0);
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
