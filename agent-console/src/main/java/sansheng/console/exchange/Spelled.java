package sansheng.console.exchange;

import java.util.Locale;
import java.util.Map;
import sansheng.console.customer.FileField;

/** What people write into tables where we have a closed set of words. */
final class Spelled {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("个人", "person"),
          Map.entry("個人", "person"),
          Map.entry("单位", "organisation"),
          Map.entry("公司", "organisation"),
          Map.entry("企业", "organisation"),
          Map.entry("單位", "organisation"),
          Map.entry("企業", "organisation"),
          Map.entry("company", "organisation"),
          Map.entry("organization", "organisation"),
          Map.entry("目标", "target"),
          Map.entry("目标客户", "target"),
          Map.entry("目標", "target"),
          Map.entry("普通", "ordinary"),
          Map.entry("一般", "ordinary"),
          Map.entry("重点", "key"),
          Map.entry("重點", "key"),
          Map.entry("潜在", "potential"),
          Map.entry("潛在", "potential"),
          Map.entry("中文", "zh-CN"),
          Map.entry("简体中文", "zh-CN"),
          Map.entry("繁體中文", "zh-TW"),
          Map.entry("英语", "en"),
          Map.entry("英文", "en"),
          Map.entry("英語", "en"),
          Map.entry("电话", "phone"),
          Map.entry("電話", "phone"),
          Map.entry("短信", "sms"),
          Map.entry("簡訊", "sms"),
          Map.entry("微信", "wechat"),
          Map.entry("邮件", "email"),
          Map.entry("郵件", "email"),
          Map.entry("上门", "visit"),
          Map.entry("上門", "visit"));

  private Spelled() {}

  /** The word as we spell it, where we know it; else as it stands. */
  static String value(FileField field, String cell) {
    if (field.choices().isEmpty()) {
      return cell;
    }
    String plain = cell.replaceAll("[级級]$", "");
    String word = WORDS.getOrDefault(plain, plain);
    return field.choices().stream()
        .filter(choice -> choice.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(cell);
  }
}
