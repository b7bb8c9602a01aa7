package sansheng.console.callscript;

import java.util.Locale;
import java.util.Set;

/** Turns a name into how its bearer is politely called. */
final class Addressing {
  private static final Set<String> TWO_CHARACTER_SURNAMES =
      Set.of(
          "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容",
          "令狐", "司徒", "司空", "夏侯", "端木", "南宫", "南宮", "长孙", "長孫", "宇文", "轩辕", "軒轅", "张简", "張簡", "范姜");

  private Addressing() {}

  /** 欧阳 of 欧阳明, Shaw of Mary Shaw. */
  static String surname(String name) {
    String plain = name.strip();
    int points = plain.codePointCount(0, plain.length());
    if (points > 1 && plain.codePoints().allMatch(Character::isIdeographic)) {
      if (points > 2 && TWO_CHARACTER_SURNAMES.contains(plain.substring(0, 2))) {
        return plain.substring(0, 2);
      }
      return plain.substring(0, plain.offsetByCodePoints(0, 1));
    }
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  /** 王先生, Mr Wang. */
  static String address(String surname, String honorific, Locale language) {
    return language.getLanguage().equals("zh") ? surname + honorific : honorific + " " + surname;
  }
}
