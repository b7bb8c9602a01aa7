package sansheng.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.Scene;
import sansheng.console.TestConsole;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The shell and the desk in a real browser. */
@SuppressWarnings("NullAway.Init")
class ShellIT {
  private static TestConsole console;
  private static Chromium chromium;

  private BrowserContext person;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

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

  @BeforeEach
  void sitDown() {
    person = chromium.person("zh-CN", ColorScheme.LIGHT, 1280);
    page = person.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void getUp() {
    person.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidAndTheLoginStays() {
    page.navigate(console.url("/sign-in"));
    page.fill("#login", "chen");
    page.fill("#password", "wrong");
    page.click(".button-main");
    assertThat(page.locator("[role=alert]")).hasText("账号或密码不对，请再试一次。");
    assertThat(page.locator("#login")).hasValue("chen");
    assertThat(page.locator("#password")).isFocused();
  }

  @Test
  void guessingIsMadeToWait() {
    page.navigate(console.url("/sign-in"));
    // On a busy machine a check takes so long that the first waits are over when it is answered.
    for (int i = 0; i < 12 && !page.content().contains("秒后再试"); i++) {
      page.fill("#login", "guessed");
      page.fill("#password", "wrong" + i);
      page.click(".button-main");
      page.waitForLoadState();
    }
    assertThat(page.locator("[role=alert]")).containsText("秒后再试");
  }

  @Test
  void theLanguageChangesInPlaceBeforeAndAfterTheSignIn() {
    page.navigate(console.url("/sign-in"));
    page.click("button[value=en]");
    assertThat(page.locator("h1")).hasText("Sign in");
    Chromium.signIn(page, console, "chen");
    page.evaluate("window.stays = true");
    page.click(".menu summary");
    page.click("button[value=en]");
    assertThat(page.locator("nav a").first()).hasText("Desk");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.click(".menu summary");
    page.click("button[value=zh-TW]");
    assertThat(page.locator("nav a").first()).hasText("工作台");
    assertThat(page.evaluate("window.stays")).isEqualTo(true);
    assertThat(page).hasURL(console.url("/desk"));
  }

  @Test
  void navigationKeepsTheDocumentAndTheHistory() {
    Chromium.signIn(page, console, "lin");
    page.evaluate("window.stays = true");
    page.click("nav a[href='/calls']");
    assertThat(page.locator("nav a[href='/calls']")).hasAttribute("aria-current", "page");
    assertThat(page.locator("#view h1")).isFocused();
    var title = page.title();
    page.goBack();
    assertThat(page.locator("#desk-state")).isVisible();
    assertThat(page.locator("nav a[href='/desk']")).hasAttribute("aria-current", "page");
    assertThat(page.title()).isNotEqualTo(title);
    assertThat(page.evaluate("window.stays")).isEqualTo(true);
  }

  @Test
  void aRingIsOnTheScreenWithNumberAndQueueBeforeTheLookupIsBack() {
    Chromium.signIn(page, console, "lin");
    var scene = new Scene(console.floor, "1001");
    scene.state(State.READY, null);
    assertThat(page.locator("#desk-state")).hasAttribute("data-state", "READY");
    scene.rings();
    assertThat(page.locator("#desk-call")).containsText("138****5678");
    assertThat(page.locator("#desk-call")).containsText("客户支持队列");
    assertThat(page.locator("#desk-pop")).containsText("正在查找");
    assertThat(page.locator("[data-ring-words]"))
        .hasText("第 2 声", new LocatorAssertions.HasTextOptions().setTimeout(9000));
    console.pops.put(scene.call(), scene.known());
    console.desk.popChanged(scene.call());
    assertThat(page.locator("#desk-call")).containsText("周敏");
    page.click("#reveal");
    assertThat(page.locator("#desk-call")).containsText("13800135678");
    assertThat(console.audited.getLast().what()).isEqualTo("number.reveal");
    scene.talks();
    assertThat(page.locator("#call-hang-up")).isVisible();
    assertThat(page.locator("#desk-call")).containsText("13800135678");
    scene.ends();
    assertThat(page.locator("#desk-state [data-until]")).containsText("0:2");
    assertThat(console.meters.get("sansheng.pop.painted").timer().count()).isPositive();
    scene.state(State.SIGNED_OFF, null);
  }

  @Test
  void aLostPbxIsSaidAtOnceAndAViewOpenedMeanwhileKnowsIt() {
    Chromium.signIn(page, console, "lin");
    assertThat(page.locator("#link-state")).containsText("已连接");
    link(false);
    assertThat(page.locator("#link-state")).containsText("失去联系");
    link(true);
    assertThat(page.locator("#link-state")).containsText("已连接");
  }

  @Test
  void aLostServerIsSaidAndTheStreamComesBack() {
    Chromium.signIn(page, console, "lin");
    assertThat(page.locator("#phone-state")).hasAttribute("data-phone-state", "lost");
    person.setOffline(true);
    assertThat(page.locator("#connection")).isVisible();
    person.setOffline(false);
    assertThat(page.locator("#connection")).isHidden();
  }

  @Test
  void tenTabsShareOneStreamAndOnePhone() {
    Chromium.signIn(page, console, "lin");
    var scene = new Scene(console.floor, "1001");
    scene.state(State.SIGNED_OFF, null);
    var tabs = new ArrayList<Page>();
    for (int i = 0; i < 9; i++) {
      var tab = person.newPage();
      tab.navigate(console.url("/desk"));
      tabs.add(tab);
    }
    scene.state(State.NOT_READY, "lunch");
    for (Page tab : tabs) {
      assertThat(tab.locator("#desk-state")).containsText("用餐");
      assertThat(tab.locator("#phone-state")).hasAttribute("data-phone-state", "elsewhere");
    }
    assertThat(console.meters.get("sansheng_live_screens").gauge().value()).isEqualTo(1);
    tabs.getLast().click("[data-phone=here]");
    assertThat(page.locator("#phone-state")).hasAttribute("data-phone-state", "elsewhere");
    page.close();
    scene.state(State.NOT_READY, "meeting");
    for (Page tab : tabs) {
      assertThat(tab.locator("#desk-state")).containsText("会议");
    }
    scene.state(State.SIGNED_OFF, null);
  }

  @Test
  void everyScreenIsAccessibleInLightAndDark() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = chromium.person("zh-CN", scheme, 1280)) {
        var eyes = context.newPage();
        eyes.navigate(console.url("/sign-in"));
        examine(eyes, "sign-in " + scheme);
        Chromium.signIn(eyes, console, "mary");
        var scene = new Scene(console.floor, "1003");
        scene.state(State.READY, null);
        assertThat(eyes.locator("#desk-state")).hasAttribute("data-state", "READY");
        examine(eyes, "ready " + scheme);
        scene.state(State.NOT_READY, "didNotAnswer");
        assertThat(eyes.locator("#desk-state")).hasAttribute("data-state", "NOT_READY");
        examine(eyes, "not ready " + scheme);
        console.pops.put(scene.call(), scene.known());
        scene.rings();
        assertThat(eyes.locator("#desk-call")).containsText("周敏");
        examine(eyes, "ringing " + scheme);
        scene.talks();
        assertThat(eyes.locator("#call-hang-up")).isVisible();
        examine(eyes, "talking " + scheme);
        scene.holds();
        assertThat(eyes.locator("#desk-state")).hasAttribute("data-state", "HOLDING");
        examine(eyes, "holding " + scheme);
        scene.ends();
        assertThat(eyes.locator("#desk-state")).hasAttribute("data-state", "WRAP_UP");
        eyes.click(".menu summary");
        examine(eyes, "wrap-up " + scheme);
        eyes.navigate(console.url("/nowhere"));
        examine(eyes, "not found " + scheme);
      }
    }
  }

  private static void link(boolean up) {
    console.floor.happens(
        new FloorChange.LinkChanged(new LinkState("centre", up, Instant.now(), up ? "" : "gone")));
  }

  private static void examine(Page page, String screen) throws IOException {
    page.evaluate(Files.readString(Path.of("node_modules/axe-core/axe.min.js")));
    var found =
        page.evaluate(
            """
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            })).violations.map((one) => one.id + ': ' + one.nodes.map((node) =>
              node.target + ' ' + node.any.map((why) => why.message).join(' ')).join(' | '))""");
    if (found instanceof List<?> violations && !violations.isEmpty()) {
      fail(screen + ": " + violations);
    }
  }
}
