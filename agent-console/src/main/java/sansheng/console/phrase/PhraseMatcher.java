package sansheng.console.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases of one language's book in a text, in time linear in the text. Unchanging and
 * safe from any thread.
 *
 * <p>What overlaps: in one category the leftmost counts, of those that begin together the longest;
 * hits of different categories stand beside each other.
 */
public final class PhraseMatcher {
  private static final Comparator<Span> LEFTMOST_LONGEST =
      Comparator.comparingInt(Span::start)
          .thenComparing(Span::end, Comparator.reverseOrder())
          .thenComparingInt(Span::entry);

  private final List<Entry> entries;
  private final List<Form> forms = new ArrayList<>();
  private final Automaton automaton;
  private final Use[][] uses;

  private record Use(Form form, Part anchor) {}

  /**
   * Compiles a book.
   *
   * @throws IllegalArgumentException for an entry with a pattern that can not be compiled
   */
  public PhraseMatcher(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      for (String pattern : entry.patterns()) {
        add(i, false, pattern);
      }
      for (String pattern : entry.exceptions()) {
        add(i, true, pattern);
      }
    }
    Map<String, List<Use>> byWord = new LinkedHashMap<>();
    for (Form form : forms) {
      for (Part anchor : form.factors().get(form.anchor())) {
        byWord.computeIfAbsent(anchor.text(), text -> new ArrayList<>()).add(new Use(form, anchor));
      }
    }
    automaton = new Automaton(List.copyOf(byWord.keySet()));
    uses = byWord.values().stream().map(list -> list.toArray(Use[]::new)).toArray(Use[][]::new);
  }

  private void add(int entry, boolean exception, String pattern) {
    try {
      forms.add(Form.of(entry, exception, Pattern.of(pattern, exception)));
    } catch (Pattern.Wrong e) {
      throw new IllegalArgumentException(entries.get(entry).key() + ": " + e.getMessage(), e);
    }
  }

  /** How many patterns it looks for, exceptions not counted. */
  public int patterns() {
    return (int) forms.stream().filter(form -> !form.exception()).count();
  }

  /** All hits, by their beginnings. */
  public List<PhraseHit> scan(String text) {
    Folded folded = Folding.fold(text);
    Reach reach = new Reach(folded);
    Finds finds = new Finds(entries.size());
    automaton.read(
        folded.chars(),
        folded.length(),
        (word, end) -> {
          for (Use use : uses[word]) {
            Span span = reach.around(use.form(), use.anchor(), end);
            if (span != null) {
              finds.add(span, use.form().exception());
            }
          }
        });
    List<Span> found = finds.left();
    found.sort(LEFTMOST_LONGEST);
    Map<Category, Integer> reached = new EnumMap<>(Category.class);
    List<PhraseHit> hits = new ArrayList<>();
    for (Span span : found) {
      Entry entry = entries.get(span.entry());
      if (span.start() >= reached.getOrDefault(entry.category(), 0)) {
        reached.put(entry.category(), span.end());
        hits.add(hit(text, folded, span, entry));
      }
    }
    return hits;
  }

  private static PhraseHit hit(String text, Folded folded, Span span, Entry entry) {
    int start = folded.originalStart(span.start());
    int end = folded.originalEnd(span.end() - 1);
    return new PhraseHit(
        start,
        end,
        text.substring(start, end),
        entry.category(),
        entry.severity(),
        entry.instead(),
        entry.key());
  }
}
