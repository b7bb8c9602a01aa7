package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a telephone to the agent's browser and into the log, on real parts. */
@ExtendWith(WholeCentre.Open.class)
class FirstCallIT {
  private static final String LIN = "+8613800000101";

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void aKnownCustomerIsAnsweredHeardHeldAndKeptInTheLog() throws Exception {
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", LIN, "Lin Jianguo", "tone440");

      desk.stateIs("RINGING");
      assertThat(desk.call()).containsText("林建国");
      assertThat(desk.call()).containsText("138****0101");
      desk.answer();
      talkFor(desk, 3);
      desk.page.click("#call-hold");
      desk.stateIs("HOLDING");
      talkFor(desk, 1);
      desk.page.click("#call-hold");
      desk.stateIs("TALKING");
      talkFor(desk, 2);
      desk.page.click("#call-hang-up");
      desk.stateIs("WRAP_UP");

      JsonObject call = centre.endedCallFrom(LIN.substring(1));
      isTheCallThatHappened(call);
      agreesWithAsterisk(call);
      bothSidesAreOnTheRecording(call);
      bothSidesHeardEachOther();
      desk.beReady();
      WholeCentre.await()
          .until(() -> centre.newestCallFrom(LIN.substring(1)).getDouble("wrapUpSeconds") > 0);
    }
  }

  private static void talkFor(Desk desk, int seconds) {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    WholeCentre.await().until(() -> System.nanoTime() > until && desk.page.isVisible("#desk-call"));
  }

  private static void isTheCallThatHappened(JsonObject call) {
    assertThat(call.getString("direction")).isEqualTo("incoming");
    assertThat(call.getString("callerNumber")).isEqualTo(LIN);
    assertThat(call.getString("dialledNumber")).isEqualTo("400");
    assertThat(call.getString("queue")).isEqualTo("support");
    assertThat(call.getString("outcome")).isEqualTo("answered");
    assertThat(call.getString("endedBy")).isEqualTo("agent");
    assertThat(call.getInteger("rings")).isPositive();
    assertThat(call.getDouble("holdSeconds")).isBetween(1.0, 3.0);
    assertThat(call.getDouble("talkSeconds")).isBetween(4.5, 12.0);
    JsonArray offers = call.getJsonArray("offers");
    assertThat(offers).hasSize(1);
    assertThat(offers.getJsonObject(0).getString("agent")).isEqualTo("1001");
    assertThat(offers.getJsonObject(0).getString("result")).isEqualTo("answered");
    JsonArray stints = call.getJsonArray("stints");
    assertThat(stints).hasSize(1);
    assertThat(stints.getJsonObject(0).getString("from")).isEqualTo(call.getString("answeredAt"));
    assertThat(call.getJsonArray("uncertain")).isEmpty();
    Sums.addUp(call);
  }

  /** Asterisk's own record, written by other code from other events, says the same. */
  private void agreesWithAsterisk(JsonObject call) throws Exception {
    Cdr cdr = Cdr.ofCaller(centre.pbx.centreFolder(), LIN);
    Cdr.agree(cdr.start(), call.getInstant("offeredAt"));
    Cdr.agree(cdr.end(), call.getInstant("endedAt"));
  }

  private void bothSidesAreOnTheRecording(JsonObject call) throws Exception {
    JsonObject recording = call.getJsonArray("recordings").getJsonObject(0);
    byte[] wav = centre.bytes("/recordings/" + recording.getString("id"));
    double[] caller = Tone.channel(wav, 0);
    double[] agent = Tone.channel(wav, 1);
    assertThat(caller.length / 8_000.0).isBetween(5.0, 15.0);
    assertThat(Tone.share(caller, WholeCentre.CALLER_HERTZ)).isGreaterThan(0.5);
    assertThat(Tone.share(caller, WholeCentre.AGENT_HERTZ)).isLessThan(0.05);
    assertThat(Tone.share(agent, WholeCentre.AGENT_HERTZ)).isGreaterThan(0.3);
    assertThat(Tone.share(agent, WholeCentre.CALLER_HERTZ)).isLessThan(0.05);
  }

  private void bothSidesHeardEachOther() throws Exception {
    Path heard = centre.pbx.townFolder().resolve("heard").resolve(LIN.substring(1) + ".wav");
    Path file = heard.toFile().exists() ? heard : heard.resolveSibling(LIN + ".wav");
    WholeCentre.await()
        .untilAsserted(
            () ->
                assertThat(Tone.share(Tone.channel(file, 0), WholeCentre.AGENT_HERTZ))
                    .isGreaterThan(0.2));
  }
}
