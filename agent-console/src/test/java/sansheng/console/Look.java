package sansheng.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import sansheng.cti.floor.AgentPresence.State;

/** Takes pictures of every state of the screens, for looking at them: {@code main FOLDER}. */
public final class Look {
  private Look() {}

  public static void main(String[] arguments) throws InterruptedException {
    var folder = Path.of(arguments[0]);
    try (var console = new TestConsole();
        var chromium = new Chromium()) {
      for (var how :
          new Object[][] {
            {"zh-CN", ColorScheme.LIGHT, 1440, "lin", "1001"},
            {"zh-TW", ColorScheme.DARK, 1280, "chen", "1002"},
            {"en", ColorScheme.LIGHT, 1280, "mary", "1003"},
          }) {
        var page =
            chromium.person((String) how[0], (ColorScheme) how[1], (Integer) how[2]).newPage();
        page.onConsoleMessage(message -> System.out.println(how[0] + ": " + message.text()));
        page.onPageError(error -> System.out.println(how[0] + ": " + error));
        look(console, page, folder, (String) how[0], (String) how[3], (String) how[4]);
        page.context().close();
      }
    }
  }

  private static void look(
      TestConsole console, Page page, Path folder, String name, String login, String agent)
      throws InterruptedException {
    page.navigate(console.url("/sign-in"));
    shot(page, folder, name + "-1-sign-in");
    page.fill("#login", login);
    page.fill("#password", "wrong");
    page.click(".button-main");
    shot(page, folder, name + "-2-wrong");
    Chromium.signIn(page, console, login);
    Thread.sleep(1200);
    shot(page, folder, name + "-3-signed-off");
    var scene = new Scene(console.floor, agent);
    scene.state(State.READY, null);
    shot(page, folder, name + "-4-ready");
    scene.state(State.NOT_READY, "didNotAnswer");
    shot(page, folder, name + "-5-rona");
    scene.rings();
    Thread.sleep(300);
    shot(page, folder, name + "-6-ringing-1");
    console.pops.put(scene.call(), scene.known());
    Thread.sleep(5200);
    scene.rings();
    Thread.sleep(500);
    shot(page, folder, name + "-7-ringing-2");
    scene.talks();
    Thread.sleep(500);
    shot(page, folder, name + "-8-talking");
    scene.holds();
    Thread.sleep(500);
    shot(page, folder, name + "-9-held");
    scene.ends();
    Thread.sleep(500);
    shot(page, folder, name + "-a-wrap-up");
    page.click(".menu summary");
    shot(page, folder, name + "-b-menu");
    page.click("nav a[href='/calls']");
    Thread.sleep(600);
    shot(page, folder, name + "-c-not-found");
  }

  private static void shot(Page page, Path folder, String name) throws InterruptedException {
    Thread.sleep(250);
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
