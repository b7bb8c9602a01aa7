package sansheng.console.clock;

import java.util.Set;
import java.util.UUID;

/**
 * What a clock is about.
 *
 * @param kind one of {@link #KINDS}
 * @param id its key among its kind
 */
public record About(String kind, String id) {
  /** The kinds that policies may speak of. */
  public static final Set<String> KINDS =
      Set.of(
          "call",
          "callback",
          "promise",
          "question",
          "complaint",
          "stage",
          "emergency",
          "repair",
          "delivery",
          "sale",
          "customer",
          "visit",
          "lead",
          "report");

  public About {
    if (!KINDS.contains(kind) || id.isEmpty()) {
      throw new IllegalArgumentException("No clock is about " + kind + " '" + id + "'");
    }
  }

  /** A call of the journal; its facts are the journal's own. */
  public static About call(UUID id) {
    return new About("call", id.toString());
  }

  /** A call that is owed to a customer (C2). */
  public static About callback(UUID id) {
    return new About("callback", id.toString());
  }

  /** Something an agent has promised for a certain time. */
  public static About promise(UUID id) {
    return new About("promise", id.toString());
  }

  /** A question that could not be answered on the spot (C3). */
  public static About question(UUID id) {
    return new About("question", id.toString());
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
