package sansheng.console.callscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Messages;

/**
 * A text as it is being written: its words in a sample call, and what is wrong with it.
 *
 * @param words null when the text can't be said at all
 * @param troubles in the reader's language
 * @param phrases forbidden phrases in what would be said
 */
public record Preview(
    String sample,
    @Nullable CallScript script,
    @Nullable RenderedScript words,
    List<Trouble> troubles,
    List<PhraseScanner.Hit> phrases) {

  public Preview {
    troubles = List.copyOf(troubles);
    phrases = List.copyOf(phrases);
  }

  /** A sentence, and the line it is about; 0 for the whole. */
  public record Trouble(int line, String sentence) {}

  /** What is needed to make previews. */
  record Maker(Messages messages, ScriptRenderer renderer, PhraseScanner scanner) {
    private static final Logger LOG = LoggerFactory.getLogger(Maker.class);

    /**
     * Makes one.
     *
     * @param language the script's
     * @param reader the language of who writes it
     */
    Preview of(Locale language, String source, @Nullable String wanted, Locale reader) {
      String sample = wanted != null && SampleCalls.NAMES.contains(wanted) ? wanted : "";
      Map<String, CallFacts> samples = SampleCalls.in(messages, language);
      List<ScriptTrouble> troubles = new ArrayList<>();
      CallScript script = null;
      RenderedScript words = null;
      try {
        script = ScriptReader.read(language, 1, source);
        sample = sample.isEmpty() ? SampleCalls.fitting(script.when()) : sample;
        words = renderer.render(script, Objects.requireNonNull(samples.get(sample)));
        for (CallFacts each : samples.values()) {
          troubles.addAll(RenderedFlaws.of(script, renderer.render(script, each), each));
        }
      } catch (ScriptRefused e) {
        troubles.addAll(e.troubles());
      }
      return new Preview(
          sample.isEmpty() ? "known" : sample,
          script,
          words,
          troubles.stream()
              .distinct()
              .map(trouble -> new Trouble(trouble.line(), trouble.sentence(messages, reader)))
              .toList(),
          words == null ? List.of() : hits(language, words));
    }

    private List<PhraseScanner.Hit> hits(Locale language, RenderedScript words) {
      List<PhraseScanner.Hit> hits = new ArrayList<>();
      try {
        words.lines().forEach(line -> hits.addAll(scanner.scan(language, line.text())));
      } catch (RuntimeException e) {
        // A script is shown, whatever became of the phrase books.
        LOG.error("The script {} could not be looked through for phrases", words.id(), e);
      }
      return hits;
    }
  }
}
