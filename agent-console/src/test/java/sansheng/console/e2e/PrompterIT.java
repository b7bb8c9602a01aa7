package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A holiday's call from the supervisor's notice to what QA sees of it: the right opening at the
 * first ring, ticks, a search, a promised time.
 */
@ExtendWith(WholeCentre.Open.class)
class PrompterIT {
  private static final String HE = "+8613800000111";
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void theRightWordsAreThereAtTheFirstRingAndStayOnRecord() throws Exception {
    Page lead = centre.browser.signIn("chen.jing", "zh-CN", ColorScheme.LIGHT, 1440);
    notice(lead, "SPRING_FESTIVAL", "yes");
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      Page page = desk.page;
      centre.call("400", HE, "He Meiling", "talk");
      desk.stateIs("RINGING");
      assertThat(script(page)).hasAttribute("data-script", "opening-spring-festival");
      assertThat(script(page)).containsText("何");
      picture(page, "zh-CN-desk-words-ringing");
      desk.answer();

      page.keyboard().press("Alt+KeyS");
      assertThat(page.locator("#tick-0")).hasAttribute("aria-pressed", "true");
      page.click("#tick-1");
      assertThat(page.locator("#tick-1")).hasAttribute("aria-pressed", "true");
      page.click("#tick-1");
      assertThat(page.locator("#tick-1")).hasAttribute("aria-pressed", "false");
      picture(page, "zh-CN-desk-words-talking");

      page.keyboard().press("Alt+KeyF");
      assertThat(page.locator("#script-search")).isFocused();
      page.keyboard().type("shaoh");
      assertThat(page.locator("#script-found-0")).isVisible();
      page.keyboard().press("Escape");
      page.keyboard().press("Alt+KeyF");
      page.keyboard().type("zsbnhd");
      page.keyboard().press("Enter");
      assertThat(script(page)).hasAttribute("data-script", "answer-later");
      assertThat(page.locator("#promise-30")).isVisible();
      page.fill("#promise-at", "2020-01-01T10:00");
      page.click("#promise-take");
      assertThat(page.locator("#promise-trouble")).isVisible();
      assertThat(page.locator("#promise-at")).hasValue("2020-01-01T10:00");
      picture(page, "zh-CN-desk-words-promise");
      page.click("#promise-30");
      assertThat(page.locator("#script-promise-label")).containsText("已开始");
      page.click("#call-hang-up");
      desk.stateIs("WRAP_UP");
      desk.beReady();
    }
    String call = centre.endedCallFrom(HE.substring(1)).getString("id");
    Page qa = centre.browser.signIn("liu.yang", "en", ColorScheme.DARK, 1280);
    WholeCentre.await()
        .untilAsserted(
            () -> {
              qa.navigate(centre.console.address().resolve("/calls/" + call).toString());
              assertThat(qa.locator("#words .sheet")).not().hasCount(0);
              assertThat(qa.locator("#words .notice").count()).isEqualTo(1);
            });
    assertThat(qa.locator("#words .sheet").first()).containsText("春");
    assertThat(qa.locator("#words .badge-good")).not().hasCount(0);
    picture(qa, "en-call-words");
    withdrawAll(lead);
    qa.context().close();
    lead.context().close();
  }

  private static Locator script(Page page) {
    return page.locator("#desk-script");
  }

  private void notice(Page lead, String holiday, String opens) throws IOException {
    String today = LocalDate.now(centre.settings.zone()).toString();
    lead.click("a[href='/scripts']");
    lead.click(".rooms a[href='/openers']");
    lead.selectOption("#holiday", holiday);
    lead.selectOption("#opens", opens);
    lead.fill("#from", today);
    lead.fill("#to", today);
    lead.fill("#why", "年会");
    picture(lead, "zh-CN-openers");
    lead.click("form[action='/openers'] .button-main");
    assertThat(lead.locator(".table tbody tr")).hasCount(1);
    assertThat(lead.locator("main")).containsText(Pattern.compile("春节"));
  }

  private static void withdrawAll(Page lead) {
    lead.click("form[action='/openers/withdraw'] button");
    assertThat(lead.locator(".table tbody tr")).hasCount(0);
  }

  private static void picture(Page page, String name) throws IOException {
    Files.createDirectories(PICTURES);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("wider than the window: " + name)
        .isEqualTo(0);
    assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
  }
}
