package sansheng.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import sansheng.cti.floor.AgentPresence.State;

/** What a supervisor sees while the database is away, and when it is back. */
class DatabaseAwayIT {
  @Test
  void theFloorGoesOnThePageStaysWholeAndTheFiguresComeBackByThemselves() throws Exception {
    try (TestConsole console = new TestConsole();
        Chromium chromium = new Chromium()) {
      new Scene(console.floor, "1001").state(State.READY, null);
      BrowserContext person = chromium.person("zh-CN", ColorScheme.LIGHT, 1440);
      Page page = person.newPage();
      Chromium.signIn(page, console, "wang");
      page.navigate(console.url("/floor"));
      assertThat(page.locator(".floor-figure")).hasCount(3);

      console.database.takeAway();
      page.navigate(console.url("/floor"));
      assertThat(page.locator(".floor-seat[data-agent='1001']")).hasCount(1);
      assertThat(page.locator("#floor-figures .notice-warn")).isVisible();
      new Scene(console.floor, "1002").state(State.READY, null);
      assertThat(page.locator(".floor-seat[data-agent='1002']")).hasCount(1);
      assertThat(page.locator(".bar .empty")).hasCount(0);
      assertThat(page.locator("#view .empty")).hasCount(0);

      console.database.giveBack();
      new Scene(console.floor, "1003").rings();
      assertThat(page.locator(".floor-figure"))
          .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
      person.close();
    }
  }
}
