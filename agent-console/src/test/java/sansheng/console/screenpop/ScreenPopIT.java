package sansheng.console.screenpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.customer.Customer;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;

class ScreenPopIT {
  private static final Numbers NUMBERS = new Numbers("CN");
  private static TestDatabase database;
  private static PopStore store;

  private final List<UUID> told = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
    store = new PopStore(database.db());
    CustomerStore customers = new CustomerStore(database.db());
    long father = get(customers.create("林建国", Customer.Kind.PERSON, Customer.Level.C, "", "1001"));
    long daughter =
        get(customers.create("林晓梅", Customer.Kind.PERSON, Customer.Level.VIP, "", null));
    long firm = get(customers.create("青禾", Customer.Kind.ORGANISATION, Customer.Level.D, "", null));
    get(customers.addNumber(father, "+8657155500123", "家里", false));
    get(customers.addNumber(father, "+8613800000101", "手机", true));
    get(customers.addNumber(daughter, "+8657155500123", "家里", false));
    get(customers.addNumber(firm, "+8657155500123", "总机", true));
    database.execute(
        "insert into staff (login, name, agent, password_hash) values ('li.na', '李娜', '1002', '')");
    JournalStore journal = new JournalStore(database.db(), NUMBERS);
    for (int day = 1; day <= 7; day++) {
      JournalEntry end = Calls.life(Calls.NOON.minus(Duration.ofDays(day)), "13800000101").get(6);
      get(journal.write(List.of(end)));
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void allWhoShareANumberComeBestFirstWithTheirLastContacts() {
    ScreenPopListener pops = listener();
    CallRecord call = Calls.waiting(Calls.NOON, "057155500123");
    say(pops, call);
    await().until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.KNOWN);
    Pop pop = pops.pop(call.id()).orElseThrow();
    assertThat(pop.number()).isEqualTo("571****0123");
    assertThat(pop.candidates())
        .extracting(c -> c.customer().name())
        .containsExactly("青禾", "林晓梅", "林建国");
    List<Contact> contacts = pop.candidates().get(2).lastContacts();
    assertThat(contacts).hasSize(5);
    assertThat(contacts.get(0).at()).isEqualTo(Calls.NOON.minus(Duration.ofDays(1)));
    assertThat(contacts.get(0).agentName()).isEqualTo("李娜");
    assertThat(pop.lastContacts()).isEmpty();
    assertThat(told).hasSize(2).containsOnly(call.id());
  }

  @Test
  void oneLookUpACall() {
    ScreenPopListener pops = listener();
    CallRecord call = Calls.waiting(Calls.NOON, "13800000101");
    say(pops, call);
    await().until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.KNOWN);
    say(pops, call);
    say(pops, call);
    assertThat(told).hasSize(2);
  }

  @Test
  void aWithheldNumberIsNotLookedUpAndAnUnknownOneIsUnknown() {
    ScreenPopListener pops = listener();
    CallRecord withheld = Calls.waiting(Calls.NOON, "anonymous");
    CallRecord unknown = Calls.waiting(Calls.NOON, "13999999999");
    say(pops, withheld);
    say(pops, unknown);
    assertThat(pops.pop(withheld.id()).orElseThrow().state()).isEqualTo(Pop.State.WITHHELD);
    await().until(() -> pops.pop(unknown.id()).orElseThrow().state() == Pop.State.UNKNOWN);
  }

  @Test
  void aLateAnswerShowsAsUnavailableAndThenFillsIn() {
    Promise<PopStore.Found> answer = Promise.promise();
    ScreenPopListener pops =
        new ScreenPopListener(
            (number, call) -> answer.future(),
            NUMBERS,
            told::add,
            database.vertx(),
            new SimpleMeterRegistry());
    CallRecord call = Calls.waiting(Calls.NOON, "13800000101");
    long began = System.nanoTime();
    say(pops, call);
    assertThat(pops.pop(call.id()).orElseThrow().state()).isEqualTo(Pop.State.LOOKING);
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.UNAVAILABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(280), Duration.ofMillis(900));
    answer.complete(new PopStore.Found(List.of(), List.of()));
    await().until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.UNKNOWN);
  }

  @Test
  void aFailedLookUpIsTriedAgainWhileTheCallGoesOn() throws Exception {
    TestDatabase away = new TestDatabase();
    try {
      away.takeAway();
      PopStore cut = new PopStore(away.db());
      ScreenPopListener pops =
          new ScreenPopListener(
              cut::find, NUMBERS, told::add, away.vertx(), new SimpleMeterRegistry());
      CallRecord call = Calls.waiting(Calls.NOON, "13800000101");
      say(pops, call);
      await().until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.UNAVAILABLE);
      away.giveBack();
      await().until(() -> pops.pop(call.id()).orElseThrow().state() == Pop.State.UNKNOWN);
    } finally {
      away.close();
    }
  }

  private ScreenPopListener listener() {
    return new ScreenPopListener(
        store::find, NUMBERS, told::add, database.vertx(), new SimpleMeterRegistry());
  }

  private static void say(ScreenPopListener pops, CallRecord call) {
    pops.changed(new FloorChange.CallChanged(call), System.nanoTime(), Instant.now());
  }
}
