package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.clock.Centre.NOON;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.staff.Role;

/** Whoever is to be told is told, and what is to be done is done: at its time, and once. */
class ActsIT {
  private static final String NOTICES =
      "select c.policy, n.kind, n.point, n.party, coalesce(n.to_agent, n.to_role)"
          + " from clock_notice n join clock c on c.id = n.clock order by n.id";
  private static final String SLIPS =
      "select s.kind, c.policy, s.recipient from slip s join clock c on c.id = s.clock"
          + " order by s.kind, c.policy";

  private Centre centre;
  private final List<Set<Addressee>> rung = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() throws Exception {
    centre = new Centre();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private ClockWork console() {
    return console(centre.time);
  }

  private ClockWork console(InstantSource time) {
    return new ClockWork(
        centre.database.db(), centre.policies, centre.calendars, time, told -> {}, rung::add);
  }

  private About callbackOf(String owner) throws Exception {
    UUID id = UUID.randomUUID();
    centre.database.execute(
        "insert into callback (id, number, owed_at, not_before, owner) values ('%s', '+86138%08d', '%s', '%s', %s)"
            .formatted(id, Math.abs(id.hashCode() % 100_000_000), NOON, NOON, owner));
    return About.callback(id);
  }

  @Test
  void theOwnerTheTeamLeadAndTheSupervisorAreToldEachAtTheirTime() throws Exception {
    About mine = callbackOf("'1001'");
    About nobodys = callbackOf("null");
    get(centre.work.fact(mine, "owed", NOON));
    centre.at(NOON.plusSeconds(899));
    assertThat(centre.values(NOTICES)).isEmpty();
    centre.at(NOON.plusSeconds(900));
    assertThat(centre.values(NOTICES)).containsExactly("C2 warned 0 owner 1001");
    centre.at(NOON.plusSeconds(1_500));
    centre.at(NOON.plusSeconds(1_800));
    assertThat(centre.values(NOTICES))
        .hasSize(3)
        .contains("C2 warned 1 owner 1001", "C2 warned 1 teamLead TEAM_LEAD");
    centre.at(NOON.plusSeconds(1_801));
    centre.at(NOON.plusSeconds(9_000));
    assertThat(centre.values(NOTICES)).hasSize(4).endsWith("C2 breached 0 supervisor SUPERVISOR");
    // What nobody has taken on is the team leads' affair.
    centre.now.set(NOON.plusSeconds(9_000));
    get(centre.work.fact(nobodys, "owed", NOON.plusSeconds(9_000)));
    centre.at(NOON.plusSeconds(9_900));
    assertThat(centre.values(NOTICES)).endsWith("C2 warned 0 owner TEAM_LEAD");
  }

  @Test
  void whoeverHasNoScreenIsToldByThoseWhoPassItOn() throws Exception {
    About emergency = new About("emergency", "E1");
    get(centre.work.fact(emergency, "beyondHead", NOON));
    centre.at(NOON.plusSeconds(601));
    assertThat(centre.values(NOTICES + " limit 20"))
        .contains("C21 breached 0 head HEAD", "C21 breached 0 board HEAD");
  }

  @Test
  void ofSeveralConsolesOneActs() throws Exception {
    List<Future<Void>> facts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      facts.add(
          centre.work.fact(
              new About("complaint", "K" + i),
              new Fact("received", NOON, Map.of("complaint", "soft", "department", "售后部"))));
      if (facts.size() == 20) {
        get(Future.all(facts));
        facts.clear();
      }
    }
    // C4: fifteen working minutes.
    centre.now.set(Instant.parse("2026-11-20T05:45:00Z"));
    List<ClockWork> consoles = List.of(console(), console(), console());
    int looked;
    do {
      List<Future<Integer>> looks = consoles.stream().map(ClockWork::findDue).toList();
      get(Future.all(looks));
      looked = looks.stream().mapToInt(Future::result).sum();
    } while (looked > 0);
    assertThat(
            centre.values(
                "select count(*), count(distinct clock) from clock_notice where kind = 'breached'"
                    + " and party = 'supervisor' and clock in (select id from clock where policy = 'C4')"))
        .containsExactly("120 120");
    assertThat(
            centre.values(
                "select count(*), count(distinct s.number), min(s.recipient) from slip s join clock c"
                    + " on c.id = s.clock where s.kind = 'reminder' and c.policy = 'C4'"))
        .containsExactly("120 120 售后部");
  }

