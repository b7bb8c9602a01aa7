package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The supervisor's floor beside the desks it shows, on the real PBX. */
@ExtendWith(WholeCentre.Open.class)
class FloorIT {
  private final WholeCentre centre = WholeCentre.get();

  private Page floor() {
    Page page = centre.browser.signIn("chen.jing", "zh-CN", ColorScheme.LIGHT, 1440);
    page.navigate(centre.console.address().resolve("/floor").toString());
    return page;
  }

  private static Locator seat(Page floor, String agent) {
    return floor.locator(".floor-seat[data-agent='" + agent + "']");
  }

  @Test
  void whatASupervisorDoesToAnAgentShowsOnTheirDeskAndSaysWhy() {
    Page floor = floor();
    try (Desk desk = Desk.ready(centre, "li.na")) {
      assertThat(seat(floor, "1002")).hasAttribute("data-state", "READY");

      floor.click("#floor-not-ready-1002");
      desk.stateIs("NOT_READY");
      assertThat(desk.page.locator("#desk-state .notice-warn")).isVisible();
      assertThat(seat(floor, "1002")).hasAttribute("data-state", "NOT_READY");

      floor.click("#floor-ready-1002");
      desk.stateIs("READY");

      floor.onceDialog(dialog -> dialog.accept());
      floor.click("#floor-off-1002");
      desk.stateIs("SIGNED_OFF");
      assertThat(seat(floor, "1002")).hasCount(0);
    } finally {
      floor.context().close();
    }
  }

  @Test
  void whoWaitsAndWhoTalksIsThereWithoutAReload() throws Exception {
    String number = "+8613900000271";
    Page floor = floor();
    try (Desk desk = Desk.signedOn(centre, "li.na")) {
      assertThat(floor.locator(".floor-waiting li")).hasCount(0);
      centre.call("400", number, "Somebody", "talk");
      assertThat(floor.locator(".floor-waiting li")).hasCount(1);
      assertThat(floor.locator("#floor-now")).not().containsText(number.substring(3));

      desk.beReady();
      assertThat(floor.locator(".floor-waiting .badge-ringing")).isVisible();
      desk.answer();
      assertThat(floor.locator(".floor-waiting li")).hasCount(0);
      assertThat(floor.locator("#calls-in-progress .talk")).hasCount(1);
      assertThat(Axe.violations(floor)).isEmpty();
      desk.page.click("#call-hang-up");
      centre.endedCallFrom(number.substring(1));
      assertThat(floor.locator("#calls-in-progress .talk")).hasCount(0);
    } finally {
      floor.context().close();
    }
  }

  @Test
  void aButtonThatIsPressedWhileThePartIsReplacedIsPressedAllTheSame() {
    Page floor = floor();
    try (Desk desk = Desk.ready(centre, "li.na");
        Desk other = Desk.signedOn(centre, "zhang.wei")) {
      assertThat(seat(floor, "1003")).hasAttribute("data-state", "NOT_READY");
      Locator button = floor.locator("#floor-not-ready-1002");
      button.hover();
      floor.mouse().down();
      other.beReady();
      assertThat(seat(floor, "1003")).hasAttribute("data-state", "NOT_READY");
      floor.mouse().up();

      desk.stateIs("NOT_READY");
      assertThat(seat(floor, "1003")).hasAttribute("data-state", "READY");
    } finally {
      floor.context().close();
    }
  }

  @Test
  void anAgentHasNoFloor() {
    Page page = centre.browser.signIn("zhang.wei", "zh-CN", ColorScheme.LIGHT, 1280);
    try {
      assertThat(page.navigate(centre.console.address().resolve("/floor").toString()).status())
          .isEqualTo(403);
    } finally {
      page.context().close();
    }
  }
}
