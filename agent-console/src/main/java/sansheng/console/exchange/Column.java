package sansheng.console.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of customers, and by which headings they are known. */
enum Column {
  CODE("code", "客户编号", "编号", "客戶編號", "編號", "customer number"),
  NAME("name", "姓名", "名称", "客户名称", "客户", "名稱", "客戶名稱", "客戶", "customer"),
  KIND("kind", "类型", "類型", "type"),
  LEVEL("level", "级别", "等级", "級別", "等級"),
  CLASS("class", "分类", "分類", "category"),
  OWNER("owner", "负责人", "负责人工号", "負責人", "負責人工號", "agent"),
  LANGUAGE("language", "语言", "語言"),
  PREFERS("prefers", "联系偏好", "聯絡偏好", "preferred channel"),
  SECTOR("sector", "行业", "行業", "產業", "industry"),
  PARENT_BODY("parent_body", "上级单位", "上級單位", "parent"),
  ADDRESS("address", "地址"),
  NOTE("note", "提醒", "备注", "備註", "remark"),
  WARNING("warning", "警示"),
  CREDIT_NOTE("credit_note", "信用备注", "信用備註", "credit note"),
  NUMBER("number", "电话", "手机", "电话号码", "手机号", "電話", "手機", "電話號碼", "phone", "mobile", "telephone"),
  NUMBER2("number2", "电话2", "其他电话", "座机", "電話2", "其他電話", "市話", "phone2");

  private final String key;

  // List.of, which nothing changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> headings;

  Column(String key, String... headings) {
    this.key = key;
    this.headings = List.of(headings);
  }

  /** As fields of a file are named; the heading of an export in English. */
  String key() {
    return key;
  }

  /** Whether it is a field of the customer's own, and no number. */
  boolean isField() {
    return this != NUMBER && this != NUMBER2;
  }

  /** The heading of an export in this language. */
  String heading(Locale language) {
    return !language.getLanguage().equals("zh")
        ? key
        : headings.get(
            language.getCountry().equals("TW") && headings.size() > 2 ? traditional() : 0);
  }

  private int traditional() {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).matches(".*[號戶級類負責語聯絡業產單備註電話機].*")) {
        return i;
      }
    }
    return 0;
  }

  /** By a heading, however it is written. */
  static Optional<Column> of(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.key.equals(plain.replace(' ', '_')) || c.headings.contains(plain))
        .findFirst();
  }
}
