package sansheng.console.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The syllables of pinyin, and how typed letters may be cut into them. */
final class Syllables {
  private static final Set<String> WHOLE = new HashSet<>();
  private static final Set<String> BEGUN = new HashSet<>();
  private static final int MOST_READINGS = 6;
  private static final int MOST_CUTS = 4;

  static {
    for (char han = 0x4e00; han < 0x9fa6; han++) {
      WHOLE.addAll(Readings.of(han));
    }
    WHOLE.removeIf(syllable -> !syllable.matches("[a-z]{1,6}"));
    for (String syllable : WHOLE) {
      for (int length = 1; length <= syllable.length(); length++) {
        BEGUN.add(syllable.substring(0, length));
      }
    }
  }

  private Syllables() {}

  /**
   * A piece of what was typed: a syllable, or the beginning of one.
   *
   * @param whole no letter is missing, as far as can be seen
   */
  record Piece(String letters, boolean whole) {}

  /** All readings of a text's Chinese characters, one after another; few at most. */
  static List<List<String>> readings(String text) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of());
    for (int i = 0; i < text.length(); i++) {
      List<String> here =
          Readings.of(text.charAt(i)).stream().filter(WHOLE::contains).distinct().toList();
      if (here.isEmpty()) {
        continue;
      }
      List<List<String>> longer = new ArrayList<>();
      for (String syllable : here) {
        for (List<String> before : all) {
          if (longer.size() < MOST_READINGS) {
            List<String> one = new ArrayList<>(before);
            one.add(syllable);
            longer.add(one);
          }
        }
      }
      all = longer;
    }
    return all.getFirst().isEmpty() ? List.of() : all;
  }

  /** The likeliest ways to cut typed letters into pieces, fewest pieces first. */
  static List<List<Piece>> cuts(String letters) {
    if (!letters.matches("[a-z]{1,30}")) {
      return List.of();
    }
    List<List<Piece>> found = new ArrayList<>();
    cut(letters, 0, new ArrayList<>(), found);
    found.sort(Comparator.comparingInt(List::size));
    return found.subList(0, Math.min(MOST_CUTS, found.size()));
  }

  private static void cut(String letters, int from, List<Piece> so, List<List<Piece>> found) {
    if (from == letters.length()) {
      found.add(List.copyOf(so));
      return;
    }
    if (found.size() >= 64 || so.size() > 8) {
      return;
    }
    for (int length = Math.min(6, letters.length() - from); length > 0; length--) {
      String piece = letters.substring(from, from + length);
      boolean last = from + length == letters.length();
      boolean whole = length > 1 && WHOLE.contains(piece);
      // The last may be unfinished, and any may be its first letter alone.
      boolean begun =
          (last || length == 1 || (length == 2 && piece.endsWith("h"))) && BEGUN.contains(piece);
      if (whole || begun) {
        so.add(new Piece(piece, whole && !(last && isBegin(piece))));
        cut(letters, from + length, so, found);
        so.removeLast();
      }
    }
  }

  // "lin" at the end may become "ling".
  private static boolean isBegin(String piece) {
    for (String more : new String[] {"g", "n", "a", "e", "i", "o", "u", "ng", "an", "r"}) {
      if (BEGUN.contains(piece + more)) {
        return true;
      }
    }
    return false;
  }
}
