package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;

/** An agent at their desk, in the agent's words. */
final class Desk implements AutoCloseable {
  final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  /** Signs in and puts the headset on; off duty still. */
  static Desk arriving(
      WholeCentre centre, String login, String language, ColorScheme scheme, int width) {
    return arriving(centre.browser, login, language, scheme, width);
  }

  private static Desk arriving(
      HummingBrowser browser, String login, String language, ColorScheme scheme, int width) {
    Desk desk = new Desk(browser.signIn(login, language, scheme, width));
    desk.page.waitForURL("**/desk");
    desk.speaks(language);
    desk.phoneIsReady();
    return desk;
  }

  /** The language is a person's own; whoever signs in here gets the one that is asked for. */
  private void speaks(String language) {
    if (!language.equals(page.getAttribute("html", "lang"))) {
      page.click("details.menu summary");
      page.click("details.menu button[name='language'][value='" + language + "']");
      page.waitForSelector("html[lang='" + language + "']");
      page.waitForURL("**/desk");
    }
  }

  /** Signs in, puts the headset on, goes on duty, not ready yet. */
  static Desk signedOn(WholeCentre centre, String login) {
    return signedOn(centre.browser, login);
  }

  /** The same in another browser, whose microphone hums another tone. */
  static Desk signedOn(HummingBrowser browser, String login) {
    Desk desk = arriving(browser, login, "zh-CN", ColorScheme.LIGHT, 1440);
    desk.goOnDuty();
    return desk;
  }

  void goOnDuty() {
    if (state().equals("SIGNED_OFF")) {
      page.click("#ask-on");
      stateIs("NOT_READY");
    }
  }

  static Desk ready(WholeCentre centre, String login) {
    Desk desk = signedOn(centre, login);
    desk.beReady();
    return desk;
  }

  void beReady() {
    page.click("#ask-ready");
    stateIs("READY");
  }

  String state() {
    return String.valueOf(page.getAttribute("#desk-state", "data-state"));
  }

  void stateIs(String state) {
    assertThat(page.locator("#desk-state")).hasAttribute("data-state", state);
  }

  void stateIs(Pattern states) {
    assertThat(page.locator("#desk-state")).hasAttribute("data-state", states);
  }

  void phoneIsReady() {
    assertThat(page.locator("#phone-state")).hasClass(Pattern.compile(".*badge-good.*"));
  }

  void phoneIsLost() {
    assertThat(page.locator("#phone-state")).not().hasClass(Pattern.compile(".*badge-good.*"));
  }

  Locator call() {
    return page.locator("#desk-call");
  }

  void answer() {
    page.click("#call-answer");
    stateIs("TALKING");
  }

  /** Off duty, browser closed. */
  @Override
  public void close() {
    if (page.isVisible("#call-hang-up")) {
      // A test that failed must not take the next with it.
      page.click("#call-hang-up");
      stateIs(Pattern.compile("WRAP_UP|READY|NOT_READY|SIGNED_OFF"));
    }
    if (!state().equals("SIGNED_OFF")) {
      page.click("#ask-off");
      stateIs("SIGNED_OFF");
    }
    page.context().close();
  }
}
