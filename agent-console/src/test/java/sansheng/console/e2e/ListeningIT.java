package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who hears whom when a supervisor listens, whispers and joins in: real voices, told by tones. */
@ExtendWith(WholeCentre.Open.class)
class ListeningIT {
  private static final String NUMBER = "+8613900000601";

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void listeningIsHeardByNobodyWhisperingByTheAgentAndJoiningInByBoth() throws Exception {
    try (HummingBrowser other =
            new HummingBrowser(
                Files.createTempDirectory("supervisor"), centre.console.address(), Ear.SUPERVISOR);
        Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", NUMBER, "Caller", "tone440");
      desk.stateIs("RINGING");
      desk.answer();
      Page page = supervisor(other);
      Ear customer = Ear.inTown(centre, NUMBER);
      Ear agent = Ear.of(desk.page);
      Ear supervisor = Ear.of(page);
      customer.hearsOnly(Ear.AGENT);
      agent.hearsOnly(Ear.CUSTOMER);

      press(page, "listen");
      supervisor.hearsOnly(Ear.CUSTOMER, Ear.AGENT);
      agent.hearsOnly(Ear.CUSTOMER);
      customer.hearsOnly(Ear.AGENT);

      press(page, "whisper");
      agent.hearsOnly(Ear.CUSTOMER, Ear.SUPERVISOR);
      customer.hearsOnly(Ear.AGENT);
      supervisor.hearsOnly(Ear.CUSTOMER, Ear.AGENT);

      press(page, "barge");
      customer.hearsOnly(Ear.AGENT, Ear.SUPERVISOR);
      agent.hearsOnly(Ear.CUSTOMER, Ear.SUPERVISOR);
      supervisor.hearsOnly(Ear.CUSTOMER, Ear.AGENT);

      press(page, "listen");
      agent.hearsOnly(Ear.CUSTOMER);
      customer.hearsOnly(Ear.AGENT);

      page.click(".talk .button-bad");
      assertThat(page.locator(".talk-mine")).hasCount(0);
      supervisor.hearsOnly();
      customer.hearsOnly(Ear.AGENT);
      press(page, "whisper");
      agent.hearsOnly(Ear.CUSTOMER, Ear.SUPERVISOR);
      desk.page.click("#call-hang-up");
      JsonObject call = centre.endedCallFrom(NUMBER.substring(1));
      Sums.addUp(call);
      assertThat(call.getJsonArray("stints")).hasSize(1);
      assertThat(page.locator(".talk")).hasCount(0);
      supervisor.hearsOnly();
      page.context().close();
    }
  }

  private static Page supervisor(HummingBrowser browser) {
    Page page = browser.signIn("chen.jing", "zh-CN", ColorScheme.LIGHT, 1440);
    page.navigate(page.url().replaceAll("(://[^/]+).*", "$1/calls"));
    assertThat(page.locator("#phone-state")).hasClass(Pattern.compile(".*badge-good.*"));
    assertThat(page.locator(".talk")).isVisible();
    return page;
  }

  private static void press(Page page, String ear) {
    page.click(".talk button[id^='" + ear + "-']");
    assertThat(page.locator(".talk button[id^='" + ear + "-']"))
        .hasAttribute("aria-pressed", "true");
  }
}
