package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who hears whom while a call is held, handed on and shared: two desks, each with its own tone. */
@ExtendWith(WholeCentre.Open.class)
class VoicesIT {
  private static final Ear NOBODY = () -> new double[0];
  private static HummingBrowser other;

  private final WholeCentre centre = WholeCentre.get();
  private Ear customer = NOBODY;
  private Ear agent = NOBODY;
  private Ear colleague = NOBODY;

  @BeforeAll
  static void open() throws IOException {
    other =
        new HummingBrowser(
            Files.createTempDirectory("colleague"),
            WholeCentre.get().console.address(),
            Ear.COLLEAGUE);
  }

  @AfterAll
  static void close() {
    other.close();
  }

  private Desk talking(String number, String behaviour) {
    Desk desk = Desk.ready(centre, "wang.fang");
    centre.call("400", number, "Caller", behaviour);
    desk.stateIs("RINGING");
    desk.answer();
    customer = Ear.inTown(centre, number);
    agent = Ear.of(desk.page);
    return desk;
  }

  private Desk colleague() {
    Desk desk = Desk.signedOn(other, "li.na");
    colleague = Ear.of(desk.page);
    return desk;
  }

  private static void ask(Desk desk, String whom) {
    desk.page.click("#call-hand-on");
    desk.page.fill("#hand-on-to", whom);
    desk.page.click("#hand-on button[value='consult']");
    assertThat(desk.page.locator("#hand-on")).isHidden();
  }

  private void asked(Desk first, Desk second) {
    ask(first, "1002");
    second.stateIs("RINGING");
    second.answer();
    agent.hearsOnly(Ear.COLLEAGUE);
    colleague.hearsOnly(Ear.AGENT);
    customer.hearsOnly();
  }

  private JsonObject ended(String number) {
    JsonObject call = centre.endedCallFrom(number.substring(1));
    Sums.addUp(call);
    return call;
  }

  private static List<String> transfers(JsonObject call) {
    return call.getJsonArray("transfers").stream()
        .map(JsonObject.class::cast)
        .map(t -> t.getString("kind") + " " + t.getString("to") + " " + t.getString("result"))
        .toList();
  }

  @Test
  void whoIsHeldHearsNobodyAndWhoIsTakenBackHearsAgain() {
    String number = "+8613900000611";
    try (Desk desk = talking(number, "tone440")) {
      customer.hearsOnly(Ear.AGENT);
      agent.hearsOnly(Ear.CUSTOMER);
      desk.page.click("#call-hold");
      desk.stateIs("HOLDING");
      customer.hearsOnly();
      agent.hearsOnly();
      desk.page.click("#call-hold");
      desk.stateIs("TALKING");
      customer.hearsOnly(Ear.AGENT);
      agent.hearsOnly(Ear.CUSTOMER);
      desk.page.click("#call-hang-up");
      assertThat(ended(number).getDouble("holdSeconds")).isGreaterThan(2);
    }
  }

  @Test
  void theAgentChangesBetweenTwoAndThenAllThreeHearEachOther() {
    String number = "+8613900000612";
    try (Desk first = talking(number, "tone440");
        Desk second = colleague()) {
      asked(first, second);

      first.page.click("#call-swap");
      agent.hearsOnly(Ear.CUSTOMER);
      customer.hearsOnly(Ear.AGENT);
      colleague.hearsOnly();
      first.page.click("#call-swap");
      agent.hearsOnly(Ear.COLLEAGUE);
      colleague.hearsOnly(Ear.AGENT);
      customer.hearsOnly();

      first.page.click("#call-conference");
      customer.hearsOnly(Ear.AGENT, Ear.COLLEAGUE);
      agent.hearsOnly(Ear.CUSTOMER, Ear.COLLEAGUE);
      colleague.hearsOnly(Ear.CUSTOMER, Ear.AGENT);

      first.page.click("#call-hang-up");
      customer.hearsOnly(Ear.COLLEAGUE);
      colleague.hearsOnly(Ear.CUSTOMER);
      second.page.click("#call-hang-up");
      JsonObject call = ended(number);
      assertThat(call.getJsonArray("stints"))
          .extracting(stint -> ((JsonObject) stint).getString("agent"))
          .containsExactlyInAnyOrder("1001", "1002");
      assertThat(transfers(call)).isEmpty();
    }
  }

