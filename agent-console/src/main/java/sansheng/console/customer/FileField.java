package sansheng.console.customer;

import java.util.List;
import java.util.Locale;

/** The fields of a customer's file that somebody types or chooses. */
public enum FileField {
  NAME(120),
  KIND("person", "organisation"),
  CODE(40),
  LEVEL("VIP", "A", "B", "C", "D"),
  CLASS("target", "ordinary", "key", "potential"),
  OWNER(10),
  LANGUAGE("", "zh-CN", "zh-TW", "en"),
  PREFERS("", "phone", "sms", "wechat", "email", "visit"),
  SECTOR(80),
  PARENT_BODY(120),
  ADDRESS(240),
  NOTE(240),
  WARNING(240),
  CREDIT_NOTE(400);

  private final int longest;

  // List.of, which nothing changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  FileField(int longest) {
    this.longest = longest;
    this.choices = List.of();
  }

  FileField(String... choices) {
    this.longest = 20;
    this.choices = List.of(choices);
  }

  /** Its name in forms, in the table and in sentences. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many characters it takes. */
  public int longest() {
    return longest;
  }

  /** What may be chosen; empty for a text. */
  public List<String> choices() {
    return choices;
  }

  /** What a new file has in it. */
  public String usual() {
    return switch (this) {
      case KIND -> "person";
      case LEVEL -> "C";
      case CLASS -> "ordinary";
      default -> "";
    };
  }
}
