package sansheng.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;

class JournalListenerIT {
  private static TestDatabase database;
  private static JournalStore store;

  @TempDir private Path folder;
  private @Nullable SpoolFolder spools;

  @BeforeAll
  static void open() {
    database = new TestDatabase();
    store = new JournalStore(database.db(), new Numbers("CN"));
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
  }

  @AfterEach
  void closeSpools() {
    if (spools != null) {
      spools.close();
    }
  }

  @Test
  void aCallIsDurableWithinASecondOfItsEnd() throws Exception {
    try (JournalListener journal = journal(new SimpleMeterRegistry())) {
      List<JournalEntry> life = Calls.life(Calls.NOON, "+8613812345678");
      life.forEach(entry -> say(journal, entry));
      CallRecord end = life.get(life.size() - 1).call();
      await()
          .atMost(Duration.ofSeconds(1))
          .until(() -> get(store.find(end.id())).filter(end::equals).isPresent());
    }
  }

  @Test
  void nothingIsLostWhileTheDatabaseIsAway() throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (JournalListener journal = journal(meters)) {
      database.takeAway();
      List<CallRecord> ends = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        List<JournalEntry> life = Calls.life(Calls.NOON.plusSeconds(i), "+8613812345678");
        life.forEach(entry -> say(journal, entry));
        ends.add(life.get(life.size() - 1).call());
      }
      await().until(() -> meters.get("sansheng.journal.failures").counter().count() >= 2);
      assertThat(meters.get("sansheng.journal.backlog").gauge().value())
          .isGreaterThanOrEqualTo(250);
      assertThat(meters.get("sansheng.journal.backlog.age").gauge().value()).isPositive();
      assertThat(get(database.db().reachable())).isFalse();
      database.giveBack();
      assertThat(journal.flush(Duration.ofSeconds(15))).isZero();
      for (CallRecord end : ends) {
        assertThat(get(store.find(end.id()))).contains(end);
      }
    }
  }

  @Test
  void oneCallTheDatabaseNeverTakesDoesNotKeepBackTheOthers() throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (JournalListener journal = journal(meters)) {
      JournalEntry good = Calls.life(Calls.NOON, "+8613812345678").get(6);
      CallRecord call = Calls.full(Calls.NOON);
      database.execute("alter table calls add constraint none_like_it check (pbx <> 'bad')");
      CallRecord bad = Calls.withPbx(call, "bad");
      say(journal, new JournalEntry(bad, Calls.NOON));
      say(journal, good);
      assertThat(journal.flush(Duration.ofSeconds(5))).isZero();
      assertThat(get(store.find(good.call().id()))).contains(good.call());
      assertThat(meters.get("sansheng.journal.refused").counter().count()).isEqualTo(1);
    } finally {
      database.execute("alter table calls drop constraint none_like_it");
    }
  }

  private JournalListener journal(SimpleMeterRegistry meters) {
    spools = SpoolFolder.open(folder, 16 * 1024 * 1024, meters, Clock.systemUTC());
    return new JournalListener(store, spools.calls(), Clock.systemUTC(), meters);
  }

  private static void say(JournalListener journal, JournalEntry entry) {
    journal.changed(new FloorChange.CallChanged(entry.call()), System.nanoTime(), entry.at());
  }
}
