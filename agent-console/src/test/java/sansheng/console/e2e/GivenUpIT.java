package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers who are not answered: each is one call, and the agents' offers say why. */
@ExtendWith(WholeCentre.Open.class)
class GivenUpIT {
  private final WholeCentre centre = WholeCentre.get();

  @Test
  void whoGivesUpWhileAPhoneRingsHasAbandoned() {
    String number = "+8613900000201";
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", number, "Impatient", "giveup3");

      desk.stateIs("RINGING");
      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getString("outcome")).isEqualTo("abandoned");
      assertThat(call.getString("endedBy")).isEqualTo("caller");
      assertThat(call.getString("answeredAt")).isNull();
      assertThat(call.getJsonArray("stints")).isEmpty();
      assertThat(call.getJsonArray("recordings")).isEmpty();
      assertThat(call.getJsonArray("offers").getJsonObject(0).getString("result"))
          .isEqualTo("callerGone");
      Sums.addUp(call);
      desk.stateIs("READY");
    }
  }

  @Test
  void whomNobodyAnswersRingsTheNextAgentAndTheFirstIsToldWhy() {
    String number = "+8613900000202";
    try (Desk first = Desk.ready(centre, "wang.fang");
        Desk second = Desk.signedOn(centre, "li.na")) {
      centre.call("400", number, "Patient", "talk");
      first.stateIs("RINGING");
      second.beReady();

      second.stateIs("RINGING");
      first.stateIs("NOT_READY");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
              first.page.locator("#desk-state .notice-warn"))
          .isVisible();
      second.answer();
      second.page.click("#call-hang-up");
      second.stateIs("WRAP_UP");

      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getString("outcome")).isEqualTo("answered");
      assertThat(call.getJsonArray("offers"))
          .extracting(o -> ((JsonObject) o).getString("agent"))
          .containsExactly("1001", "1002");
      assertThat(call.getJsonArray("offers"))
          .extracting(o -> ((JsonObject) o).getString("result"))
          .containsExactly("rangNoAnswer", "answered");
      assertThat(call.getInteger("rings")).isGreaterThan(3);
      Sums.addUp(call);
      first.beReady();
    }
  }

  @Test
  void whoHangsUpWithNobodyOnDutyHasAbandonedToo() {
    String number = "+8613900000203";
    centre.call("401", number, "Early bird", "giveup2");

    JsonObject call = centre.endedCallFrom(number.substring(1));
    assertThat(call.getString("outcome")).isEqualTo("abandoned");
    assertThat(call.getString("queue")).isEqualTo("sales");
    assertThat(call.getInteger("rings")).isZero();
    assertThat(call.getJsonArray("offers")).isEmpty();
    Sums.addUp(call);
  }
}
