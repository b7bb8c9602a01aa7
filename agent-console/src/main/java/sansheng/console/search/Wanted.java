package sansheng.console.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way to understand what was typed: which pieces a row must have, and what its text must look
 * like.
 *
 * @param grams all of these
 * @param pattern a PostgreSQL regular expression that the text must hold; letters, digits and what
 *     {@link #quoted} made, nothing else that was typed
 */
record Wanted(List<Integer> grams, String pattern) {
  private static final int MOST = 6;

  Wanted {
    grams = List.copyOf(grams);
  }

  /** The ways to understand what was typed, likeliest first; empty when nothing can be asked. */
  static List<Wanted> of(String typed) {
    Map<String, Wanted> ways = new LinkedHashMap<>();
    List<String> words = words(typed);
    String tight = Fold.tight(typed);
    if (tight.isEmpty()) {
      return List.of();
    }
    Grams exact = new Grams();
    exact.whole(tight);
    put(ways, exact, FindText.NAME + spaced(tight));
    if (words.size() > 1) {
      Grams all = new Grams();
      StringBuilder ahead = new StringBuilder();
      for (String word : words) {
        Grams one = literal(word);
        if (one.isEmpty()) {
          continue;
        }
        all.addAll(one);
        ahead.append("(?=.*").append(quoted(word)).append(')');
      }
      if (!all.isEmpty()) {
        put(ways, all, "^" + ahead);
      }
    }
    for (String form : forms(tight)) {
      Grams grams = literal(form);
      if (!grams.isEmpty()) {
        put(ways, grams, form.length() < 3 && isPlain(form) ? begun(form) : spaced(form));
      }
    }
    for (List<Syllables.Piece> cut : Syllables.cuts(tight)) {
      put(ways, spoken(cut), spokenPattern(cut));
    }
    return ways.values().stream().limit(MOST).toList();
  }

  /** What sounds the same, for Chinese that was typed: another character with the same reading. */
  static List<Wanted> alike(String typed) {
    List<Wanted> ways = new ArrayList<>();
    String tight = Fold.tight(typed);
    if (tight.chars().filter(c -> Fold.isHan((char) c)).count() < 2
        || tight.chars().anyMatch(c -> !Fold.isHan((char) c))) {
      return mixed(tight);
    }
    for (List<String> reading : Syllables.readings(tight)) {
      List<Syllables.Piece> cut =
          reading.stream().map(syllable -> new Syllables.Piece(syllable, true)).toList();
      ways.add(new Wanted(spoken(cut).numbers(), spokenPattern(cut)));
    }
    return ways;
  }

  // 开c: Chinese and letters in one word.
  private static List<Wanted> mixed(String tight) {
    boolean letters = tight.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    boolean han = tight.chars().anyMatch(c -> Fold.isHan((char) c));
    if (!letters || !han || tight.length() > 12 || tight.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < tight.length(); i++) {
      char at = tight.charAt(i);
      spelled.append(
          Fold.isHan(at) ? Readings.of(at).stream().findFirst().orElse("") : String.valueOf(at));
    }
    return Syllables.cuts(spelled.toString()).stream()
        .map(cut -> new Wanted(spoken(cut).numbers(), spokenPattern(cut)))
        .toList();
  }

  static List<String> words(String typed) {
    return List.of(Fold.line(typed).split(" ", -1)).stream().filter(w -> !w.isEmpty()).toList();
  }

  // A number may be typed with the zero of the trunk, which E.164 has not.
  private static List<String> forms(String tight) {
    return tight.matches("0[0-9]{3,}") ? List.of(tight, tight.substring(1)) : List.of(tight);
  }

  private static Grams literal(String part) {
    Grams grams = new Grams();
    grams.sought(part);
    if (grams.isEmpty() && isPlain(part) && part.length() <= 2) {
      grams.begins(part);
    }
    return grams;
  }

  private static boolean isPlain(String part) {
    return part.chars().noneMatch(c -> Fold.isHan((char) c));
  }

  private static Grams spoken(List<Syllables.Piece> cut) {
    Grams grams = new Grams();
    for (int i = 0; i < cut.size(); i++) {
      Syllables.Piece here = cut.get(i);
      if (here.whole()) {
        grams.syllable(here.letters());
      } else if (cut.size() == 1) {
        grams.begins(here.letters().substring(0, Math.min(2, here.letters().length())));
      }
      if (i > 0) {
        Syllables.Piece last = cut.get(i - 1);
        if (last.whole() && here.whole()) {
          grams.pair(last.letters(), here.letters());
        }
        grams.firsts(last.letters().charAt(0), here.letters().charAt(0));
      }
    }
    return grams;
  }

  private static String spokenPattern(List<Syllables.Piece> cut) {
    StringBuilder pattern = new StringBuilder("\\nP([a-z ]* )?");
    for (int i = 0; i < cut.size(); i++) {
      pattern.append(i == 0 ? "" : " ").append(cut.get(i).letters());
      if (!cut.get(i).whole()) {
        pattern.append("[a-z]*");
      }
    }
    // The end of a syllable or of the reading: "lin" must not begin "ling" once it is whole.
    return pattern.append("[ \\n]").toString();
  }

  private static String begun(String part) {
    return "[^a-z0-9]" + quoted(part);
  }

  // Spaces of the kept line do not count.
  private static String spaced(String tight) {
    if (tight.chars().allMatch(Character::isDigit)) {
      return tight;
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < tight.length(); i++) {
      char at = tight.charAt(i);
      pattern.append(pattern.isEmpty() ? "" : " ?").append(quoted(String.valueOf(at)));
    }
    return pattern.toString();
  }

  private static String quoted(String word) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char at = word.charAt(i);
      pattern.append(Character.isLetterOrDigit(at) ? String.valueOf(at) : "\\" + at);
    }
    return pattern.toString();
  }

  private static void put(Map<String, Wanted> ways, Grams grams, String pattern) {
    if (!grams.isEmpty()) {
      ways.putIfAbsent(grams + pattern, new Wanted(grams.numbers(), pattern));
    }
  }

  /** The pattern in Java's words: both dialects read what is used here alike. */
  Pattern java() {
    return Pattern.compile(pattern, Pattern.DOTALL);
  }
}
