package sansheng.console.prompter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.callscript.ScriptLine;
import sansheng.console.db.Database;
import sansheng.console.db.TestPostgres;
import sansheng.console.prompter.Shown.How;
import sansheng.console.spool.SpoolFolder;

/** What was shown and ticked, while PostgreSQL is stopped and the console stopped or killed. */
class SpooledSheetsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant TEN = Instant.parse("2026-11-25T02:00:00Z");

  @TempDir private static Path data;
  private static TestPostgres postgres;
  private static Vertx vertx;
  private static Database database;
  private static SheetStore store;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws Exception {
    postgres = new TestPostgres(data);
    vertx = Vertx.vertx();
    database = Database.external(postgres.url(), vertx, new SimpleMeterRegistry());
    store = new SheetStore(database.db());
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
    get(vertx.close());
    postgres.close();
  }

  /** A console's writing side; closing it is a stop of the console. */
  private final class Writing implements AutoCloseable {
    final SpoolFolder spools =
        SpoolFolder.open(folder, 16L * 1024 * 1024, new SimpleMeterRegistry(), Clock.systemUTC());
    final SheetWriter writer =
        new SheetWriter(
            spools.words(),
            new SheetDelivery(store::write),
            Clock.systemUTC(),
            new SimpleMeterRegistry());

    List<Sheet> say(int many) {
      List<Sheet> last = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        List<Sheet> life = life(TEN.plusSeconds(i));
        life.forEach(writer::add);
        last.add(life.getLast());
      }
      await().atMost(PATIENCE).until(writer::isDurable);
      return last;
    }

    @Override
    public void close() {
      writer.close();
      spools.close();
    }
  }

  /** An opening, ticked twice, one tick taken back, then another script with a tick. */
  static List<Sheet> life(Instant at) {
    Shown opening = shown("opening", at, How.OPENING);
    Sheet sheet = Sheet.empty(UUID.randomUUID(), "1001").with(opening);
    List<Sheet> life = new ArrayList<>(List.of(sheet));
    sheet = sheet.changing(opening.id(), s -> s.saying("one", at.plusSeconds(2)));
    life.add(sheet);
    sheet = sheet.changing(opening.id(), s -> s.saying("two", at.plusSeconds(3)));
    life.add(sheet);
    sheet = sheet.changing(opening.id(), s -> s.notSaying("two"));
    life.add(sheet);
    Shown later = shown("answer-later", at.plusSeconds(9), How.SEARCHED);
    life.add(sheet.with(later.saying("one", at.plusSeconds(12))));
    return life;
  }

  private static Shown shown(String script, Instant at, How how) {
    List<Line> lines =
        List.of(
            new Line("one", ScriptLine.Kind.SAY, "您好"),
            new Line("two", ScriptLine.Kind.FIXED, "再见 😀"));
    return new Shown(UUID.randomUUID(), script, "zh-CN", 3, "开场", at, how, lines, Map.of());
  }

  private static void areStored(List<Sheet> sheets) throws Exception {
    for (Sheet sheet : sheets) {
      assertThat(get(store.of(sheet.call()))).containsExactly(sheet);
      // The slip is on record, too.
      assertThat(
              get(database
                      .db()
                      .query(
                          """
                      select count(*) from script_said d join script_shown s on s.id = d.shown_id
                       where s.call_id = $1 and d.step = 'two' and d.taken_back_at is not null""",
                          Tuple.of(sheet.call())))
                  .iterator()
                  .next()
                  .getLong(0))
          .isEqualTo(1);
    }
  }

  @Test
  void whatWasShownOutlivesAStopOfPostgresqlAndARestartOfTheConsole() throws Exception {
    List<Sheet> all = new ArrayList<>();
    try (Writing writing = new Writing()) {
      all.addAll(writing.say(5));
      assertThat(writing.writer.flush(PATIENCE)).isTrue();
      postgres.stop();
      all.addAll(writing.say(40));
      assertThat(writing.spools.words().rows()).isGreaterThanOrEqualTo(40);
    }
    try (Writing writing = new Writing()) {
      all.addAll(writing.say(5));
      postgres.start();
      assertThat(writing.writer.flush(PATIENCE)).isTrue();
    } finally {
      if (!postgres.isRunning()) {
        postgres.start();
      }
    }
    areStored(all);
  }

  @Test
  void whatAKilledConsoleHadOnItsDiskArrives() throws Exception {
    List<UUID> durable = new ArrayList<>();
    Process console =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledPrompter.class.getName(),
                postgres.url(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(console.getInputStream(), StandardCharsets.UTF_8))) {
      read(said, durable, 10);
      postgres.stop();
      read(said, durable, 60);
      console.destroyForcibly().waitFor();
    } finally {
      console.destroyForcibly();
      if (!postgres.isRunning()) {
        postgres.start();
      }
    }
    try (Writing writing = new Writing()) {
      assertThat(writing.writer.flush(PATIENCE)).isTrue();
    }
    for (UUID call : durable) {
      List<Sheet> sheets = get(store.of(call));
      assertThat(sheets).hasSize(1);
      assertThat(sheets.getFirst().shown()).extracting(s -> s.said().size()).containsExactly(1, 1);
    }
  }

  private static void read(BufferedReader said, List<UUID> durable, int until) throws IOException {
    while (durable.size() < until) {
      String line = Objects.requireNonNull(said.readLine(), "it ended by itself");
      if (line.startsWith(KilledPrompter.SAYS)) {
        durable.add(UUID.fromString(line.substring(KilledPrompter.SAYS.length())));
      }
    }
  }

  @Test
  void aStateThatTheDatabaseWillNeverTakeKeepsNobodyBack() throws Exception {
    try (Writing writing = new Writing()) {
      Shown bad = shown("no\u0000thing", TEN, How.OPENING);
      writing.writer.add(Sheet.empty(UUID.randomUUID(), "1001").with(bad));
      List<Sheet> good = writing.say(3);
      assertThat(writing.writer.flush(PATIENCE)).isTrue();
      areStored(good);
    }
  }

  @Test
  void theSheetsOfCallsThatGoOnAreTakenUp() throws Exception {
    List<Sheet> sheets;
    try (Writing writing = new Writing()) {
      sheets = writing.say(2);
      assertThat(writing.writer.flush(PATIENCE)).isTrue();
    }
    for (Sheet sheet : sheets) {
      get(
          database
              .db()
              .query(
                  """
                  insert into calls (id, pbx, linked_id, direction, party_e164, queue, offered_at,
                    ended_at, outcome, phase, phase_since, changed_at, known, wait_ms)
                  values ($1, 'main', $1::text, 'incoming', '+8613812345678', 'support', now(),
                    $2, $3, $4, now(), now(), 1, 40000)""",
                  sheet.equals(sheets.getFirst())
                      ? Tuple.of(sheet.call(), null, null, "talking")
                      : Tuple.of(
                          sheet.call(),
                          TEN.atOffset(java.time.ZoneOffset.UTC),
                          "abandoned",
                          "ended")));
    }
    assertThat(get(store.open())).containsExactly(sheets.getFirst());
  }
}
