package sansheng.console.search;

import java.util.ArrayList;
import java.util.List;

/** One slip of the finger: a letter wrong, missing, too many, or two changed about. */
final class Slips {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_CHINESE = 3;

  private Slips() {}

  /**
   * For each place at which a slip may be, the pieces that it leaves whole; empty for what is too
   * short to be forgiven anything.
   */
  static List<List<Integer>> survivors(String tight) {
    boolean chinese = tight.chars().allMatch(c -> Fold.isHan((char) c));
    if (tight.length() < (chinese ? SHORTEST_CHINESE : SHORTEST) || tight.length() > 24) {
      return List.of();
    }
    List<List<Integer>> left = new ArrayList<>();
    for (int at = 0; at < tight.length(); at++) {
      Grams grams = new Grams();
      grams.sought(tight.substring(0, at));
      if (at + 1 < tight.length()) {
        grams.sought(tight.substring(Math.min(tight.length(), at + (chinese ? 1 : 2))));
      }
      if (!grams.isEmpty()) {
        left.add(grams.numbers());
      }
    }
    return left;
  }

  /** Whether a line holds the word but for one slip. */
  static boolean holds(String line, String word) {
    int length = word.length();
    int[] before = new int[length + 1];
    int[] last = new int[length + 1];
    int[] now = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= line.length(); i++) {
      now[0] = 0;
      for (int j = 1; j <= length; j++) {
        boolean same = line.charAt(i - 1) == word.charAt(j - 1);
        int best = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
        if (i > 1
            && j > 1
            && line.charAt(i - 1) == word.charAt(j - 2)
            && line.charAt(i - 2) == word.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        now[j] = best;
      }
      if (now[length] <= 1) {
        return true;
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return false;
  }
}
