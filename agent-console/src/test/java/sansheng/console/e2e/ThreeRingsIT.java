package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C1 on the real Asterisk, on three screens at once. */
@ExtendWith(WholeCentre.Open.class)
class ThreeRingsIT {
  private final WholeCentre centre = WholeCentre.get();

  @Test
  void thePhoneInsistsTheCallGoesOnAndTheSupervisorSeesIt() {
    String number = "+8613900000231";
    Page boss = centre.browser.signIn("chen.jing", "zh-CN", ColorScheme.LIGHT, 1440);
    boss.waitForSelector("#view");
    boss.navigate(centre.console.address().resolve("/notices").toString());
    int before = boss.locator(".notices-breached").count();
    try (Desk first = Desk.ready(centre, "wang.fang");
        Desk second = Desk.signedOn(centre, "li.na")) {
      centre.call("400", number, "Patient", "talk");
      first.stateIs("RINGING");
      second.beReady();
      assertThat(first.page.locator("[data-ring-words]"))
          .containsText(Pattern.compile("第 ?[123] ?声"));
      assertThat(first.page.locator(".call-ring[data-insistent]")).hasCount(1);
      assertThat(first.page.locator("[data-ring-words]"))
          .containsText(Pattern.compile("第 ?[23] ?声"));

      // The end of ring three: away from the first, who is told why and comes back by one click.
      second.stateIs("RINGING");
      first.stateIs("NOT_READY");
      assertThat(first.page.locator("#desk-state .notice-warn")).isVisible();
      first.beReady();

      // The limit runs from the first phone's first ring: the supervisor sees it while it rings on.
      assertThat(boss.locator(".notices-breached"))
          .hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
      assertThat(boss.locator(".notices-breached").first()).containsText("C1");
      assertThat(boss.locator(".bell-count")).isVisible();
      second.answer();
      second.page.click("#call-hang-up");
      second.stateIs("WRAP_UP");

      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getJsonArray("offers"))
          .extracting(offer -> ((JsonObject) offer).getString("result"))
          .containsExactly("rangNoAnswer", "answered");
      WholeCentre.await()
          .untilAsserted(
              () ->
                  assertThat(clock(call.getString("id")).getString("state")).isEqualTo("doneLate"));
      JsonObject clock = clock(call.getString("id"));
      assertThat(clock.getString("policy")).isEqualTo("C1");
      assertThat(clock.getString("endedAt").substring(0, 19))
          .isEqualTo(call.getString("answeredAt").substring(0, 19));
    } finally {
      boss.context().close();
    }
  }

  @Test
  void whoIsAnsweredInRingTwoIsAnsweredInTime() {
    String number = "+8613900000232";
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", number, "Second ring", "talk");
      desk.stateIs("RINGING");
      assertThat(desk.page.locator("[data-ring-words]")).containsText(Pattern.compile("第 ?2 ?声"));
      desk.answer();
      desk.page.click("#call-hang-up");

      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getInteger("rings")).isEqualTo(2);
      WholeCentre.await()
          .untilAsserted(
              () -> assertThat(clock(call.getString("id")).getString("state")).isEqualTo("kept"));
    }
  }

  private JsonObject clock(String call) {
    JsonArray clocks =
        new JsonObject(centre.get("/api/v1/clocks?state=all&about=call:" + call))
            .getJsonArray("clocks");
    return clocks.getJsonObject(0);
  }
}
