package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Ruling.Share;

/**
 * Two agents or more have a claim to one customer (撞单).
 *
 * @param name how the customer is called
 * @param deal the deal it is about; null while nothing is sold
 * @param owner whom people named; null while the ruling alone decides
 * @param reason what people gave for it
 * @param offer what one agent proposes to the other; null for nothing
 */
public record Collision(
    UUID id,
    long customer,
    String name,
    Instant openedAt,
    Instant discoveredAt,
    String discoveredBy,
    @Nullable UUID deal,
    Set<String> agents,
    State state,
    @Nullable String owner,
    List<Share> shares,
    String reason,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable Offer offer) {

  public Collision {
    agents = Set.copyOf(agents);
    shares = List.copyOf(shares);
  }

  /** How far it has come. */
  public enum State {
    OPEN,
    /** The ruling stands. */
    UPHELD,
    /** A supervisor decided otherwise. */
    OVERRULED,
    /** The agents agreed. */
    SETTLED,
    /** The facts changed, and there is only one claim left. */
    GONE
  }

  /** A friendly settlement that one agent proposes. */
  public record Offer(String by, String owner, List<Share> shares, String reason) {
    JsonObject json() {
      return new JsonObject()
          .put("by", by)
          .put("owner", owner)
          .put("shares", Collision.json(shares))
          .put("reason", reason);
    }

    static Offer of(JsonObject json) {
      return new Offer(
          json.getString("by"),
          json.getString("owner"),
          Collision.shares(json.getJsonArray("shares")),
          json.getString("reason"));
    }
  }

  /** Whether people have decided about these claims, so that the ruling alone decides no more. */
  boolean decides(Set<String> claimants, @Nullable UUID about) {
    return (state == State.UPHELD || state == State.OVERRULED || state == State.SETTLED)
        && agents.containsAll(claimants)
        && java.util.Objects.equals(deal, about);
  }

  static JsonArray json(List<Share> shares) {
    JsonArray all = new JsonArray();
    shares.forEach(
        s -> all.add(new JsonObject().put("agent", s.agent()).put("percent", s.percent())));
    return all;
  }

  static List<Share> shares(JsonArray json) {
    return json.stream()
        .map(s -> (JsonObject) s)
        .map(s -> new Share(s.getString("agent"), s.getInteger("percent")))
        .toList();
  }
}
