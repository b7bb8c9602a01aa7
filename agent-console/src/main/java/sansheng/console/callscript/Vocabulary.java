package sansheng.console.callscript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;

/** Every name that a script may use. {@code scripts/README.md} explains them to authors. */
public enum Vocabulary {
  FIRM("firm", Presence.ALWAYS),
  AGENT("agent", Presence.ALWAYS),
  WORK_NUMBER("workNumber", Presence.ALWAYS),
  PART_OF_DAY("partOfDay", Presence.ALWAYS, "morning", "afternoon", "evening"),
  GREETING("greeting", Presence.ALWAYS),
  TODAY("today", Presence.ALWAYS),
  CLOCK("clock", Presence.ALWAYS),

  CALLER("caller", Presence.CALLER),
  SURNAME("surname", Presence.CALLER),
  HONORIFIC("honorific", Presence.CALLER),
  ADDRESS("address", Presence.CALLER),
  LEVEL("level", Presence.LEVEL, "VIP", "A", "B", "C", "D"),
  NUMBER_END("numberEnd", Presence.NUMBER),

  HOLIDAY("holiday", Presence.HOLIDAY, keys(Holiday.values(), Holiday::key)),
  HOLIDAY_NAME("holidayName", Presence.HOLIDAY),

  CASE_NUMBER("caseNumber", Presence.CASE),
  CASE_SUBJECT("caseSubject", Presence.CASE),
  CASE_DATE("caseDate", Presence.CASE),
  CASE_RESULT("caseResult", Presence.RESULT),

  PROMISE_TIME("promiseTime", Presence.PROMISE),

  ORDER_NUMBER("orderNumber", Presence.ORDER),
  ORDER_STAGE("orderStage", Presence.ORDER, keys(OrderStage.values(), OrderStage::key)),
  ORDER_STAGE_NAME("orderStageName", Presence.ORDER),
  ORDER_GOODS("orderGoods", Presence.GOODS),
  ORDER_DUE("orderDue", Presence.DUE),
  ORDER_PLACE("orderPlace", Presence.PLACE),

  COLLEAGUE("colleague", Presence.COLLEAGUE),
  SUPERVISOR("supervisor", Presence.SUPERVISOR);

  /** What must be known for a name to be there. Names of the same presence come together. */
  public enum Presence {
    ALWAYS,
    CALLER,
    LEVEL,
    NUMBER,
    HOLIDAY,
    CASE,
    RESULT,
    PROMISE,
    ORDER,
    GOODS,
    DUE,
    PLACE,
    COLLEAGUE,
    SUPERVISOR
  }

  private final String word;
  private final Presence presence;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> choices;

  Vocabulary(String word, Presence presence, String... choices) {
    this.word = word;
    this.presence = presence;
    this.choices = List.of(choices);
  }

  /** As scripts write it. */
  public String word() {
    return word;
  }

  /** When it is there. */
  public Presence presence() {
    return presence;
  }

  /** The values it can have, which scripts may compare it with; empty for free text. */
  public List<String> choices() {
    return choices;
  }

  /** The name that is written so. */
  public static Optional<Vocabulary> find(String word) {
    return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
  }

  /** The name somebody may have meant; null when nothing is near. */
  static @Nullable String near(String word) {
    return Arrays.stream(values())
        .map(Vocabulary::word)
        .filter(name -> distance(name, word) <= 2 || name.equalsIgnoreCase(word))
        .min((a, b) -> Integer.compare(distance(a, word), distance(b, word)))
        .orElse(null);
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    Arrays.setAll(before, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }

  private static <T> String[] keys(T[] values, Function<T, String> key) {
    return Arrays.stream(values)
        .map(key)
        .map(k -> k.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
