package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks through an agent's first call and takes the pictures of the documentation on the way
 * ({@code bin/screenshots}); every page it passes has to satisfy axe.
 */
@ExtendWith(WholeCentre.Open.class)
class TourIT {
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void inChineseByDaylight() throws Exception {
    tour("zh-CN", "zh-CN", ColorScheme.LIGHT, 1440, "+8613800000101");
  }

  @Test
  void inEnglishByNight() throws Exception {
    tour("en", "en", ColorScheme.DARK, 1280, "+8613800000111");
  }

  private void tour(String name, String language, ColorScheme scheme, int width, String number)
      throws IOException {
    door(name, language, scheme, width);
    Desk desk = Desk.arriving(centre, "li.na", language, scheme, width);
    Page page = desk.page;
    picture(page, name + "-desk-signed-off");
    desk.goOnDuty();
    picture(page, name + "-desk-not-ready");
    desk.beReady();
    picture(page, name + "-desk-ready");
    page.click("a[href='/demo']");
    page.waitForSelector("#demo-known");
    picture(page, name + "-demo");
    page.click("a[href='/desk']");
    page.waitForSelector("#desk-state");

    centre.call("400", number, "Customer", "talk");
    desk.stateIs("RINGING");
    page.waitForSelector(".pop");
    picture(page, name + "-desk-ringing");
    desk.answer();
    picture(page, name + "-desk-talking");
    page.click("#call-hold");
    desk.stateIs("HOLDING");
    picture(page, name + "-desk-holding");
    page.click("#call-hang-up");
    desk.stateIs("WRAP_UP");
    picture(page, name + "-desk-wrap-up");
    JsonObject call = centre.endedCallFrom(number.substring(1));
    page.click("a[href='/calls']");
    page.waitForSelector("#calls-rows");
    picture(page, name + "-calls");
    page.click("a[href='/calls/" + call.getString("id") + "']");
    page.waitForSelector("audio");
    recordingPlays(page);
    picture(page, name + "-call");
    page.click("a[href='/desk']");
    desk.stateIs("WRAP_UP");
    desk.close();
  }

  private void door(String name, String language, ColorScheme scheme, int width)
      throws IOException {
    Page page = centre.browser.person(language, scheme, width).newPage();
    page.navigate(centre.console.address().resolve("/sign-in").toString());
    picture(page, name + "-sign-in");
    page.context().close();
  }

  /** The page's own player gets the sound and its length, and it moves on. */
  private static void recordingPlays(Page page) {
    page.evaluate("document.querySelector('audio').play()");
    WholeCentre.await()
        .until(
            () ->
                (Boolean)
                    page.evaluate(
                        "(a => a.duration > 0.2 && a.currentTime > 0)(document.querySelector('audio'))"));
    page.evaluate("document.querySelector('audio').pause()");
  }

  private static void picture(Page page, String name) throws IOException {
    Files.createDirectories(PICTURES);
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("wider than the window: " + name)
        .isEqualTo(0);
    assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
