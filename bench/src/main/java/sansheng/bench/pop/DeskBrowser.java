package sansheng.bench.pop;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium with the agent's desk open and the observer in it. */
final class DeskBrowser implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser;
  private final Page page;

  DeskBrowser(String program, String observer, URI console) {
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
    page =
        browser
            // The observer may talk to the driver, which the console's policy forbids.
            .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setBypassCSP(true))
            .newPage();
    page.navigate(console.resolve("/sign-in").toString());
    page.fill("#login", Centre.LOGIN);
    page.fill("#password", Centre.PASSWORD);
    page.click(".button-main");
    page.waitForURL(url -> !url.contains("/sign-in"));
    page.addInitScript(observer);
    page.navigate(console.resolve("/desk").toString());
    page.waitForSelector("#desk-call");
  }

  /** The driver's clock less the page's, milliseconds, and how long the quickest asking took. */
  List<Double> clock() {
    return ((List<?>) page.evaluate("benchClock()"))
        .stream().map(number -> ((Number) number).doubleValue()).toList();
  }

  /** The desk's words now, for a failure's sentence. */
  String words() {
    return page.innerText("#desk-call");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