  @Test
  void aVisitThatIsLateIsItselfAComplaintUntilItTurnsOutNotToHaveBeen() throws Exception {
    About visit = new About("visit", "V7");
    get(
        centre.work.fact(
            visit, new Fact("agreed", NOON, Map.of("due", NOON.plusSeconds(600).toString()))));
    centre.at(NOON.plusSeconds(2_401));
    List<String> complaints =
        centre.values(
            "select f.fact, f.attributes ->> 'because', f.at at time zone 'UTC' from clock_fact f"
                + " where f.about_kind = 'complaint'");
    assertThat(complaints).containsExactly("received visit:V7 2026-11-20T04:40");
    assertThat(
            centre.values(
                "select policy, state from clock where about_kind = 'complaint' order by policy"))
        .contains("C4 running", "C5 running", "C9 running");
    // They had come in time, and it was heard of late.
    centre.now.set(NOON.plusSeconds(3_000));
    get(centre.work.fact(visit, "arrived", NOON.plusSeconds(1_800)));
    assertThat(
            centre.values(
                "select distinct state from clock where about_kind = 'complaint' order by state"))
        .containsExactly("cancelled");
    // And a replay computes the same, the complaint's clocks included.
    assertThat(
            new Replay(centre.database.db())
                .asItWas(NOON.minusSeconds(1), NOON.plusSeconds(9_000))
                .lines())
        .isEmpty();
  }

  @Test
  void anOverdueCaseGetsAReminderSlipAndOneThatIsClosedLateAnInquirySlip() throws Exception {
    About complaint = new About("complaint", "K9");
    get(
        centre.work.fact(
            complaint,
            new Fact("received", NOON, Map.of("complaint", "hard", "department", "物流部"))));
    centre.at(Instant.parse("2026-11-25T11:00:00Z"));
    assertThat(centre.values(SLIPS)).contains("reminder C11 物流部").doesNotContain("inquiry C11 物流部");
    get(centre.work.fact(complaint, "closed", Instant.parse("2026-11-25T11:30:00Z")));
    assertThat(centre.values(SLIPS)).containsOnlyOnce("inquiry C11 物流部", "reminder C11 物流部");
    assertThat(centre.values("select number, text from slip where kind = 'inquiry'"))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .matches(
            "Q2026-\\d{6} 〔C11 .*〕投诉 K9 应于 2026-11-25 18:00 前办结，实际于 2026-11-25 19:30 办结，请说明逾期原因。");
  }

  @Test
  void whatIsDueIsFoundAndToldWithinASecondOrTwo() throws Exception {
    InstantSource now = InstantSource.system();
    ClockWork work = console(now);
    Instant due = now.instant().plusSeconds(3);
    About mine = callbackOf("'1001'");
    try (ClockWatch watch = new ClockWatch(work, () -> {})) {
      get(work.fact(mine, new Fact("owed", due.minusSeconds(1_800))));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> rung.stream().anyMatch(set -> set.contains(supervisors())));
      watch.wake();
    }
    // The breach is true from the second after the last that was in time.
    List<String> seconds =
        centre.values(
            "select extract(epoch from found_at - at)::integer, found_late from clock_finding"
                + " where kind = 'breached'");
    assertThat(seconds).singleElement().matches(row -> row.matches("[123] false"));
  }

  private static Addressee supervisors() {
    return new Addressee(Role.SUPERVISOR, null);
  }
}
