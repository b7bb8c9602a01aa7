package sansheng.console.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision: who is credited and serves the party from now on, how the commission is shared, and
 * what it rests on.
 *
 * @param policy the policy's name and {@code version}, by which it can be given again
 * @param rule the rule's id, such as {@code D3} or {@code S8}; {@code NONE} when no registration
 *     counts and nothing is sold
 * @param owner work number of the owner; null when nobody owns the party, or credit goes to the
 *     team
 * @param shares whole percent that add up to 100; empty when nothing is shared out
 * @param followUpBy who follows up, the first choice first
 * @param used the facts it rests on
 * @param rejected the facts that do not count, each with the reason
 * @param sentence what both agents can read
 */
public record Ruling(
    String policy,
    int version,
    String rule,
    @Nullable String owner,
    List<Share> shares,
    List<String> followUpBy,
    List<Ground> used,
    List<Ground> rejected,
    Sentence sentence) {

  public Ruling {
    shares = List.copyOf(shares);
    followUpBy = List.copyOf(followUpBy);
    used = List.copyOf(used);
    rejected = List.copyOf(rejected);
    int sum = shares.stream().mapToInt(Share::percent).sum();
    if (!shares.isEmpty() && sum != 100) {
      throw new IllegalArgumentException("shares add up to " + sum + " and not to 100");
    }
  }

  /** One agent's part of the commission, in percent. */
  public record Share(String agent, int percent) {}

  /**
   * A fact and why it counts or does not.
   *
   * @param fact id of the registration or follow-up, or the name of a circumstance
   * @param why key of the reason in the messages, after {@code attribution.why.}
   */
  public record Ground(String fact, String why) {}

  /**
   * A sentence of the interface.
   *
   * @param key key of the sentence, after {@code attribution.}
   * @param arguments work numbers and names, in the sentence's order
   */
  public record Sentence(String key, List<String> arguments) {
    public Sentence {
      arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, String... arguments) {
      return new Sentence(key, List.of(arguments));
    }
  }
}
