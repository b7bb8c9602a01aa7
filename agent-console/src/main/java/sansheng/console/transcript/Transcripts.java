package sansheng.console.transcript;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.phrase.PhraseHit;
import sansheng.console.phrase.Phrases;
import sansheng.cti.floor.CallRecord;

/** Keeps transcripts and writes down what is found in the agent's words. */
final class Transcripts {
  private static final int REMEMBERED = 2_000;

  private final TranscriptStore store;
  private final Phrases phrases;
  private final InstantSource clock;

  /** What the agent of a live call said last; a few thousand calls are remembered. */
  private final Map<UUID, Said> latest =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Said> eldest) {
              return size() > REMEMBERED;
            }
          });

  private record Said(Segment said, @Nullable String who, Set<String> told) {}

  Transcripts(TranscriptStore store, Phrases phrases, InstantSource clock) {
    this.store = store;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** Keeps it instead of the call's last one of the same source; the result is what is kept. */
  Future<Kept> keep(CallRecord call, Source source, Transcript transcript, String who) {
    List<Segment> segments = transcript.segments();
    List<List<Kept.Spoken>> found = found(call, transcript.language(), segments);
    List<Kept.Line> lines = new ArrayList<>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      lines.add(new Kept.Line(i, segments.get(i), found.get(i)));
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
    List<Kept.Spoken> found = foundLive(call, language, said);
    return store
        .append(call.id(), language, said, found, who, clock.instant())
        .map(cue -> cue.map(number -> found));
  }

  private List<List<Kept.Spoken>> found(CallRecord call, String language, List<Segment> all) {
    List<List<Kept.Spoken>> found = new ArrayList<>(all.size());
    all.forEach(segment -> found.add(new ArrayList<>(0)));
    Stretch stretch = new Stretch();
    int last = -1;
    String who = null;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).speaker() != Speaker.AGENT) {
        continue;
      }
      String agent = WhoTalked.agent(call, all.get(i).from()).orElse(null);
      if (last >= 0 && !Stretch.goesOn(all.get(last), who, all.get(i), agent, i - last > 1)) {
        take(stretch, language, who, found);
        stretch = new Stretch();
      }
      stretch.add(i, all.get(i).text());
      last = i;
      who = agent;
    }
    take(stretch, language, who, found);
    return found;
  }

  private void take(
      Stretch stretch, String language, @Nullable String who, List<List<Kept.Spoken>> into) {
    for (Stretch.Found found : stretch.found(scanner(language))) {
      into.get(found.line()).add(spoken(who, found));
    }
  }

  private List<Kept.Spoken> foundLive(CallRecord call, String language, Segment said) {
    if (said.speaker() != Speaker.AGENT) {
      return List.of();
    }
    String agent = WhoTalked.agent(call, said.from()).orElse(null);
    Said before = latest.get(call.id());
    Stretch stretch = new Stretch();
    boolean goesOn =
        before != null && Stretch.goesOn(before.said(), before.who(), said, agent, true);
    if (before != null && goesOn) {
      stretch.add(0, before.said().text());
    }
    stretch.add(1, said.text());
    // What was said of the segment before is not said again because it became longer.
    Set<String> told = before != null && goesOn ? before.told() : Set.of();
    List<Stretch.Found> found =
        stretch.found(scanner(language)).stream()
            .filter(f -> f.line() == 1)
            .filter(f -> !f.crosses() || !told.contains(f.hit().phrase()))
            .toList();
    latest.put(
        call.id(),
        new Said(
            said, agent, found.stream().map(f -> f.hit().phrase()).collect(Collectors.toSet())));
    return found.stream().map(f -> spoken(agent, f)).toList();
  }

  private Function<String, List<PhraseHit>> scanner(String language) {
    return text -> phrases.scan(Locale.forLanguageTag(language), text);
  }

  private static Kept.Spoken spoken(@Nullable String agent, Stretch.Found found) {
    PhraseHit hit = found.hit();
    return new Kept.Spoken(
        agent,
        found.start(),
        found.end(),
        hit.text(),
        hit.category().spelled(),
        hit.severity().spelled(),
        hit.instead(),
        hit.phrase());
  }
}
