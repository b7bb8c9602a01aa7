package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.clock.Centre.NOON;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockWorkIT {
  private static final String FINDINGS =
      "select c.policy, f.kind, f.point, f.at at time zone 'UTC', f.found_late, f.withdrawn_at is null"
          + " from clock_finding f join clock c on c.id = f.clock order by f.at, f.kind, c.policy";
  private static final String STATES = "select policy, state from clock order by policy, began_at";

  private Centre centre;
  private final About callback = About.callback(UUID.randomUUID());

  @BeforeEach
  void open() throws Exception {
    centre = new Centre();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void warningsAndTheBreachAreRaisedOnceEachAtTheirMoment() throws Exception {
    get(centre.work.fact(callback, "owed", NOON));
    get(centre.work.fact(callback, "owed", NOON));
    assertThat(centre.values(STATES)).containsExactly("C2 running");
    centre.at(NOON.plusSeconds(899));
    assertThat(centre.told).isEmpty();
    for (int second = 900; second <= 1803; second++) {
      centre.at(NOON.plusSeconds(second));
    }
    assertThat(centre.values(FINDINGS))
        .containsExactly(
            "C2 warned 0 2026-11-20T04:15 false true",
            "C2 warned 1 2026-11-20T04:25 false true",
            "C2 breached 0 2026-11-20T04:30 false true");
    assertThat(centre.told).hasSize(3);
    assertThat(centre.values(STATES)).containsExactly("C2 breached");
    get(centre.work.fact(callback, "reached", NOON.plusSeconds(1804)));
    assertThat(centre.values(STATES)).containsExactly("C2 doneLate");
    assertThat(centre.values("select count(*) from clock where next_at is not null"))
        .containsExactly("0");
  }

  @Test
  void whatFellDueWhileNobodyWatchedIsFoundOnceAndMarkedLate() throws Exception {
    get(centre.work.fact(callback, "owed", NOON));
    centre.at(NOON.plus(Duration.ofHours(9)));
    centre.at(NOON.plus(Duration.ofHours(10)));
    assertThat(centre.values(FINDINGS))
        .containsExactly(
            "C2 warned 0 2026-11-20T04:15 true true",
            "C2 warned 1 2026-11-20T04:25 true true",
            "C2 breached 0 2026-11-20T04:30 true true");
    assertThat(centre.told).hasSize(3).allMatch(Raised::late);
  }

  @Test
  void aFactThatIsHeardOfLateCountsByWhenItHappened() throws Exception {
    get(centre.work.fact(callback, "owed", NOON));
    centre.at(NOON.plusSeconds(901));
    centre.at(NOON.plusSeconds(1_900));
    assertThat(centre.values(STATES)).containsExactly("C2 breached");
    get(centre.work.fact(callback, "reached", NOON.plusSeconds(1_000)));
    assertThat(centre.values(STATES)).containsExactly("C2 kept");
    assertThat(centre.values(FINDINGS))
        .containsExactly(
            "C2 warned 0 2026-11-20T04:15 false true",
            "C2 kept 0 2026-11-20T04:16:40 false true",
            "C2 warned 1 2026-11-20T04:25 true false",
            "C2 breached 0 2026-11-20T04:30 true false");
    assertThat(centre.told.stream().filter(Raised::withdrawn)).hasSize(2);
  }

  @Test
  void aWallClockThatIsSetBackTakesNothingAwayAndRaisesNothingTwice() throws Exception {
    get(centre.work.fact(callback, "owed", NOON));
    centre.at(NOON.plusSeconds(1_000));
    centre.at(NOON.minusSeconds(3_600));
    get(centre.work.fact(callback, "attempted", NOON.plusSeconds(1_001)));
    centre.at(NOON.plusSeconds(1_002));
    assertThat(centre.values(FINDINGS)).containsExactly("C2 warned 0 2026-11-20T04:15 true true");
    assertThat(centre.told).hasSize(1);
  }

  @Test
  void aRunningClockKeepsThePolicyItBeganWith() throws Exception {
    get(centre.work.fact(callback, "owed", NOON));
    PolicyVersion before = policy("C2");
    String stricter = before.text().replace("limit: 30 minutes", "limit: 10 minutes");
    assertThat(write(before, stricter)).isTrue();
    assertThat(write(before, stricter)).as("somebody else was faster").isFalse();
    About second = About.callback(UUID.randomUUID());
    get(centre.work.fact(second, "owed", NOON.plusSeconds(1)));
    assertThat(
            centre.values(
                "select policy_version, due_at at time zone 'UTC' from clock order by began_at"))
        .containsExactly("1 2026-11-20T04:30", "2 2026-11-20T04:10:01");
    // A newer program does not overwrite what the site has written.
    get(centre.policies.ship(ShippedPolicies.texts(), NOON));
    assertThat(policy("C2").text()).isEqualTo(stricter);
    assertThat(get(centre.policies.history("C2"))).hasSize(2);
  }

  @Test
  void aPolicyThatIsSwitchedOffStartsNothing() throws Exception {
    PolicyVersion before = policy("C2");
    assertThat(write(before, before.text().replace("on: yes", "on: no"))).isTrue();
    get(centre.work.fact(callback, "owed", NOON));
    assertThat(centre.values(STATES)).isEmpty();
  }

  @Test
  void oneFactStartsEveryClockItIsTheStartOf() throws Exception {
    About complaint = new About("complaint", "2026-000017");
    get(
        centre.work.fact(
            complaint, new Fact("received", NOON, Map.of("complaint", "hard", "special", "yes"))));
    assertThat(centre.values(STATES))
        .containsExactly("C10 running", "C11 running", "C6 running", "C7 running", "C9 running");
    get(centre.work.fact(complaint, "firstResponse", NOON.plusSeconds(3_600)));
    get(centre.work.fact(complaint, "solved", NOON.plusSeconds(4_000)));
    assertThat(centre.values(STATES)).contains("C6 kept", "C8 running", "C17 running");
  }

  @Test
  void aPromiseIsMeasuredFromThePromisedTime() throws Exception {
    About promise = About.promise(UUID.randomUUID());
    get(centre.work.promised(promise, NOON, NOON.plusSeconds(7_200)));
    assertThat(centre.values("select policy, due_at at time zone 'UTC' from clock"))
        .containsExactly("C2-promise 2026-11-20T06:10");
  }

  @Test
  void severalConsolesShareTheWorkAndNothingIsRaisedTwice() throws Exception {
    List<Future<Void>> facts = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      facts.add(centre.work.fact(About.callback(UUID.randomUUID()), "owed", NOON));
      if (facts.size() == 25) {
        get(Future.all(facts));
        facts.clear();
      }
    }
    centre.now.set(NOON.plusSeconds(900));
    List<ClockWork> consoles = List.of(centre.work, centre.another(), centre.another());
    int looked;
    do {
      List<Future<Integer>> looks = consoles.stream().map(ClockWork::findDue).toList();
      get(Future.all(looks));
      looked = looks.stream().mapToInt(Future::result).sum();
    } while (looked > 0);
    assertThat(centre.told).hasSize(350);
    assertThat(centre.told.stream().map(raised -> raised.clock().id()).distinct()).hasSize(350);
  }

  @Test
  void aReplayFindsNoDifferenceAndSaysWhoWouldHaveBreached() throws Exception {
    About second = About.callback(UUID.randomUUID());
    About complaint = new About("complaint", "2026-000018");
    get(centre.work.fact(callback, "owed", NOON));
    get(centre.work.fact(second, "owed", NOON.plusSeconds(5)));
    get(centre.work.fact(complaint, new Fact("received", NOON, Map.of("complaint", "soft"))));
    centre.at(NOON.plusSeconds(901));
    get(centre.work.fact(second, "reached", NOON.plusSeconds(1_205)));
    centre.at(NOON.plusSeconds(1_900));
    // Heard of late: what was found is withdrawn, and the replay sees only what is true.
    get(centre.work.fact(callback, "reached", NOON.plusSeconds(1_500)));
    UUID call =
        centre.call("incoming", "+8613812345678", NOON, NOON, NOON.plusSeconds(12), null, null);
    get(centre.work.fact(About.call(call), "firstRing", NOON));
    centre.at(NOON.plusSeconds(1_901));

    Replay replay = new Replay(centre.database.db());
    Replay.Result same = replay.asItWas(NOON.minusSeconds(1), NOON.plusSeconds(3_600));
    assertThat(same.lines()).isEmpty();
    assertThat(same.clocks()).isEqualTo(8);

    Policy stricter =
        PolicyReader.read(
            "C2", policy("C2").text().replace("limit: 30 minutes", "limit: 20 minutes"));
    Policy twoRings =
        PolicyReader.read("C1", policy("C1").text().replace("limit: 3 rings", "limit: 2 rings"));
    Replay.Result other =
        replay.withOthers(
            NOON.minusSeconds(1),
            NOON.plusSeconds(3_600),
            List.of(stricter, twoRings),
            NOON.plusSeconds(4_000));
    assertThat(other.clocks()).isEqualTo(3);
    assertThat(other.lines())
        .containsExactly(
            "C1 call:" + call + " since " + NOON + ": would have breached",
            "C2 " + callback + " since " + NOON + ": would have breached");

    centre.database.execute(
        "update clock set state = 'running', ended_at = null where policy = 'C1'");
    centre.database.execute("delete from clock where about_kind = 'complaint' and policy = 'C4'");
    assertThat(replay.asItWas(NOON.minusSeconds(1), NOON.plusSeconds(3_600)).lines())
        .hasSize(3)
        .anyMatch(line -> line.endsWith("there is no clock"))
        .anyMatch(line -> line.contains("state is stored as RUNNING, computed as KEPT"));
  }

  private boolean write(PolicyVersion before, String text) throws Exception {
    return get(
        centre.policies.write(
            PolicyReader.read("C2", text), text, before.version(), "admin", "tried", NOON));
  }

  private PolicyVersion policy(String id) throws Exception {
    return get(centre.policies.current()).stream()
        .filter(version -> version.policy().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
