package sansheng.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser: the one that the environment variable CHROMIUM names, else a prepared one. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--use-fake-device-for-media-stream",
                          "--use-fake-ui-for-media-stream",
                          "--autoplay-policy=no-user-gesture-required",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--no-first-run")));

  /** A browser profile of its own. */
  public BrowserContext person(String language, ColorScheme scheme, int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(language)
            .setColorScheme(scheme)
            .setViewportSize(width, width * 10 / 16));
  }

  /** Signs somebody in and waits for where they begin. */
  public static void signIn(Page page, TestConsole console, String login) {
    page.navigate(console.url("/sign-in"));
    page.fill("#login", login);
    page.fill("#password", TestConsole.PASSWORD);
    page.click(".button-main");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** The browser's program. */
  public static Path program() {
    var named = System.getenv("CHROMIUM");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    try {
      var prepare = new ProcessBuilder("../bin/chromium", "prepare");
      prepare.redirectError(ProcessBuilder.Redirect.INHERIT);
      var process = prepare.start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("No Chromium: set CHROMIUM to one, or see above");
      }
      return Path.of(printed.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a Chromium was prepared", e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
