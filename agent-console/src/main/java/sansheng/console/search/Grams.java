package sansheng.console.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces by which a line is found, each as a number. Two pieces that fall on the same number
 * cost a row read in vain and nothing else: whoever asks looks at the text, too.
 *
 * <p>Of Chinese: each character and each two that stand together. Of letters and digits: each
 * three, and how a word begins. Of readings: each syllable, each two, and each two first letters.
 */
final class Grams {
  private final Set<Integer> found = new HashSet<>();

  /** The numbers, in order. */
  List<Integer> numbers() {
    return found.stream().sorted().toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void addAll(Grams more) {
    found.addAll(more.found);
  }

  /** The whole line, as itself. */
  void whole(String line) {
    add('=', line);
  }

  /** How a word begins, with one or two letters. */
  void begins(String begin) {
    add('^', begin);
  }

  /** All pieces of a line that is kept. */
  void kept(String line) {
    pieces(line, true);
    for (String word : line.split(" ", -1)) {
      starts(word);
    }
  }

  /** The pieces of a part of a line that is sought; empty when it is too short to have any. */
  void sought(String part) {
    pieces(part, false);
  }

  /** A reading that is kept: all its syllables, in order. */
  void reading(List<String> syllables) {
    StringBuilder tight = new StringBuilder();
    for (int i = 0; i < syllables.size(); i++) {
      String here = syllables.get(i);
      tight.append(here);
      syllable(here);
      begins(here.substring(0, 1));
      begins(here.substring(0, Math.min(2, here.length())));
      if (i > 0) {
        pair(syllables.get(i - 1), here);
        firsts(syllables.get(i - 1).charAt(0), here.charAt(0));
      }
    }
    pieces(tight.toString(), true);
  }

  void syllable(String syllable) {
    add('y', syllable);
  }

  void pair(String one, String next) {
    add('z', one + " " + next);
  }

  void firsts(char one, char next) {
    add('i', "" + one + next);
  }

  private void starts(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean begins = i == 0 || Fold.isHan(word.charAt(i - 1));
      if (begins && !Fold.isHan(word.charAt(i))) {
        begins(word.substring(i, i + 1));
        if (i + 1 < word.length() && !Fold.isHan(word.charAt(i + 1))) {
          begins(word.substring(i, i + 2));
        }
      }
    }
  }

  private void pieces(String line, boolean all) {
    for (int i = 0; i < line.length(); i++) {
      char at = line.charAt(i);
      if (Fold.isHan(at)) {
        boolean next = i + 1 < line.length() && Fold.isHan(line.charAt(i + 1));
        boolean last = i > 0 && Fold.isHan(line.charAt(i - 1));
        if (next) {
          add('h', line.substring(i, i + 2));
        }
        // Two together say more than each: one alone is sought only where it stands alone.
        if (all || (!next && !last)) {
          add('h', line.substring(i, i + 1));
        }
      } else if (i + 2 < line.length()
          && isPlain(line, i)
          && isPlain(line, i + 1)
          && isPlain(line, i + 2)) {
        add('t', line.substring(i, i + 3));
      }
    }
  }

  private static boolean isPlain(String line, int at) {
    return line.charAt(at) != ' ' && !Fold.isHan(line.charAt(at));
  }

  private void add(char kind, String piece) {
    int hash = kind;
    for (int i = 0; i < piece.length(); i++) {
      hash = (hash ^ piece.charAt(i)) * 0x01000193;
    }
    // The last step of murmur3: neighbours come out far apart.
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    found.add(hash);
  }

  @Override
  public String toString() {
    return numbers().toString();
  }
}
