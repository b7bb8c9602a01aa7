package sansheng.console.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sansheng.console.clock.Centre.NOON;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.calendar.WorkingTime;
import sansheng.console.callback.CallbackRefused.Why;
import sansheng.console.clock.Centre;
import sansheng.console.clock.JournalClocks;

/** Noon of 2026-11-20 in Shanghai is a time to call. */
class CallbacksIT {
  private static final String NUMBER = "+8613812345678";
  private static final String CALLBACKS =
      "select state, owner, needs_decision, closed_by, closed_why from callback";
  private static final String CLOCKS =
      "select policy, state, due_at at time zone 'UTC', ended_at at time zone 'UTC' from clock"
          + " order by began_at, policy";

  private Centre centre;
  private CallbackStore store;
  private Callbacks callbacks;
  private OwedCalls owed;
  private final AtomicInteger changes = new AtomicInteger();

  @BeforeEach
  void open() throws Exception {
    centre = new Centre();
    store = new CallbackStore(centre.database.db());
    callbacks =
        new Callbacks(
            store,
            centre.work,
            CallbackRules.usual(),
            new CustomerZones(ZoneId.of("Asia/Shanghai")),
            centre.time,
            changes::incrementAndGet);
    owed = owedCalls();
  }

  /** As a console that has just been started. */
  private OwedCalls owedCalls() {
    return new OwedCalls(
        store,
        callbacks,
        centre.calendars,
        at -> new WorkingTime(centre.calendars.current().await().calendar()).openAt(at),
        CallbackRules.usual(),
        centre.time);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void whoGivesUpInTheQueueIsOwedACallAndAShortAbandonIsNot() throws Exception {
    gaveUp("+8613800000001", NOON, NOON.plusMillis(4_999));
    gaveUp(NUMBER, NOON, NOON.plusSeconds(5));
    centre.now.set(NOON.plusSeconds(6));
    owed.look();
    owed.look();
    owedCalls().look();
    assertThat(
            centre.values("select b.number, r.kind from callback b join callback_reason r on true"))
        .containsExactly(NUMBER + " gaveUp");
    assertThat(centre.values(CLOCKS)).containsExactly("C2 running 2026-11-20T04:30:05 null");
  }

  @Test
  void aSecondReasonIsAddedAndTheEarlierLimitHolds() throws Exception {
    gaveUp(NUMBER, NOON, NOON.plusSeconds(60));
    owed.look();
    gaveUp(NUMBER, NOON.plusSeconds(600), NOON.plusSeconds(700));
    owed.look();
    callbacks.owe(
        NUMBER,
        null,
        new Reason(Reason.Kind.NEEDS_ANSWER, NOON.plusSeconds(800), null, "1001", "发票"),
        null);
    assertThat(centre.values("select count(*) from callback")).containsExactly("1");
    assertThat(centre.values("select kind from callback_reason order by at"))
        .containsExactly("gaveUp", "gaveUp", "needsAnswer");
    assertThat(centre.values(CLOCKS)).containsExactly("C2 running 2026-11-20T04:31 null");
  }

  @Test
  void itIsKeptAtTheInstantTheCustomerAnsweredAnOutgoingCallAndNotBefore() throws Exception {
    UUID id = giveUpAndLook();
    centre.now.set(NOON.plusSeconds(300));
    callbacks.dial(id, "1001");
    centre.now.set(NOON.plusSeconds(330));
    assertRefused(Why.NOBODY_ANSWERED, () -> said(id, AttemptOutcome.REACHED));
    // It rang at once, was answered after twelve seconds, and the agent said so a minute later.
    centre.call("outgoing", NUMBER, at(301), at(302), at(313), at(370), "answered");
    centre.now.set(NOON.plusSeconds(375));
    said(id, AttemptOutcome.REACHED);
    assertThat(centre.values(CLOCKS))
        .containsExactly("C2 kept 2026-11-20T04:31 2026-11-20T04:05:13");
    assertThat(centre.values(CALLBACKS)).containsExactly("kept 1001 false 1001 ");
    assertThat(centre.values("select count(call_id), max(outcome) from callback_attempt"))
        .containsExactly("1 reached");
  }

  @Test
  void aFurtherCallOfTheCustomerThatIsAnsweredKeepsIt() throws Exception {
    giveUpAndLook();
    centre.call("incoming", NUMBER, at(400), at(401), at(405), null, null);
    centre.now.set(NOON.plusSeconds(406));
    owed.look();
    assertThat(centre.values(CLOCKS))
        .containsExactly("C2 kept 2026-11-20T04:31 2026-11-20T04:06:45");
    assertThat(centre.values("select state from callback")).containsExactly("kept");
    // And it is not owed again by the call that was given up.
    owedCalls().look();
    assertThat(centre.values("select count(*) from callback")).containsExactly("1");
  }

  @Test
  void attemptsThatFailAreTriedAgainByTheRuleUntilASupervisorDecides() throws Exception {
    UUID id = giveUpAndLook();
    centre.now.set(at(100));
    callbacks.dial(id, "1001");
    assertRefused(Why.DIALLED, () -> callbacks.dial(id, "1001"));
    said(id, AttemptOutcome.BUSY);
    centre.now.set(at(219));
    assertRefused(Why.TOO_EARLY, () -> callbacks.dial(id, "1001"));
    assertRefused(Why.TAKEN, () -> callbacks.dial(id, "1002"));
    centre.now.set(at(220));
    callbacks.dial(id, "1001");
    said(id, AttemptOutcome.NO_ANSWER);
    centre.now.set(at(520));
    Callbacks.Attempt refused = callbacks.dial(id, "1001");
    callbacks.notDialled(refused, "link down");
    callbacks.dial(id, "1001");
    said(id, AttemptOutcome.NO_ANSWER);
    assertThat(centre.values("select not_before at time zone 'UTC', needs_decision from callback"))
        .containsExactly("2026-11-20T06:00 true");
    centre.now.set(NOON.plusSeconds(3 * 3600));
    assertRefused(Why.NEEDS_DECISION, () -> callbacks.dial(id, "1001"));
    callbacks.tryAgain(id);
    callbacks.dial(id, "1001");
    centre.at(centre.time.instant());
    assertThat(callbacks.open().getFirst().breached()).isTrue();
    assertThat(callbacks.open().getFirst().attemptsMade()).isEqualTo(4);
  }

  @Test
  void callMeAtIsAPromiseThatTakesThePlaceOfTheThirtyMinutes() throws Exception {
    UUID id = giveUpAndLook();
    centre.now.set(at(100));
    callbacks.dial(id, "1001");
    centre.now.set(at(160));
    assertRefused(Why.BAD_TIME, () -> later(id, null));
    assertRefused(Why.BAD_TIME, () -> later(id, at(100)));
    assertRefused(Why.BAD_TIME, () -> later(id, NOON.plusSeconds(10 * 3600)));
    later(id, NOON.plusSeconds(3 * 3600));
    assertThat(centre.values(CLOCKS))
        .containsExactly(
            "C2 cancelled 2026-11-20T04:31 2026-11-20T04:02:40",
            "C2-promise running 2026-11-20T07:10 null");
    centre.now.set(NOON.plusSeconds(3 * 3600 + 5));
    callbacks.dial(id, "1001");
    centre.call("outgoing", NUMBER, at(10_806), at(10_807), at(10_815), at(10_900), "answered");
    said(id, AttemptOutcome.REACHED);
    assertThat(centre.values(CLOCKS))
        .contains("C2-promise kept 2026-11-20T07:10 2026-11-20T07:00:15");
  }

  @Test
  void nobodyIsCalledAtNightOrWhoDoesNotWantToBe() throws Exception {
    UUID id = giveUpAndLook();
    centre.now.set(NOON.plusSeconds(9 * 3600));
    assertRefused(Why.OUT_OF_HOURS, () -> callbacks.dial(id, "1001"));
    centre.now.set(NOON.plusSeconds(60));
    assertRefused(Why.NO_REASON, () -> callbacks.forbid(id, "boss", " "));
    callbacks.forbid(id, "boss", "客户要求不再来电");
    assertThat(centre.values(CALLBACKS)).containsExactly("cancelled null false boss 客户要求不再来电");
    UUID again =
        callbacks.owe(
            NUMBER, null, new Reason(Reason.Kind.NEEDS_ANSWER, at(70), null, "1001", ""), null);
    assertRefused(Why.FORBIDDEN, () -> callbacks.dial(again, "1001"));
  }

  @Test
  void itEndsOnlyByANamedPersonWithAReason() throws Exception {
    UUID id = giveUpAndLook();
    assertRefused(Why.NO_REASON, () -> callbacks.cancel(id, "boss", ""));
    centre.at(NOON.plusSeconds(100_000));
    assertThat(centre.values("select state from callback")).containsExactly("open");
    callbacks.cancel(id, "boss", "已当面解决");
    assertRefused(Why.CLOSED, () -> callbacks.cancel(id, "boss", "again"));
    assertThat(centre.values("select state from clock")).containsExactly("cancelled");
    assertThat(centre.values("select kind from clock_finding where kind = 'breached'")).hasSize(1);
    assertThatThrownBy(
            () -> centre.database.execute("update callback set closed_why = '', closed_by = null"))
        .hasMessageContaining("callback");
  }

  @Test
  void aMessageOutOfHoursCountsFromTheNextOpening() throws Exception {
    Instant night = Instant.parse("2026-11-20T14:00:00Z");
    centre.call("incoming", NUMBER, night, null, null, night.plusSeconds(40), "voicemail");
    centre.now.set(night.plusSeconds(41));
    owed.look();
    assertThat(centre.values(CLOCKS)).containsExactly("C2 running 2026-11-23T01:30 null");
    assertThat(centre.values("select kind from callback_reason")).containsExactly("message");
  }

  @Test
  void whoGoesHomeLeavesTheirsToWhoeverIsNext() throws Exception {
    UUID id = giveUpAndLook();
    callbacks.assign(List.of(id), "1001");
    assertRefused(Why.TAKEN, () -> callbacks.dial(id, "1002"));
    owed.goneHome("1001");
    owed.look();
    assertThat(centre.values("select owner from callback")).containsExactly("null");
  }

  @Test
  void aCallIsClockedByTheJournalAlone() throws Exception {
    JournalClocks journal =
        new JournalClocks(centre.database.db(), centre.work, centre.calendars, centre.time);
    centre.call("incoming", NUMBER, at(0), at(2), at(17), null, null);
    centre.call("incoming", NUMBER, at(0), at(2), at(18), null, null);
    centre.call("incoming", NUMBER, at(0), at(2), null, at(10), "abandoned");
    centre.call("incoming", NUMBER, at(-9_000), at(-8_999), null, at(10), "abandoned");
    centre.call("outgoing", NUMBER, at(0), at(2), at(17), null, null);
    centre.now.set(at(20));
    journal.look();
    journal.look();
    assertThat(centre.values("select policy, state from clock order by state"))
        .containsExactly("C1 cancelled", "C1 doneLate", "C1 kept");
  }

  private UUID giveUpAndLook() throws Exception {
    gaveUp(NUMBER, NOON, NOON.plusSeconds(60));
    centre.now.set(NOON.plusSeconds(61));
    owed.look();
    return callbacks.open().getFirst().id();
  }

  private void gaveUp(String number, Instant offered, Instant ended) throws Exception {
    centre.call("incoming", number, offered, null, null, ended, "abandoned");
    if (centre.time.instant().isBefore(ended)) {
      centre.now.set(ended);
    }
  }

  private void said(UUID id, AttemptOutcome outcome) {
    callbacks.came(id, "1001", outcome, null, "");
  }

  private void later(UUID id, @Nullable Instant at) {
    callbacks.came(id, "1001", AttemptOutcome.CALL_LATER, at, "");
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  private static void assertRefused(Why why, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            CallbackRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }
}
