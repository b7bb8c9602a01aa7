package sansheng.console.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sansheng.console.Chromium;

/** A real Chromium whose microphone hums one tone. */
final class HummingBrowser implements AutoCloseable {
  private static final double SLOWEST_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final URI console;

  HummingBrowser(Path folder, URI console, double hertz) throws IOException {
    this.console = console;
    Path hum = Tone.file(folder.resolve("hum.wav"), hertz, 10);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.program())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream",
                            "--use-file-for-fake-audio-capture=" + hum,
                            "--allow-loopback-in-peer-connection",
                            "--autoplay-policy=no-user-gesture-required",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
    PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_MILLIS);
  }

  /** Somebody signs in, in a profile of their own. */
  Page signIn(String login) {
    return signIn(login, "zh-CN", ColorScheme.LIGHT, 1440);
  }

  Page signIn(String login, String language, ColorScheme scheme, int width) {
    Page page = person(language, scheme, width).newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            System.err.println("browser of " + login + ": " + message.text());
          }
        });
    page.navigate(console.resolve("/sign-in").toString());
    page.fill("#login", login);
    page.fill("#password", WholeCentre.PASSWORD);
    page.click(".button-main");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  /** A browser profile of its own. */
  BrowserContext person(String language, ColorScheme scheme, int width) {
    BrowserContext person =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, width * 10 / 16)
                .setPermissions(List.of("microphone")));
    person.setDefaultTimeout(SLOWEST_MILLIS);
    return person;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
