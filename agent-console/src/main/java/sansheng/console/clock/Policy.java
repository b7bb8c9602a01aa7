package sansheng.console.clock;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of promise.
 *
 * @param id e.g. {@code C2}
 * @param names what people call it, by language tag
 * @param on whether it starts clocks
 * @param about the kind of thing it is about, one of {@link About#KINDS}
 * @param start the fact that starts it
 * @param when what the starting fact must have
 * @param from attribute of the starting fact that holds the instant (ISO 8601) the limit is
 *     measured from; null for the fact's own
 * @param stop the facts that keep the promise, whichever comes first
 * @param cancel the facts after which nothing is owed any more
 * @param variants other limits for starting facts that have more to them; the first that fits holds
 * @param warnings in no order
 * @param breachTell who is told when it runs out
 */
public record Policy(
    String id,
    Map<String, String> names,
    boolean on,
    String about,
    String start,
    Map<String, String> when,
    @Nullable String from,
    Set<String> stop,
    Set<String> cancel,
    Limit limit,
    List<Variant> variants,
    List<WarningPoint> warnings,
    Set<Party> breachTell,
    Set<BreachAction> breachDo) {

  /**
   * Another limit.
   *
   * @param when what the starting fact must have for it
   */
  public record Variant(Map<String, String> when, Limit limit) {
    public Variant {
      when = Map.copyOf(when);
    }
  }

  public Policy {
    names = Map.copyOf(names);
    when = Map.copyOf(when);
    stop = Set.copyOf(stop);
    cancel = Set.copyOf(cancel);
    variants = List.copyOf(variants);
    warnings = List.copyOf(warnings);
    breachTell = Set.copyOf(breachTell);
    breachDo = Set.copyOf(breachDo);
  }

  /** Whether a fact about a thing of that kind starts one of its clocks. */
  public boolean isStartedBy(String kind, Fact fact) {
    return on && about.equals(kind) && start.equals(fact.name()) && fact.has(when);
  }

  /** What it is called in a language. */
  public String name(String language) {
    return names.getOrDefault(language, id);
  }

  Limit limitFor(Fact started) {
    return variants.stream()
        .filter(variant -> started.has(variant.when()))
        .findFirst()
        .map(Variant::limit)
        .orElse(limit);
  }

  /** What the limit is measured from. */
  Instant measuredFrom(Fact started) {
    String text = from == null ? null : started.attributes().get(from);
    if (text == null) {
      return started.at();
    }
    try {
      return new Fact(started.name(), Instant.parse(text)).at();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(id + ": '" + text + "' is no instant", e);
    }
  }
}
