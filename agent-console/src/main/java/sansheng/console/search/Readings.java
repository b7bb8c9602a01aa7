package sansheng.console.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How a Chinese character is read: all its readings, in letters without tones, ü written v. */
final class Readings {
  private static final Map<Character, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private Readings() {}

  /** Empty for what is no Chinese character. */
  static Set<String> of(char character) {
    return character < 0x2E80 ? Set.of() : KNOWN.computeIfAbsent(character, Readings::lookUp);
  }

  private static Set<String> lookUp(char character) {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(character, format);
      return readings == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(readings));
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("these three go together", e);
    }
  }
}
