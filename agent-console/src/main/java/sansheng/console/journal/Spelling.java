package sansheng.console.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the closed sets are spelled outside of Java: {@code RANG_NO_ANSWER} is rangNoAnswer. */
public final class Spelling {
  private Spelling() {}

  /** The value in camelCase. */
  public static String of(Enum<?> value) {
    String[] words = value.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder text = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
    }
    return text.toString();
  }

  /** The value in camelCase, or null. */
  public static @Nullable String ofNullable(@Nullable Enum<?> value) {
    return value == null ? null : of(value);
  }

  /** The value spelled so; empty when there is none. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(v -> of(v).equals(text)).findFirst();
  }

  /** The value spelled so in one of our own rows. */
  static <E extends Enum<E>> E read(Class<E> type, String text) {
    return find(type, text)
        .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " " + text));
  }

  /** All spellings of a set, in its order. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
  }
}
