package sansheng.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Span;

class JournalStoreIT {
  private static TestDatabase database;
  private static JournalStore store;

  @BeforeAll
  static void open() {
    database = new TestDatabase();
    store = new JournalStore(database.db(), new Numbers("CN"));
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() throws Exception {
    database.execute("truncate calls cascade");
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws Exception {
    CallRecord call = Calls.full(Calls.NOON);
    assertThat(get(store.write(List.of(new JournalEntry(call, Calls.NOON))))).isEqualTo(1);
    assertThat(get(store.find(call.id()))).contains(call);
  }

  @Test
  void writingTheSameTwiceChangesNothing() throws Exception {
    List<JournalEntry> last = List.of(new JournalEntry(Calls.full(Calls.NOON), Calls.NOON));
    assertThat(get(store.write(last))).isEqualTo(1);
    assertThat(get(store.write(last))).isZero();
  }

  @Test
  void anyOrderOfAnySubsetEndsInTheNewestState() throws Exception {
    Random random = new Random(20261121);
    for (int round = 0; round < 60; round++) {
      List<JournalEntry> life = Calls.life(Calls.NOON.plusSeconds(round), "+8613812345678");
      List<JournalEntry> some = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        some.add(life.get(random.nextInt(life.size())));
      }
      Collections.shuffle(some, random);
      for (JournalEntry entry : some) {
        get(store.write(List.of(entry)));
      }
      CallRecord newest = some.stream().reduce((a, b) -> b.isAfter(a) ? b : a).orElseThrow().call();
      assertThat(get(store.find(newest.id()))).contains(newest);
    }
  }

  @Test
  void pagesHoldEveryCallOnce() throws Exception {
    List<JournalEntry> all = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      // Three calls at each moment, so that the id decides between them.
      CallRecord call = Calls.waiting(Calls.NOON.plusSeconds(i / 3), "+8613800000000");
      all.add(new JournalEntry(call, call.offeredAt()));
    }
    get(store.write(all));
    List<CallRecord> seen = new ArrayList<>();
    CallFilter filter = CallFilter.ALL;
    List<CallRecord> page;
    do {
      page = get(store.page(filter, new Sight.Everything(), 7));
      seen.addAll(page);
      filter = page.isEmpty() ? filter : filter.after(Cursor.after(page.get(page.size() - 1)));
    } while (!page.isEmpty());
    assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo((a, b) -> b.offeredAt().compareTo(a.offeredAt()));
  }

  @Test
  void agentsSeeTheirOwnCallsAndUnansweredOnesOfTheirQueues() throws Exception {
    JournalEntry theirs = Calls.life(Calls.NOON, "+8613812345678").get(6);
    JournalEntry unanswered =
        new JournalEntry(Calls.waiting(Calls.NOON, "+8613812345679"), Calls.NOON);
    JournalEntry others = new JournalEntry(Calls.full(Calls.NOON), Calls.NOON);
    get(store.write(List.of(theirs, unanswered, others)));
    assertThat(get(store.page(CallFilter.ALL, new Sight.Own("1002", Set.of("support")), 9)))
        .containsExactlyInAnyOrder(theirs.call(), unanswered.call());
    assertThat(get(store.page(CallFilter.ALL, new Sight.Own("1002", Set.of()), 9)))
        .containsExactly(theirs.call());
    assertThat(get(store.page(CallFilter.ALL, new Sight.Nothing(), 9))).isEmpty();
  }

  @Test
  void uncertainCallsCanBeCountedAndWhatEndedThemIsKept() throws Exception {
    CallRecord uncertain = Calls.brokenOff(Calls.full(Calls.NOON));
    CallRecord certain = Calls.waiting(Calls.NOON, "+8613812345679");
    get(
        store.write(
            List.of(
                new JournalEntry(uncertain, Calls.NOON), new JournalEntry(certain, Calls.NOON))));
    assertThat(get(store.page(uncertain(true), new Sight.Everything(), 9)))
        .containsExactly(uncertain);
    assertThat(get(store.page(uncertain(false), new Sight.Everything(), 9)))
        .containsExactly(certain);
  }

  private static CallFilter uncertain(boolean wanted) {
    return new CallFilter(null, null, null, null, null, null, null, null, null, wanted, null);
  }

  @Test
  void aPercentSignInASearchIsJustThat() throws Exception {
    get(store.write(List.of(new JournalEntry(Calls.full(Calls.NOON), Calls.NOON))));
    assertThat(get(store.page(q("%"), new Sight.Everything(), 9))).isEmpty();
    assertThat(get(store.page(q("小明"), new Sight.Everything(), 9))).hasSize(1);
    assertThat(get(store.page(q("34567"), new Sight.Everything(), 9))).hasSize(1);
  }

  private static CallFilter q(String text) {
    return new CallFilter(null, null, null, null, null, null, null, text, null, null, null);
  }

  @Test
  void callsThatEndedUnseenAreClosedAndTheRestGoesOn() throws Exception {
    List<JournalEntry> answered = Calls.life(Calls.NOON, "+8613812345678");
    CallRecord talking = answered.get(3).call();
    CallRecord held = Calls.life(Calls.NOON, "+8613812345677").get(4).call();
    CallRecord waiting = Calls.waiting(Calls.NOON, "+8613812345679");
    CallRecord alive = Calls.waiting(Calls.NOON, "+8613812345670");
    for (CallRecord call : List.of(talking, held, waiting, alive)) {
      get(store.write(List.of(new JournalEntry(call, call.phaseSince()))));
    }
    Instant at = Calls.NOON.plusSeconds(600);
    assertThat(get(store.closeOrphans("pbx1", Set.of(alive.id()), at))).hasSize(3);
    assertThat(get(store.openCalls("pbx1"))).containsExactly(alive);

    CallRecord ended = get(store.find(talking.id())).orElseThrow();
    assertThat(ended.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(ended.endedBy()).isEqualTo(EndedBy.SYSTEM);
    assertThat(ended.endedAt()).isEqualTo(at);
    assertThat(ended.uncertain()).containsExactly(new Span(talking.phaseSince(), at));
    assertThat(ended.stints().get(0).to()).isEqualTo(at);
    assertThat(sum(ended)).isEqualTo(Duration.between(ended.offeredAt(), at));
    assertThat(sum(get(store.find(held.id())).orElseThrow()))
        .isEqualTo(Duration.between(held.offeredAt(), at));
    assertThat(get(store.find(waiting.id())).orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
  }

  private static Duration sum(CallRecord call) {
    return call.waitTime().plus(call.ringTime()).plus(call.talkTime()).plus(call.holdTime());
  }
}
