package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asterisk is stopped and started again while the console runs. */
@ExtendWith(WholeCentre.Open.class)
class PbxGoneIT {
  private static final double FIVE_SECONDS = 5_000;

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void theConsoleSaysSoAtOnceRecoversByItselfAndLeavesNoCallOpen() {
    String number = "+8613900000301";
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", number, "Unlucky", "talk");
      desk.stateIs("RINGING");
      desk.answer();

      ProcessHandle.of(centre.pbx.centre().pid()).ifPresent(ProcessHandle::destroyForcibly);
      assertThat(desk.page.locator("#link-state .badge-bad"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIVE_SECONDS));
      assertThat(centre.ready().getString("status")).isEqualTo("down");
      desk.phoneIsLost();

      centre.pbx.restartCentre();
      WholeCentre.await().until(() -> centre.ready().getString("status").equals("up"));
      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getString("outcome")).isEqualTo("answered");
      assertThat(call.getString("endedBy")).isEqualTo("system");
      assertThat(call.getJsonArray("uncertain")).hasSize(1);
      Sums.addUp(call);
      assertThat(openCalls()).isEmpty();

      // The phone comes back by itself, and so do calls.
      desk.phoneIsReady();
      takesTheNextCall(desk);
    }
  }

  private void takesTheNextCall(Desk desk) {
    String number = "+8613900000302";
    // Asterisk remembers the wrap-up or has died before it was written down; the talk is over
    // either way.
    desk.stateIs(Pattern.compile("READY|WRAP_UP|SIGNED_OFF"));
    desk.goOnDuty();
    if (!desk.state().equals("READY")) {
      desk.beReady();
    }
    centre.call("400", number, "Lucky", "giveup25");
    desk.stateIs("RINGING");
    desk.answer();
    desk.page.click("#call-hang-up");
    desk.stateIs("WRAP_UP");
    assertThat(centre.endedCallFrom(number.substring(1)).getString("outcome"))
        .isEqualTo("answered");
  }

  private JsonArray openCalls() {
    return new JsonObject(centre.get("/api/v1/calls?live=true")).getJsonArray("calls");
  }
}
