package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What agents do with calls: hand on, ask first, park, pause the tape, dial. All real. */
@ExtendWith(WholeCentre.Open.class)
class HandlingIT {
  private final WholeCentre centre = WholeCentre.get();

  private Desk talking(String number) {
    Desk desk = Desk.ready(centre, "wang.fang");
    centre.call("400", number, "Caller", "talk");
    desk.stateIs("RINGING");
    desk.answer();
    return desk;
  }

  private static void handOn(Desk desk, String to, String how) {
    desk.page.click("#call-hand-on");
    assertThat(desk.page.locator(".directory")).containsText("李娜");
    desk.page.fill("#hand-on-to", to);
    desk.page.click("#hand-on button[value='" + how + "']");
    assertThat(desk.page.locator("#hand-on")).isHidden();
  }

  private static void spokeWith(JsonObject call, String... agents) {
    assertThat(call.getJsonArray("stints"))
        .extracting(stint -> ((JsonObject) stint).getString("agent"))
        .contains(agents);
  }

  @Test
  void aCallIsHandedOnWithoutAsking() {
    String number = "+8613900000301";
    try (Desk first = talking(number);
        Desk second = Desk.signedOn(centre, "li.na")) {
      handOn(first, "1002", "blind");

      second.stateIs("RINGING");
      second.answer();
      second.page.click("#call-hang-up");
      JsonObject call = centre.endedCallFrom(number.substring(1));
      spokeWith(call, "1001", "1002");
      JsonArray transfers = call.getJsonArray("transfers");
      assertThat(transfers).isNotEmpty();
      assertThat(transfers.getJsonObject(0).getString("kind")).isEqualTo("blind");
    }
  }

  @Test
  void aColleagueIsAskedFirstAndThenGetsTheCall() {
    String number = "+8613900000302";
    try (Desk first = talking(number);
        Desk second = Desk.signedOn(centre, "li.na")) {
      handOn(first, "1002", "consult");
      second.stateIs("RINGING");
      second.answer();
      first.page.click("#call-complete");

      WholeCentre.await().until(() -> !first.state().equals("TALKING"));
      second.stateIs("TALKING");
      second.page.click("#call-hang-up");
      spokeWith(centre.endedCallFrom(number.substring(1)), "1001", "1002");
    }
  }

  @Test
  void whoWasAskedAndIsNotNeededGoesAndTheCallerIsBack() {
    String number = "+8613900000303";
    try (Desk first = talking(number);
        Desk second = Desk.signedOn(centre, "li.na")) {
      handOn(first, "1002", "consult");
      second.stateIs("RINGING");
      second.answer();
      first.page.click("#call-cancel");

      assertThat(first.page.locator("#call-hand-on")).isVisible();
      first.stateIs("TALKING");
      first.page.click("#call-hang-up");
      centre.endedCallFrom(number.substring(1));
    }
  }

  @Test
  void aCallerIsParkedAndTakenBack() {
    String number = "+8613900000304";
    try (Desk desk = talking(number)) {
      desk.page.click("#call-park");
      assertThat(desk.page.locator(".parked")).isVisible();

      desk.page.click(".parked button");
      desk.stateIs("TALKING");
      assertThat(desk.page.locator(".parked")).isHidden();
      desk.page.click("#call-hang-up");
      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getString("outcome")).isEqualTo("answered");
    }
  }

  @Test
  void theTapeIsPausedWhileACardNumberIsTold() {
    String number = "+8613900000305";
    try (Desk desk = talking(number)) {
      desk.page.click("#call-tape");
      assertThat(desk.page.locator("#call-tape")).hasAttribute("aria-pressed", "true");
      desk.page.click("#call-tape");
      assertThat(desk.page.locator("#call-tape")).hasAttribute("aria-pressed", "false");
      desk.page.click("#call-hang-up");
      centre.endedCallFrom(number.substring(1));
    }
  }

  @Test
  void aNumberIsDialledByAClickAndOneThatIsNotAllowedIsRefusedWithASentence() {
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      desk.page.fill("#dial-number", "+1 415 555 2671");
      desk.page.click("#dial-go");
      assertThat(desk.page.locator("#toasts")).containsText("国际");

      desk.page.fill("#dial-number", "138 0000 0411");
      desk.page.click("#dial-go");
      desk.stateIs("TALKING");
      desk.page.click("#call-hang-up");
      WholeCentre.await().until(() -> !desk.state().equals("TALKING"));
    }
  }
}
