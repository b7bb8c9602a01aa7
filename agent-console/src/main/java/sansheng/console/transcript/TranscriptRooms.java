package sansheng.console.transcript;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.db.Db;
import sansheng.console.live.Live;
import sansheng.console.phrase.Phrases;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.cti.floor.CallRecord;

/** Transcripts, composed. */
public final class TranscriptRooms {
  private static final Logger LOG = LoggerFactory.getLogger(TranscriptRooms.class);

  private final TranscriptApi api;
  private final TranscriptPages pages;
  private final LiveTranscripts live;
  private final Transcribing transcribing;
  private final Optional<String> trouble;

  /**
   * What transcripts need.
   *
   * @param calls a call by its id, living or ended; may wait for the database
   */
  public record Needs(
      Vertx vertx,
      Db db,
      Pages pages,
      Messages messages,
      Live live,
      Phrases phrases,
      Audit audit,
      RecordingFolder recordings,
      Transcriber transcriber,
      Function<UUID, Optional<CallRecord>> calls,
      InstantSource clock) {}

  /** Says in the log whether recordings can be turned into text. */
  public TranscriptRooms(Needs needs) {
    TranscriptStore store = new TranscriptStore(needs.db());
    Transcripts transcripts = new Transcripts(store, needs.phrases(), needs.clock());
    ReadAudit reads = new ReadAudit(needs.audit());
    api =
        new TranscriptApi(
            transcripts, store, needs.calls(), needs.messages(), needs.audit(), reads);
    transcribing =
        new Transcribing(
            needs.vertx(),
            needs.transcriber(),
            transcripts,
            needs.recordings(),
            needs.calls(),
            needs.messages(),
            needs.audit());
    pages = new TranscriptPages(needs.pages(), store, transcribing, needs.calls(), reads);
    Hints hints = new Hints(needs.vertx(), needs.live(), needs.pages(), needs.clock());
    live = new LiveTranscripts(transcripts, needs.calls(), hints, needs.messages(), needs.audit());
    trouble = needs.transcriber().trouble().map(key -> needs.messages().say(Locale.ENGLISH, key));
    LOG.info("Transcriber: {}", trouble.orElse("Recordings can be turned into text."));
  }

  /** For programs, and the form on the call's page. */
  public TranscriptApi api() {
    return api;
  }

  /** A part of the call's page. */
  public TranscriptPages pages() {
    return pages;
  }

  /** For transcribers that listen while people talk. */
  public LiveTranscripts live() {
    return live;
  }

  /** For recordings. */
  public Transcribing transcribing() {
    return transcribing;
  }

  /** Why recordings can't be turned into text, in English; empty when they can. */
  public Optional<String> trouble() {
    return trouble;
  }
}
