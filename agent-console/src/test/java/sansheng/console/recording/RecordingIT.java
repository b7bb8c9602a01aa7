package sansheng.console.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.HttpFixture;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.ApiGate;
import sansheng.console.api.TokenStore;
import sansheng.console.audit.AuditStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.console.staff.Role;
import sansheng.cti.floor.CallRecord;

class RecordingIT {
  private static final byte[] SOUND = new byte[100_002];
  @TempDir private static Path root;
  private static TestDatabase database;
  private static HttpFixture http;
  private static String qa;
  private static String administrator;
  private static UUID recording;

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
    new Random(1).nextBytes(SOUND);
    CallRecord call = Calls.full(Calls.NOON);
    recording = call.recordings().get(0).id();
    JournalStore journal = new JournalStore(database.db(), new Numbers("CN"));
    get(journal.write(List.of(new JournalEntry(call, Calls.NOON))));
    Path day = Files.createDirectories(root.resolve("2026/11/22"));
    String leg = call.recordings().get(0).leg();
    Files.write(day.resolve(leg + "-caller.raw"), side(0));
    Files.write(day.resolve(leg + "-agent.raw"), side(1));
    RecordingPages pages =
        new RecordingPages(
            new RecordingStore(database.db()),
            new RecordingFolder(root),
            new AuditStore(database.db(), Clock.systemUTC()));
    TokenStore tokens = new TokenStore(database.db());
    // In place of a browser's session: the agent the request names.
    ApiGate gate =
        new ApiGate(
            tokens,
            ctx ->
                Optional.ofNullable(ctx.request().getHeader("X-Agent"))
                    .map(a -> new ApiCaller(a, Set.of(Role.AGENT), a, Set.of("sales"), false)));
    Router router = Router.router(database.vertx());
    router.route("/recordings/:id").handler(gate).handler(pages::play);
    http = new HttpFixture(database.vertx(), router);
    qa = "Bearer " + get(tokens.issue(Role.QA, "ear", Duration.ofMinutes(5)));
    administrator =
        "Bearer " + get(tokens.issue(Role.ADMINISTRATOR, "root", Duration.ofMinutes(5)));
  }

  /** Every other sample of the sound; the agent's side lacks the last, half written one. */
  private static byte[] side(int which) {
    byte[] side = new byte[50_000 + (which == 0 ? 2 : 0)];
    for (int i = 0; i < side.length; i++) {
      side[i] = SOUND[(i / 2) * 4 + which * 2 + i % 2];
    }
    return side;
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void isAWavFileOfTwoChannels() throws Exception {
    HttpResponse<byte[]> response = http.send("GET", path(), "Authorization", qa);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("audio/wav");
    byte[] body = response.body();
    try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(body))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getChannels()).isEqualTo(2);
      assertThat(format.getSampleRate()).isEqualTo(8000f);
      assertThat(format.isBigEndian()).isFalse();
      // Two bytes of a frame that was never finished are left out.
      assertThat(sound.getFrameLength()).isEqualTo(25_000);
    }
    assertThat(Arrays.copyOfRange(body, 44, body.length)).isEqualTo(Arrays.copyOf(SOUND, 100_000));
  }

  @Test
  void anyPartIsThatPartOfTheWhole() throws Exception {
    byte[] whole = http.send("GET", path(), "Authorization", qa).body();
    for (String range : List.of("0-0", "0-43", "40-47", "44-", "50000-50003", "-1", "10-99999")) {
      HttpResponse<byte[]> part =
          http.send("GET", path(), "Authorization", qa, "Range", "bytes=" + range);
      assertThat(part.statusCode()).isEqualTo(206);
      ByteRange of = ByteRange.of("bytes=" + range, whole.length).orElseThrow();
      assertThat(part.body())
          .as(range)
          .isEqualTo(Arrays.copyOfRange(whole, (int) of.first(), (int) of.last() + 1));
      assertThat(part.headers().firstValue("Content-Range"))
          .contains("bytes %d-%d/%d".formatted(of.first(), of.last(), whole.length));
    }
    assertThat(http.send("GET", path(), "Authorization", qa, "Range", "bytes=200000-").statusCode())
        .isEqualTo(416);
    HttpResponse<byte[]> head = http.send("HEAD", path(), "Authorization", qa);
    assertThat(head.headers().firstValue("Content-Length")).contains("100044");
    HttpResponse<byte[]> changed =
        http.send("GET", path(), "Authorization", qa, "Range", "bytes=5-", "If-Range", "\"other\"");
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void isForThoseWhoTalkedAndThoseWhoListen() throws Exception {
    assertThat(http.send("GET", path()).statusCode()).isEqualTo(401);
    assertThat(http.send("GET", path(), "X-Agent", "1001").statusCode()).isEqualTo(200);
    assertThat(http.send("GET", path(), "X-Agent", "1002").statusCode()).isEqualTo(404);
    assertThat(http.send("GET", path(), "Authorization", administrator).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anOpeningIsAuditedOnceHoweverManyPieces() throws Exception {
    for (int i = 0; i < 5; i++) {
      http.send("GET", path(), "X-Agent", "1001", "Range", "bytes=" + i + "-");
    }
    assertThat(
            get(database.db().query("select count(*) from audit where who = '1001'"))
                .iterator()
                .next()
                .getLong(0))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(http.send("GET", "/recordings/..%2f..%2fetc", "Authorization", qa).statusCode())
        .isEqualTo(404);
    assertThat(
            http.send("GET", "/recordings/" + UUID.randomUUID(), "Authorization", qa).statusCode())
        .isEqualTo(404);
    UUID other = UUID.randomUUID();
    String insert =
        "insert into recording (id, call_id, leg, from_at, to_at) select '%s', id, '%s', now(), %s from calls";
    database.execute(insert.formatted(other, "pbx1-1795319999.18", "now()"));
    HttpResponse<byte[]> gone = http.send("GET", "/recordings/" + other, "Authorization", qa);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(new String(gone.body(), UTF_8)).contains("missing");
    UUID going = UUID.randomUUID();
    database.execute(insert.formatted(going, "pbx1-1795319999.19", "null"));
    assertThat(http.send("GET", "/recordings/" + going, "Authorization", qa).statusCode())
        .isEqualTo(409);
  }

  private static String path() {
    return "/recordings/" + recording;
  }
}
