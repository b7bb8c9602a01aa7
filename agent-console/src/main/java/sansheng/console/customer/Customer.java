package sansheng.console.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the centre knows.
 *
 * @param note the one line an agent must see before saying hello; empty for none
 * @param owner work number of the agent who keeps in touch with them
 * @param language the language they are spoken to in; null when not known
 */
public record Customer(
    long id,
    String name,
    Kind kind,
    Level level,
    String note,
    @Nullable String owner,
    @Nullable Locale language) {

  /** The language of a row; null when the row has none. */
  public static @Nullable Locale language(@Nullable String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag);
  }

  /** What a customer is. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /** How much care a customer gets; the order is from most to least. */
  public enum Level {
    VIP,
    A,
    B,
    C,
    D
  }
}
