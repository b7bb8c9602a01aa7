package sansheng.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Database;
import sansheng.console.db.TestPostgres;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;

/**
 * The journal while PostgreSQL is stopped or frozen, the console restarted or killed, the disk
 * full.
 */
class SpooledJournalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant START = Calls.NOON;

  @TempDir private static Path data;
  private static TestPostgres postgres;
  private static Vertx vertx;
  private static Database database;
  private static JournalStore store;
  private static int number;

  @TempDir private Path folder;
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeAll
  static void open() throws Exception {
    postgres = new TestPostgres(data);
    vertx = Vertx.vertx();
    database = Database.external(postgres.url(), vertx, new SimpleMeterRegistry());
    store = new JournalStore(database.db(), new Numbers("CN"));
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
    get(vertx.close());
    postgres.close();
  }

  @BeforeEach
  void ownFigures() {
    meters = new SimpleMeterRegistry();
  }

  /** A console's writing side; closing it is a stop of the console. */
  private final class Writing implements AutoCloseable {
    final SpoolFolder spools;
    final JournalListener journal;

    Writing(long bound) {
      spools = SpoolFolder.open(folder, bound, meters, Clock.systemUTC());
      journal = new JournalListener(store, spools.calls(), Clock.systemUTC(), meters);
    }

    Writing() {
      this(64L * 1024 * 1024);
    }

    List<CallRecord> say(int many) {
      List<CallRecord> ends = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        for (JournalEntry entry : Calls.life(START.plusSeconds(number++), "+8613812345678")) {
          journal.changed(new FloorChange.CallChanged(entry.call()), System.nanoTime(), entry.at());
          if (!entry.call().isLive()) {
            ends.add(entry.call());
          }
        }
      }
      return ends;
    }

    void allArrive() {
      assertThat(journal.flush(PATIENCE)).isZero();
      assertThat(spools.calls().bytes()).isZero();
    }

    @Override
    public void close() {
      journal.close();
      spools.close();
    }
  }

  private static void areStored(List<CallRecord> calls) throws Exception {
    for (CallRecord call : calls) {
      assertThat(get(store.find(call.id()))).contains(call);
    }
  }

  @Test
  void callsOutliveAStopOfPostgresqlAndARestartOfTheConsole() throws Exception {
    List<CallRecord> calls = new ArrayList<>();
    try (Writing writing = new Writing()) {
      calls.addAll(writing.say(20));
      writing.allArrive();
      postgres.stop();
      calls.addAll(writing.say(200));
      await().atMost(PATIENCE).until(writing.journal::isDurable);
      assertThat(meters.get("sansheng.spool.rows").tag("spool", "calls").gauge().value())
          .isGreaterThanOrEqualTo(200);
    }
    try (Writing writing = new Writing()) {
      calls.addAll(writing.say(50));
      await().atMost(PATIENCE).until(writing.journal::isDurable);
      postgres.start();
      writing.allArrive();
    } finally {
      if (!postgres.isRunning()) {
        postgres.start();
      }
    }
    areStored(calls);
  }

  @Test
  void callsAreDurableWhilePostgresqlIsFrozen() throws Exception {
    List<CallRecord> calls;
    try (Writing writing = new Writing()) {
      postgres.freeze();
      try {
        calls = writing.say(100);
        await().atMost(PATIENCE).until(writing.journal::isDurable);
        assertThat(writing.spools.calls().rows()).isGreaterThanOrEqualTo(100);
      } finally {
        postgres.thaw();
      }
      writing.allArrive();
    }
    areStored(calls);
  }

  private static void read(BufferedReader said, List<UUID> durable) throws IOException {
    String line = Objects.requireNonNull(said.readLine(), "it ended by itself");
    if (line.startsWith(KilledJournal.SAYS)) {
      durable.add(UUID.fromString(line.substring(KilledJournal.SAYS.length())));
    }
  }

  @Test
  void whatAKilledConsoleHadMadeDurableArrives() throws Exception {
    List<UUID> durable = new ArrayList<>();
    Process console =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledJournal.class.getName(),
                postgres.url(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(console.getInputStream(), StandardCharsets.UTF_8))) {
      while (durable.size() < 10) {
        read(said, durable);
      }
      postgres.stop();
      while (durable.size() < 60) {
        read(said, durable);
      }
      // SIGKILL, in mid-sentence.
      console.destroyForcibly().waitFor();
    } finally {
      console.destroyForcibly();
      if (!postgres.isRunning()) {
        postgres.start();
      }
    }
    try (Writing writing = new Writing()) {
      assertThat(writing.spools.calls().rows()).isPositive();
      writing.allArrive();
    }
    for (UUID id : durable) {
      assertThat(get(store.find(id)).orElseThrow().endedAt()).isNotNull();
    }
  }

  @Test
  void whenTheSpoolIsFullTheNewestStatesWaitInMemory() throws Exception {
    List<CallRecord> calls = new ArrayList<>();
    try (Writing writing = new Writing(6_000)) {
      postgres.freeze();
      try {
        for (int i = 0; i < 20; i++) {
          calls.addAll(writing.say(20));
          Thread.sleep(20);
        }
        await()
            .atMost(PATIENCE)
            .until(() -> meters.get("sansheng.journal.failures").counter().count() > 0);
        assertThat(writing.spools.calls().bytes()).isPositive().isLessThanOrEqualTo(6_000);
        assertThat(writing.journal.isDurable()).isFalse();
      } finally {
        postgres.thaw();
      }
      writing.allArrive();
    }
    areStored(calls);
  }

  @Test
  void whenTheDiskTakesNothingCallsGoToTheDatabaseDirectly() throws Exception {
    try (Writing writing = new Writing()) {
      FileUtils.deleteDirectory(folder.toFile());
      List<CallRecord> calls = writing.say(20);
      assertThat(writing.journal.flush(PATIENCE)).isZero();
      areStored(calls);
      Files.createDirectories(folder);
      calls = writing.say(20);
      writing.allArrive();
      areStored(calls);
    }
  }
}
