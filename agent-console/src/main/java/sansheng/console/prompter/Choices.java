package sansheng.console.prompter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import sansheng.console.callscript.CallScript;
import sansheng.console.search.TypedMatch;

/**
 * Which scripts come next: by the present one, by what the agent writes down, by what they type.
 */
final class Choices {
  private static final int OFFERED = 6;
  private static final int FOUND = 8;
  private static final int SHORTEST_WORD = 2;

  private Choices() {}

  /**
   * The next likely ones: first those whose words stand in what the agent has written, then those
   * that usually follow the present one.
   *
   * @param written the call's notes so far
   */
  static List<CallScript> next(CallScript present, String written, List<CallScript> all) {
    Map<String, CallScript> offered = new LinkedHashMap<>();
    String text = written.toLowerCase(Locale.ROOT);
    all.stream()
        .filter(script -> hits(script, text) > 0)
        .sorted(Comparator.comparingLong((CallScript script) -> -hits(script, text)))
        .forEach(script -> offered.putIfAbsent(script.id(), script));
    for (String id : present.next()) {
      all.stream()
          .filter(script -> script.id().equals(id))
          .findFirst()
          .ifPresent(script -> offered.putIfAbsent(id, script));
    }
    offered.remove(present.id());
    return offered.values().stream().limit(OFFERED).toList();
  }

  private static long hits(CallScript script, String text) {
    return script.keywords().stream()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
        .count();
  }

  /** Those that are meant by what was typed, by characters, pinyin or first letters; best first. */
  static List<CallScript> find(String typed, List<CallScript> all) {
    record Found(CallScript script, int at) {}
    List<Found> found = new ArrayList<>();
    for (CallScript script : all) {
      OptionalInt at = rank(script, typed);
      if (at.isPresent()) {
        found.add(new Found(script, at.getAsInt()));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::at).thenComparingInt(f -> f.script().scenario()))
        .limit(FOUND)
        .map(Found::script)
        .toList();
  }

  private static OptionalInt rank(CallScript script, String typed) {
    OptionalInt inTitle = TypedMatch.at(script.title(), typed);
    if (inTitle.isPresent()) {
      return inTitle;
    }
    boolean inWords =
        script.keywords().stream().anyMatch(word -> TypedMatch.matches(word, typed))
            || TypedMatch.matches(script.id().replace('-', ' '), typed);
    return inWords ? OptionalInt.of(1_000) : OptionalInt.empty();
  }
}
