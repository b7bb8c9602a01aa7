package sansheng.console.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a matcher that tries every word at every place of a text written without any noise. */
class NaiveMatcherTest {
  private static final List<Category> CATEGORIES = List.of(Category.values());

  // Few characters, so that words overlap, begin and end in one another.
  private static final String HAN = "我你不挂";
  private static final String NOISE = " ，。\u200b-😀";

  @Property(tries = 2000)
  void findsWhatTheNaiveOneFinds(
      @ForAll("words") List<String> words, @ForAll("texts") String text) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      entries.add(
          new Entry(
              "k" + i,
              CATEGORIES.get(i % CATEGORIES.size()),
              Severity.HINT,
              List.of(words.get(i)),
              List.of(),
              "x"));
    }
    assertThat(
            new PhraseMatcher(entries)
                .scan(text).stream()
                    .map(hit -> hit.category() + " " + hit.start() + "-" + hit.end())
                    .sorted()
                    .toList())
        .isEqualTo(naive(entries, text));
  }

  /** The same phrases as java.util.regex finds them, noise allowed between all characters. */
  private static List<String> naive(List<Entry> entries, String text) {
    List<String> found = new ArrayList<>();
    for (Category category : Category.values()) {
      List<Pattern> patterns =
          entries.stream()
              .filter(entry -> entry.category() == category)
              .map(entry -> Pattern.compile(spread(entry.patterns().get(0))))
              .toList();
      for (int at = 0; at < text.length(); ) {
        int end = -1;
        for (Pattern pattern : patterns) {
          var matcher = pattern.matcher(text).region(at, text.length());
          if (matcher.lookingAt()) {
            end = Math.max(end, matcher.end());
          }
        }
        if (end > 0) {
          found.add(category + " " + at + "-" + end);
        }
        at = Math.max(at + 1, end);
      }
    }
    return found.stream().sorted().toList();
  }

  private static String spread(String word) {
    return String.join("(?:[ ，。\u200b-]|😀)*", word.split(""));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars(HAN.toCharArray())
        .ofMinLength(1)
        .ofMaxLength(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of((HAN + HAN + NOISE).codePoints().mapToObj(Character::toString).toList())
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
