package sansheng.console.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How texts and what somebody types are made comparable: width, case and the two ways of writing
 * Chinese do not count, and nothing that only separates digits does.
 */
final class Fold {
  private static final Map<Character, Character> SIMPLE = new ConcurrentHashMap<>();

  private Fold() {}

  /** Whether it is a Chinese character. */
  static boolean isHan(char character) {
    return character >= 0x3400 && character <= 0x9fff;
  }

  /** One line: lower case, simplified, single spaces between words. */
  static String line(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char at = plain.charAt(i);
      if (Character.isLetterOrDigit(at)) {
        kept.append(isHan(at) ? simple(at) : at);
      } else if (at == '@' || at == '.' || at == '_') {
        kept.append(at);
      } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ' && at != '-') {
        kept.append(' ');
      }
    }
    return kept.toString().strip();
  }

  /** The same without spaces. */
  static String tight(String text) {
    return line(text).replace(" ", "");
  }

  private static char simple(char character) {
    return SIMPLE.computeIfAbsent(
        character, c -> ZhConverterUtil.toSimple(String.valueOf(c)).charAt(0));
  }
}
