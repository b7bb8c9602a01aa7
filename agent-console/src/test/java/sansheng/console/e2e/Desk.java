package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An agent at their desk, in the agent's words. */
final class Desk implements AutoCloseable {
  final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  /** Signs in, puts the headset on, goes on duty, not ready yet. */
  static Desk signedOn(WholeCentre centre, String login) {
    Desk desk = new Desk(centre.browser.signIn(login));
    desk.page.waitForURL("**/desk");
    desk.phoneIsReady();
    if (desk.state().equals("SIGNED_OFF")) {
      desk.page.click("#ask-on");
      desk.stateIs("NOT_READY");
    }
    return desk;
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

  void phoneIsReady() {
    assertThat(page.locator("#phone-state"))
        .hasClass(java.util.regex.Pattern.compile(".*badge-good.*"));
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
    if (!state().equals("SIGNED_OFF")) {
      page.click("#ask-off");
      stateIs("SIGNED_OFF");
    }
    page.context().close();
  }
}
