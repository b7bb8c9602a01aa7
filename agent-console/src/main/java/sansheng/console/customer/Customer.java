package sansheng.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody the centre knows.
 *
 * @param note the one line an agent must see before saying hello; empty for none
 * @param owner work number of the agent who keeps in touch with them
 */
public record Customer(
    long id, String name, Kind kind, Level level, String note, @Nullable String owner) {

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
