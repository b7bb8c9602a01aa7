package sansheng.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.Calls;
import sansheng.console.phrase.PhraseStore;
import sansheng.console.phrase.Phrases;
import sansheng.cti.floor.CallRecord;

class TranscriptStoreIT {
  private static TestDatabase database;
  private static TranscriptStore store;
  private static Transcripts transcripts;

  @BeforeAll
  static void open() {
    database = new TestDatabase();
    store = new TranscriptStore(database.db());
    // Not started: the release's books serve.
    Phrases phrases =
        new Phrases(database.vertx(), new PhraseStore(database.db()), Clock.systemUTC());
    transcripts = new Transcripts(store, phrases, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Segment said(Speaker speaker, int second, String text) {
    return new Segment(
        speaker, Duration.ofSeconds(second), Duration.ofSeconds(second).plusMillis(900), text);
  }

  private static Transcript english(Segment... segments) {
    return new Transcript("en", List.of(segments));
  }

  private static long hits(UUID call) throws Exception {
    return get(database
            .db()
            .query("select count(*) from phrase_found where call_id = $1", Tuple.of(call)))
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void eachSourceHasItsOwnAndANewOneTakesTheOldOnesPlace() throws Exception {
    CallRecord call = Calls.full(Calls.NOON);
    get(
        transcripts.keep(
            call,
            Source.FILE,
            english(
                said(Speaker.AGENT, 9, "That is not my job."),
                said(Speaker.CALLER, 2, "That is not my job."),
                said(Speaker.OTHER, 3, "That is not my job.")),
            "wang"));
    get(
        transcripts.keep(
            call, Source.RECORDING, english(said(Speaker.AGENT, 1, "not my job")), "token:x"));
    List<Kept> both = get(store.of(call.id()));
    assertThat(both).extracting(Kept::source).containsExactly(Source.FILE, Source.RECORDING);
    assertThat(both.get(0).lines())
        .extracting(line -> line.segment().from().toSeconds())
        .containsExactly(2L, 3L, 9L);
    assertThat(both).extracting(Kept::hits).containsExactly(1, 1);
    Kept.Spoken found = both.get(0).lines().get(2).found().get(0);
    assertThat(found.agent()).isEqualTo("1001");
    assertThat("That is not my job.".substring(found.start(), found.end())).isEqualTo(found.text());
    get(transcripts.keep(call, Source.FILE, english(said(Speaker.AGENT, 1, "Hello")), "hui"));
    List<Kept> after = get(store.of(call.id()));
    assertThat(after.get(0).lines()).hasSize(1);
    assertThat(after.get(0).changedBy()).isEqualTo("hui");
    assertThat(after.get(1)).isEqualTo(both.get(1));
    assertThat(hits(call.id())).isEqualTo(1);
  }

  @Test
  void theLargestTranscriptIsKeptAndRoomEndsThere() throws Exception {
    CallRecord call = Calls.full(Calls.NOON);
    List<Segment> all = new ArrayList<>();
    for (int i = 0; i < Transcript.MOST_SEGMENTS; i++) {
      all.add(said(Speaker.AGENT, i, i % 10 == 0 ? "That is not my job." : "One moment, please."));
    }
    Kept kept = get(transcripts.keep(call, Source.LIVE, new Transcript("en", all), "x"));
    assertThat(kept.hits()).isEqualTo(2_000);
    assertThat(get(store.of(call.id())).get(0).lines()).isEqualTo(kept.lines());
    assertThat(get(transcripts.add(call, "en", said(Speaker.AGENT, 1, "not my job"), "x")))
        .isEmpty();
    assertThat(hits(call.id())).isEqualTo(2_000);
  }

  @Test
  void whatNoDatabaseWouldKeepAsItIsDoesNoHarm() throws Exception {
    CallRecord call = Calls.full(Calls.NOON);
    String odd = "half \uD83D of a pair, \"quotes\" \\ 'and' 😀 that is not my job";
    get(transcripts.keep(call, Source.FILE, english(said(Speaker.AGENT, 1, odd)), "x"));
    Kept.Line line = get(store.of(call.id())).get(0).lines().get(0);
    assertThat(line.segment().text()).hasSameSizeAs(odd).endsWith("😀 that is not my job");
    assertThat(
            line.segment().text().substring(line.found().get(0).start(), line.found().get(0).end()))
        .isEqualTo(line.found().get(0).text())
        .contains("not my job");
  }
}
