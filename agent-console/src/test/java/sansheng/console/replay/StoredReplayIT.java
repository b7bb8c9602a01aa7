package sansheng.console.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.StartRefused;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.JournalListener;
import sansheng.console.journal.JournalStore;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.ami.AmiRecording;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorRules;

/** What was heard and stored yields, told again, the log that was stored. */
class StoredReplayIT {
  private static final Path TRACES = Path.of("../cti-bridge/src/test/resources/ami-traces");
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private static final FloorRules RULES = FloorRules.of("main", "m", Duration.ofSeconds(5));
  private static final List<String> TRANSCRIPTS =
      List.of(
          "01-answered-caller-hangs.txt",
          "03-abandoned-while-ringing.txt",
          "06-queue-timeout-exit.txt",
          "09-blind-transfer-by-agent.txt",
          "11-atxfer-cancelled.txt",
          "18-outbound-noanswer-busy-fail.txt",
          "31-webrtc-answer-hold-mute-dtmf.txt");

  @TempDir private static Path folder;
  private static TestDatabase database;
  private static List<CallRecord> live;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** A console hears the transcripts; in the middle of the fourth it is stopped and started. */
  @BeforeAll
  static void hearTranscripts() throws Exception {
    database = new TestDatabase();
    List<PbxEvent> events = new ArrayList<>();
    int restartAt = 0;
    for (String name : TRANSCRIPTS) {
      int before = events.size();
      AmiRecording.of(TRACES.resolve(name)).read(events::add);
      if (name.startsWith("09")) {
        restartAt = before + (events.size() - before) / 2;
      }
    }
    Map<UUID, CallRecord> calls = new LinkedHashMap<>();
    listen(events.subList(0, restartAt), calls);
    listen(events.subList(restartAt, events.size()), calls);
    live = List.copyOf(calls.values());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static void listen(List<PbxEvent> events, Map<UUID, CallRecord> calls) throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    JournalStore store = new JournalStore(database.db(), new Numbers("CN"));
    Clock clock = Clock.systemUTC();
    try (SpoolFolder spools = SpoolFolder.open(folder, 64L * 1024 * 1024, meters, clock);
        JournalListener journal = new JournalListener(store, spools.calls(), clock, meters);
        EventKeeping keeping =
            new EventKeeping(
                database.vertx(),
                database.db(),
                spools.events(),
                List.of("main"),
                36_500,
                clock,
                meters)) {
      Floor floor = new Floor(RULES);
      get(store.openCalls("main")).forEach(floor::remember);
      for (PbxEvent event : events) {
        keeping.listener().heard("main", event);
        for (FloorChange change : floor.apply(event)) {
          journal.changed(change, System.nanoTime(), event.at());
          if (change instanceof FloorChange.CallChanged c) {
            calls.put(c.call().id(), c.call());
          }
        }
      }
      assertThat(journal.flush(Duration.ofSeconds(30))).isZero();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> keeping.isIdle() && spools.events().bytes() == 0);
    }
  }

  private StoredReplay replay() {
    return new StoredReplay(
        ReplayOptions.of(List.of("--day", DAY.toString())),
        Duration.ofSeconds(5),
        database.db(),
        new Numbers("CN"),
        Clock.systemUTC(),
        new PrintStream(printed, true, UTF_8));
  }

  private String said() {
    String said = printed.toString(UTF_8);
    printed.reset();
    return said;
  }

  private CallRecord call(int number) {
    return live.get(number);
  }

  @Test
  void aDayIsStoredAsItsEventsYieldIt() {
    assertThat(live).hasSizeGreaterThanOrEqualTo(TRANSCRIPTS.size());
    assertThat(replay().day(DAY, ZoneOffset.UTC)).as(said()).isTrue();
    replay().day(DAY, ZoneOffset.UTC);
    long ended = live.stream().filter(c -> !c.isLive()).count();
    assertThat(ended).isGreaterThanOrEqualTo(TRANSCRIPTS.size());
    assertThat(said()).startsWith(ended + " calls are stored as their events yield them");
    assertThat(replay().day(DAY.minusDays(1), ZoneOffset.UTC)).isTrue();
    assertThat(said()).startsWith("0 calls");
  }

  @Test
  void everyCallByItselfToo() {
    for (CallRecord call : live) {
      assertThat(replay().call(call.id())).as(call.toString()).isTrue();
      assertThat(said()).contains(call.isLive() ? "1 are going on" : "1 calls are stored as");
    }
    assertThatThrownBy(() -> replay().call(UUID.randomUUID()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("There is no call");
  }

  @Test
  void everyDifferenceIsTold() throws Exception {
    CallRecord call = call(0);
    database.execute(
        "update calls set talk_ms = talk_ms + 1000, queue = 'other' where id = '"
            + call.id()
            + "'");
    try {
      assertThat(replay().call(call.id())).isFalse();
      assertThat(said().lines())
          .anyMatch(l -> l.startsWith(call.id() + " queue: stored other, replayed " + call.queue()))
          .anyMatch(l -> l.startsWith(call.id() + " talkSeconds: stored "))
          .hasSize(3);
      assertThat(replay().day(DAY, ZoneOffset.UTC)).isFalse();
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of("..", "bin", "replay").toAbsolutePath().normalize().toString(),
              "--day",
              DAY.toString());
      builder.environment().put("DATABASE_URL", database.url());
      builder.environment().put("SANSHENG_ZONE", "UTC");
      Path out = folder.resolve("out");
      Process process = builder.redirectOutput(out.toFile()).redirectErrorStream(true).start();
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(Files.readString(out)).contains("queue: stored other", "1 differ");
    } finally {
      database.execute(
          "update calls set talk_ms = %d, queue = '%s' where id = '%s'"
              .formatted(call.talkTime().toMillis(), call.queue(), call.id()));
    }
  }

  @Test
  void callsWithoutEventsAreCountedAndMissingCallsAreTold() throws Exception {
    CallRecord call = call(1);
    database.execute("begin; alter table call_event rename to kept; commit");
    try {
      database.execute(
          "create table call_event as select * from kept where linked_id is distinct from '"
              + call.linkedId()
              + "' and not event ->> 'leg' = any (select leg from call_leg where call_id = '"
              + call.id()
              + "')");
      assertThat(replay().call(call.id())).isTrue();
      assertThat(said()).contains("1 have no stored events");
    } finally {
      database.execute("drop table call_event; alter table kept rename to call_event");
    }
  }

  @Test
  void writingTwiceChangesNothingAndOldDaysAreForgotten() throws Exception {
    EventStore store = new EventStore(database.db());
    PbxEvent event =
        new PbxEvent.HangUpAsked(
            DAY.minusDays(40).atStartOfDay().toInstant(ZoneOffset.UTC), "1", "1");
    String row = new StoredEvent("other", 1, event.at(), event).row();
    get(store.write(List.of(row)));
    get(store.write(List.of(row)));
    assertThat(get(store.between("other", event.at(), event.at(), 0, 10)))
        .containsExactly(new StoredEvent("other", 1, event.at(), event));
    assertThat(get(store.forget(DAY.minusDays(39)))).isEqualTo(1);
    assertThat(get(store.between("other", event.at(), event.at(), 0, 10))).isEmpty();
    assertThat(replay().day(DAY, ZoneOffset.UTC)).as(said()).isTrue();
  }
}
