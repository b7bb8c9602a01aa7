package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;
import sansheng.console.phrase.Phrases;

/** Finds what must never be said in a text. The phrases' own room answers. */
@FunctionalInterface
public interface PhraseScanner {
  /** Scans with the centre's phrase books. */
  static PhraseScanner of(Phrases phrases) {
    return (language, text) ->
        phrases.scan(language, text).stream()
            .map(hit -> new Hit(hit.start(), hit.end(), hit.text(), hit.instead()))
            .toList();
  }

  /**
   * A phrase that was found.
   *
   * @param start first position, in UTF-16 units of the text as given
   * @param end position behind it
   * @param text as it stands there
   * @param instead what to say instead; empty when nothing is proposed
   */
  record Hit(int start, int end, String text, String instead) {}

  /** Everything found, in the order of the text. */
  List<Hit> scan(Locale language, String text);
}
