package sansheng.console.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that happened.
 *
 * @param name what, as policies name it, e.g. {@code received}
 * @param at when it happened, whole seconds; not when somebody heard of it
 * @param attributes what policies may ask about it, e.g. {@code complaint=soft}; {@link #REF} tells
 *     several things of one kind and subject apart, e.g. the stages of an approval
 */
public record Fact(String name, Instant at, Map<String, String> attributes) {
  /** Attribute: which of several; a clock is stopped by facts with the same one only. */
  public static final String REF = "ref";

  public Fact {
    if (!name.matches("[a-z][a-zA-Z]{1,40}")) {
      throw new IllegalArgumentException("'" + name + "' is no fact");
    }
    at = at.truncatedTo(ChronoUnit.SECONDS);
    attributes = Map.copyOf(attributes);
  }

  /** A fact without attributes. */
  public Fact(String name, Instant at) {
    this(name, at, Map.of());
  }

  /** Which of several; empty when there is only one. */
  public String ref() {
    return attributes.getOrDefault(REF, "");
  }

  boolean has(Map<String, String> wanted) {
    return attributes.entrySet().containsAll(wanted.entrySet());
  }
}
