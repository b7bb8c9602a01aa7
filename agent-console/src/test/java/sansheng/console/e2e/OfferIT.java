package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.e2e.WholeCentre.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers hear and press when nobody answers, on a real Asterisk; nobody is on duty. */
@SuppressWarnings("NullAway.Init")
class OfferIT {
  private static OwedCentre owed;
  private static WholeCentre centre;

  @BeforeAll
  static void open() throws IOException {
    owed = new OwedCentre();
    centre = owed.centre;
  }

  @AfterAll
  static void close() {
    owed.close();
  }

  private static String pause(int seconds) {
    return "w".repeat(2 * seconds);
  }

  /** The call that ended, its outcome told. */
  private static JsonObject ended(String number, String outcome) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> centre.newestCallFrom(number.substring(1)).getString("endedAt") != null);
    JsonObject call = centre.newestCallFrom(number.substring(1));
    assertThat(call.getString("outcome")).as(call.encode()).isEqualTo(outcome);
    Sums.addUp(call);
    return call;
  }

  private static void owedWithinASecond(String number, String kind) {
    await().untilAsserted(() -> assertThat(owed.owed(number)).containsExactly(kind + " open"));
    List<String> late =
        owed.values(
            """
            select extract(epoch from f.noted_at - c.ended_at)
              from callback b join callback_reason r on r.callback = b.id join calls c on c.id = r.call_id
              join clock_fact f on f.about_id = b.id::text and f.fact = 'owed'
             where b.number = '%s'"""
                .formatted(number));
    System.out.println("Owed " + late + " s after the call of " + number + " had ended");
    assertThat(Double.parseDouble(late.getFirst())).isLessThan(1.0);
  }

  @Test
  void whoGivesUpInTheQueueIsOwedACallWithinASecond() {
    String number = "+8613900000301";
    centre.call("400", number, "Gives up", "giveup6");
    ended(number, "abandoned");
    owedWithinASecond(number, "gaveUp");
  }

  @Test
  void aShortAbandonIsOwedNothing() {
    String number = "+8613900000302";
    centre.call("400", number, "In a hurry", "giveup2");
    ended(number, "abandoned");
    assertThat(owed.owed(number)).isEmpty();
  }

  @Test
  void afterTheLimitTheOfferIsTakenByKeyOneAndTheNumberConfirmed() {
    String number = "+8613900000303";
    centre.call("401", number, "Takes it", "press" + pause(8) + "1" + pause(3) + "1");
    JsonObject call = ended(number, "callback");
    assertThat(call.getString("endedBy")).isEqualTo("system");
    assertThat(call.getString("queue")).isEqualTo("sales");
    owedWithinASecond(number, "acceptedOffer");
  }

  @Test
  void anotherNumberCanBeTyped() {
    String number = "+8613900000304";
    centre.call(
        "401",
        number,
        "Elsewhere",
        "press" + pause(8) + "1" + pause(3) + "2" + pause(3) + "13900000777*" + pause(4) + "1");
    ended(number, "callback");
    owedWithinASecond("+8613900000777", "acceptedOffer");
    assertThat(owed.owed(number)).isEmpty();
  }

  @Test
  void whoKeepsTheNumberBackIsAskedForOneAndABadOneIsAskedForAgain() {
    centre.call(
        "401",
        "anonymous",
        "Anonymous",
        "press" + pause(8) + "1" + pause(3) + "110*" + pause(7) + "13900000778*" + pause(4) + "1");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(owed.owed("+8613900000778")).containsExactly("acceptedOffer open"));
  }

  @Test
  void whoHangsUpAfterTheOfferTakesIt() {
    String number = "+8613900000305";
    centre.call("401", number, "Hangs up", "giveup9");
    ended(number, "callback");
    owedWithinASecond(number, "acceptedOffer");
  }

  @Test
  void whoWaitsOnStandsInTheQueueAgain() {
    String number = "+8613900000306";
    centre.call("401", number, "Waits on", "press" + pause(8) + "2");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        queueLog().stream()
                            .filter(l -> l.contains("ENTERQUEUE") && l.contains(number)))
                    .hasSize(2));
    assertThat(centre.newestCallFrom(number.substring(1)).getString("endedAt")).isNull();
    assertThat(owed.owed(number)).isEmpty();
  }

  @Test
  void whenManyWaitTheCallerIsToldAndMayAskToBeCalledBackAtOnce() {
    centre.call("400", "+8613900000307", "First", "talk");
    centre.call("400", "+8613900000309", "Second", "talk");
    await()
        .until(
            () ->
                queueLog().stream()
                    .anyMatch(l -> l.contains("ENTERQUEUE") && l.contains("+8613900000309")));
    String number = "+8613900000308";
    centre.call("400", number, "Third", "press" + pause(2) + "1" + pause(3) + "1");
    ended(number, "callback");
    owedWithinASecond(number, "acceptedOffer");
    assertThat(queueLog()).noneMatch(l -> l.contains("ENTERQUEUE") && l.contains(number));
  }

  private static List<String> queueLog() {
    try {
      return Files.readAllLines(centre.pbx.centreFolder().resolve("log/queue_log"));
    } catch (IOException notYet) {
      return List.of();
    }
  }
}