  @Test
  void whoWasAskedGetsTheCustomer() {
    String number = "+8613900000613";
    try (Desk first = talking(number, "tone440");
        Desk second = colleague()) {
      asked(first, second);
      first.page.click("#call-complete");
      customer.hearsOnly(Ear.COLLEAGUE);
      colleague.hearsOnly(Ear.CUSTOMER);
      agent.hearsOnly();
      second.page.click("#call-hang-up");
      assertThat(transfers(ended(number))).containsExactly("attended 1002 completed");
    }
  }

  @Test
  void whoWasAskedIsLetGoAndTheCustomerIsBack() {
    String number = "+8613900000614";
    try (Desk first = talking(number, "tone440");
        Desk second = colleague()) {
      asked(first, second);
      first.page.click("#call-cancel");
      agent.hearsOnly(Ear.CUSTOMER);
      customer.hearsOnly(Ear.AGENT);
      colleague.hearsOnly();
      first.page.click("#call-hang-up");
      assertThat(transfers(ended(number))).containsExactly("attended 1002 cancelled");
    }
  }

  @Test
  void theCustomerIsGoneWhileTheColleagueIsAsked() {
    String number = "+8613900000615";
    try (Desk first = talking(number, "giveup20");
        Desk second = colleague()) {
      ask(first, "1002");
      second.stateIs("RINGING");
      second.answer();
      agent.hearsOnly(Ear.COLLEAGUE);
      colleague.hearsOnly(Ear.AGENT);
      WholeCentre.await()
          .until(
              () ->
                  transfers(centre.newestCallFrom(number.substring(1)))
                      .equals(List.of("attended 1002 cancelled")));
      // They talk on without the customer, until one of them hangs up.
      agent.hearsOnly(Ear.COLLEAGUE);
      first.page.click("#call-hang-up");
      WholeCentre.await().until(() -> !second.state().equals("TALKING"));
      assertThat(transfers(ended(number))).containsExactly("attended 1002 cancelled");
    }
  }

  @Test
  void somebodyOutsideIsTakenIntoTheTalk() throws Exception {
    String number = "+8613900000616";
    String third = "13800000418";
    try (Desk desk = talking(number, "tone440")) {
      Ear outside = Ear.inTown(centre, third);
      ask(desk, third);
      agent.hearsOnly(Ear.OUTSIDE);
      outside.hearsOnly(Ear.AGENT);
      customer.hearsOnly();
      desk.page.click("#call-conference");
      customer.hearsOnly(Ear.AGENT, Ear.OUTSIDE);
      outside.hearsOnly(Ear.CUSTOMER, Ear.AGENT);
      agent.hearsOnly(Ear.CUSTOMER, Ear.OUTSIDE);
      desk.page.click("#call-hang-up");
      customer.hearsOnly(Ear.OUTSIDE);
      endAll();
      Sums.addUp(centre.endedCallFrom(number.substring(1)));
    }
  }

  /** Both who are left are in the town, where nobody hangs up by themselves. */
  private void endAll() throws Exception {
    Process told =
        new ProcessBuilder(
                "../bin/asterisk",
                "cli",
                centre.pbx.townFolder().toString(),
                "channel request hangup all")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Requested Hangup");
  }

  @Test
  void keysThatAreClickedTypedOrSentReachTheOtherSide() throws Exception {
    String number = "+8613900000617";
    try (Desk desk = talking(number, "silent")) {
      desk.page.click("#call-keys");
      desk.page.click("#keypad [data-key='1']");
      keysHeard("1");
      desk.page.click("#keypad [data-key='#']");
      keysHeard("1#");
      desk.page.locator("#desk-call").press("7");
      keysHeard("1#7");
      assertThat(desk.page.locator("#keypad-pressed")).hasText("1#7");
      desk.page.evaluate(
          "fetch('/desk/keys', {method: 'POST', body: new URLSearchParams({keys: '*9'})})");
      keysHeard("1#7*9");
      desk.page.click("#call-hang-up");
      ended(number);
    }
  }

  private void keysHeard(String keys) {
    Path log = centre.pbx.townFolder().resolve("log").resolve("keys");
    WholeCentre.await()
        .untilAsserted(
            () ->
                assertThat(
                        String.join(
                            "",
                            Files.readAllLines(log).stream()
                                .filter(line -> line.contains("DTMF end '"))
                                .filter(line -> line.contains(" received on "))
                                .map(line -> line.replaceAll(".*DTMF end '(.)'.*", "$1"))
                                .toList()))
                    .endsWith(keys));
  }
}
