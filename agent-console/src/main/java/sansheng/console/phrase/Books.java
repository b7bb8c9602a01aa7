package sansheng.console.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sansheng.console.web.Messages;

/**
 * The matchers of all languages. Who speaks Chinese may use the other side's words: an entry of the
 * two Chinese books with the same key is looked for with both books' patterns, and answers with its
 * own language's wording.
 */
public final class Books {
  /** The languages that have a book, as BCP 47 writes them. */
  public static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

  private final Map<String, PhraseMatcher> matchers = new LinkedHashMap<>();

  /** Compiles the entries of each language. */
  public Books(Map<String, List<Entry>> byLanguage) {
    for (String language : LANGUAGES) {
      List<Entry> own = byLanguage.getOrDefault(language, List.of());
      matchers.put(
          language,
          new PhraseMatcher(
              switch (language) {
                case "zh-CN" -> both(own, byLanguage.getOrDefault("zh-TW", List.of()));
                case "zh-TW" -> both(own, byLanguage.getOrDefault("zh-CN", List.of()));
                default -> own;
              }));
    }
  }

  /** The books as shipped. */
  public static Books shipped() {
    Map<String, List<Entry>> all = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> all.put(language, Book.shipped(language)));
    return new Books(all);
  }

  /**
   * The matcher of a language.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public PhraseMatcher of(String language) {
    PhraseMatcher matcher = matchers.get(language);
    if (matcher == null) {
      throw new IllegalArgumentException("there is no phrase book for " + language);
    }
    return matcher;
  }

  /**
   * Which book answers for a language as somebody spells it.
   *
   * @param tag BCP 47, in whatever case, with hyphens or underscores: {@code zh-Hant}, {@code
   *     zh_HK}, {@code en-GB}
   * @return one of {@link #LANGUAGES}; empty for a language without a book
   */
  public static Optional<String> closest(String tag) {
    Locale wanted = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    boolean has = LANGUAGES.stream().anyMatch(own -> own.startsWith(wanted.getLanguage()));
    return has && !wanted.getLanguage().isEmpty()
        ? Optional.of(Messages.closest(wanted).toLanguageTag())
        : Optional.empty();
  }

  private static List<Entry> both(List<Entry> own, List<Entry> others) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    others.forEach(entry -> byKey.put(entry.key(), entry));
    List<Entry> all = new ArrayList<>();
    for (Entry entry : own) {
      Entry other = byKey.get(entry.key());
      all.add(
          other == null
              ? entry
              : new Entry(
                  entry.key(),
                  entry.category(),
                  entry.severity(),
                  union(entry.patterns(), other.patterns()),
                  union(entry.exceptions(), other.exceptions()),
                  entry.instead()));
    }
    return all;
  }

  private static List<String> union(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
