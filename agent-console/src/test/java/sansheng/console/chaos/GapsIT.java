package sansheng.console.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One way of losing sight after the other, with real calls going on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GapsIT {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private static HardCentre centre;

  @BeforeAll
  static void open() {
    centre = new HardCentre(Map.of());
    centre.member("support", 1001);
    centre.member("support", 1000);
    centre.member("support", 1003);
    centre.member("support", 1004);
  }

  @AfterAll
  static void close() {
    centre.close();
  }

  private static void call(String dialled, String number, String behaviour) {
    centre.town.call("PJSIP/" + dialled + "@centre", number, behaviour);
  }

  /** The columns of the one call from this number; empty when there is none yet. */
  private static List<String> log(String number, String columns) throws SQLException {
    List<List<String>> rows =
        centre.database.query(
            "select %s from calls c where caller_number = '%s'".formatted(columns, number));
    assertThat(rows).hasSizeLessThan(2);
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  private static boolean heardOf(String agent, String reason) throws SQLException {
    return !centre
        .database
        .query(
            "select seq from call_event where event ->> 'agent' = '%s' and event ->> 'reason' = '%s' limit 1"
                .formatted(agent, reason))
        .isEmpty();
  }

  private static void awaitPhase(String number, String phase) {
    HardCentre.await(number + " " + phase)
        .untilAsserted(() -> assertThat(log(number, "phase")).containsExactly(phase));
  }

  private static void awaitChannels(int count) {
    HardCentre.await(count + " channels").until(() -> centre.centre().channels().size() == count);
  }

  private static void hangUpEverybody() {
    for (Map<String, String> left : centre.centre().channels()) {
      centre.centre().ask("Hangup", "Channel", left.getOrDefault("Channel", ""));
    }
  }

  private static final String COURSE =
      "phase, outcome, ended_by, queue, "
          + "(select string_agg(agent || ' ' || result, ',' order by position) from call_offer o where o.call_id = c.id), "
          + "(select string_agg(agent, ',' order by position) from call_stint s where s.call_id = c.id), "
          + "(select count(*) from call_uncertain u where u.call_id = c.id and to_at is not null), "
          + "(wait_ms + ring_ms + talk_ms + hold_ms = round(extract(epoch from ended_at - offered_at) * 1000))";

  private static void awaitReadUp() throws Exception {
    Ledger[] ledger = new Ledger[1];
    HardCentre.await("the log is Asterisk's")
        .untilAsserted(
            () -> {
              ledger[0] = Ledger.of(centre.logs(), centre.database);
              assertThat(ledger[0].differences()).isEmpty();
            });
  }

  @Test
  @Order(1)
  void aLineThatIsCutForASecondLosesNothing() throws Exception {
    call("400", "0101", "giveup6");
    awaitPhase("0101", "talking");
    call("401", "0102", "giveup3");
    awaitPhase("0102", "waiting");

    centre.line.cut();
    Thread.sleep(Duration.ofSeconds(1));
    centre.line.mend();
    centre.awaitReady();

    awaitPhase("0101", "ended");
    awaitPhase("0102", "ended");
    assertThat(log("0101", COURSE).subList(0, 4))
        .containsExactly("ended", "answered", "caller", "support");
    assertThat(log("0102", COURSE).subList(0, 4))
        .containsExactly("ended", "abandoned", "caller", "sales");
    awaitReadUp();
  }

  @Test
  @Order(2)
  void callsWithinALongGapAreAddedOnceWithEverythingAsteriskKnowsOfThem() throws Exception {
    call("400", "0200", "talk");
    awaitPhase("0200", "talking");
    centre.line.cut();
    call("400", "0201", "giveup3");
    call("401", "0202", "giveup2");
    call("1005", "0203", "giveup3");
    awaitChannels(2);
    centre.line.mend();
    centre.awaitReady();

    for (String number : List.of("0201", "0202", "0203")) {
      awaitPhase(number, "ended");
    }
    List<String> answered = log("0201", COURSE);
    assertThat(answered.subList(0, 4)).containsExactly("ended", "answered", "caller", "support");
    assertThat(answered.get(4)).matches("\\d{4} answered");
    assertThat(answered.get(5)).isEqualTo(answered.get(4).substring(0, 4));
    assertThat(answered.subList(6, 8)).containsExactly("1", "t");
    assertThat(log("0202", COURSE))
        .containsExactly("ended", "abandoned", "caller", "sales", "null", "null", "1", "t");
    assertThat(log("0203", COURSE))
        .containsExactly("ended", "answered", "caller", "null", "1005 answered", "1005", "1", "t");
    assertThat(log("0200", "phase, (select count(*) from call_stint s where s.call_id = c.id)"))
        .containsExactly("talking", "1");
    hangUpEverybody();
    awaitPhase("0200", "ended");
    assertThat(log("0200", COURSE).subList(6, 8)).containsExactly("1", "t");
    awaitReadUp();
  }

  @Test
  @Order(3)
  void anAsteriskThatStandsStillIsNoticedWithinFiveSeconds() throws Exception {
    call("400", "0301", "giveup12");
    awaitPhase("0301", "talking");

    centre.freezePbx();
    Instant frozen = Instant.now();
    HardCentre.await("not ready").until(() -> !centre.isReady());
    Duration noticed = Duration.between(frozen, Instant.now());
    centre.thawPbx();
    centre.awaitReady();

    assertThat(noticed).isLessThan(NOTICED);
    awaitPhase("0301", "ended");
    assertThat(log("0301", COURSE).subList(6, 8)).containsExactly("1", "t");
    awaitReadUp();
  }

  @Test
  @Order(4)
  void aConsoleKilledInMidCallGoesOnWhereItWas() throws Exception {
    call("400", "0401", "talk");
    call("400", "0402", "giveup5");
    call("401", "0404", "giveup6");
    awaitPhase("0401", "talking");
    awaitPhase("0402", "talking");

    centre.killConsole();
    call("400", "0403", "giveup2");
    awaitChannels(2);
    centre.startConsole();
    centre.awaitReady();

    for (String number : List.of("0402", "0403", "0404")) {
      awaitPhase(number, "ended");
    }
    assertThat(log("0401", "phase, (select count(*) from call_stint s where s.call_id = c.id)"))
        .containsExactly("talking", "1");
    for (String number : List.of("0402", "0403")) {
      assertThat(log(number, COURSE).subList(0, 4))
          .containsExactly("ended", "answered", "caller", "support");
      assertThat(log(number, COURSE).subList(6, 8)).containsExactly("1", "t");
    }
    assertThat(log("0404", COURSE).subList(0, 4))
        .containsExactly("ended", "abandoned", "caller", "sales");
    hangUpEverybody();
    awaitPhase("0401", "ended");
    assertThat(log("0401", COURSE).subList(6, 8)).containsExactly("1", "t");
    awaitReadUp();
  }

  @Test
  @Order(5)
  void callsOfAnAsteriskThatIsKilledEndOnceWhenItDied() throws Exception {
    centre
        .centre()
        .ask("QueuePause", "Interface", "PJSIP/a1003", "Paused", "true", "Reason", "lunch");
    call("400", "0501", "talk");
    call("401", "0502", "talk");
    awaitPhase("0501", "talking");
    awaitPhase("0502", "waiting");

    Instant died = centre.killPbx();
    HardCentre.await("not ready").until(() -> !centre.isReady());
    centre.restartPbx();
    centre.awaitReady();

    awaitPhase("0501", "ended");
    awaitPhase("0502", "ended");
    for (String number : List.of("0501", "0502")) {
      assertThat(log(number, "end_reason, ended_by")).containsExactly("pbxRestarted", "system");
      double ended = Double.parseDouble(log(number, "extract(epoch from ended_at)").get(0));
      assertThat(Math.abs(ended - died.toEpochMilli() / 1000.0)).isLessThan(2);
    }
    assertThat(log("0501", "outcome")).containsExactly("answered");
    assertThat(log("0502", "outcome")).containsExactly("failed");
  }

  @Test
  @Order(6)
  void agentsAreBackInTheirQueuesWithTheirPause() throws Exception {
    centre
        .centre()
        .ask("QueuePause", "Interface", "PJSIP/a1003", "Paused", "true", "Reason", "lunch");
    HardCentre.await("at lunch").until(() -> member("1003").contains("paused:lunch"));
    // The console has heard of it, too: what it is told is in the database soon after.
    HardCentre.await("heard").until(() -> heardOf("1003", "lunch"));
    // What Asterisk would remember is taken from it, as if it had died before it wrote it down.
    centre.killPbx();
    HardCentre.await("not ready").until(() -> !centre.isReady());
    Members.forget(centre.pbx.centreFolder());
    centre.restartPbx();
    centre.awaitReady();

    HardCentre.await("at lunch still").until(() -> member("1003").contains("paused:lunch"));
    HardCentre.await("ready still").until(() -> member("1004").contains("ready"));
  }

  /** How Asterisk has a member of the queue. */
  private static String member(String agent) {
    return Members.of(centre.centre(), "support", agent);
  }
}
