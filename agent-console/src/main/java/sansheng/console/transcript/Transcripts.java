package sansheng.console.transcript;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sansheng.console.phrase.Phrases;
import sansheng.cti.floor.CallRecord;

/** Keeps transcripts and writes down what is found in the agent's words. */
final class Transcripts {
  private final TranscriptStore store;
  private final Phrases phrases;
  private final InstantSource clock;

  Transcripts(TranscriptStore store, Phrases phrases, InstantSource clock) {
    this.store = store;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** Keeps it instead of the call's last one of the same source; the result is what is kept. */
  Future<Kept> keep(CallRecord call, Source source, Transcript transcript, String who) {
    List<Kept.Line> lines = new ArrayList<>(transcript.segments().size());
    for (Segment segment : transcript.segments()) {
      lines.add(new Kept.Line(lines.size(), segment, found(call, transcript.language(), segment)));
    }
    Kept kept = new Kept(source, transcript.language(), clock.instant(), who, lines);
    return store
        .replace(call.id(), source, kept.language(), lines, who, kept.changedAt())
        .map(kept);
  }

  /**
   * Adds what was just said; the result is what was found in it, empty when the transcript has no
   * room.
   */
  Future<Optional<List<Kept.Spoken>>> add(
      CallRecord call, String language, Segment said, String who) {
    List<Kept.Spoken> found = found(call, language, said);
    return store
        .append(call.id(), language, said, found, who, clock.instant())
        .map(cue -> cue.map(number -> found));
  }

  private List<Kept.Spoken> found(CallRecord call, String language, Segment said) {
    if (said.speaker() != Speaker.AGENT) {
      return List.of();
    }
    String agent = WhoTalked.agent(call, said.from()).orElse(null);
    return phrases.scan(Locale.forLanguageTag(language), said.text()).stream()
        .map(
            hit ->
                new Kept.Spoken(
                    agent,
                    hit.start(),
                    hit.end(),
                    hit.text(),
                    hit.category().spelled(),
                    hit.severity().spelled(),
                    hit.instead(),
                    hit.phrase()))
        .toList();
  }
}
