package sansheng.console.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whether a text is meant by what somebody types: its own characters, the pinyin of Chinese ones
 * whole or begun, their first letters, and any mixture of these. Width, case and spaces do not
 * count. 开场白 is meant by {@code kcb}, {@code kaic}, {@code 开c} and {@code changbai}.
 */
public final class TypedMatch {
  private TypedMatch() {}

  /**
   * Where the match begins, in characters without spaces: the smaller, the likelier it is what was
   * meant. Empty when the text is not meant; 0 for an empty query, which means everything.
   */
  public static OptionalInt at(String text, String typed) {
    String in = fold(text);
    String query = fold(typed);
    if (query.isEmpty()) {
      return OptionalInt.of(0);
    }
    for (int from = 0; from < in.length(); from++) {
      if (continues(in, from, query, 0)) {
        return OptionalInt.of(from);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the text is meant at all. */
  public static boolean matches(String text, String typed) {
    return at(text, typed).isPresent();
  }

  private static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(plain.length());
    plain.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean continues(String in, int from, String query, int done) {
    if (done == query.length()) {
      return true;
    }
    if (from == in.length()) {
      return false;
    }
    char here = in.charAt(from);
    if (here == query.charAt(done) && continues(in, from + 1, query, done + 1)) {
      return true;
    }
    Set<String> readings = Readings.of(here);
    for (String reading : readings) {
      int common = commonPrefix(reading, query, done);
      for (int taken = common; taken > 0; taken--) {
        if (continues(in, from + 1, query, done + taken)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int commonPrefix(String reading, String query, int done) {
    int most = Math.min(reading.length(), query.length() - done);
    int common = 0;
    while (common < most && reading.charAt(common) == query.charAt(done + common)) {
      common++;
    }
    return common;
  }
}
