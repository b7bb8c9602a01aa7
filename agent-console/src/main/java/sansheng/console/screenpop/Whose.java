package sansheng.console.screenpop;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose customer somebody is now. Asked once for all candidates of a caller, after the candidates
 * themselves are on the screen: an answer that is late changes the pop when it comes, one that
 * fails leaves the owner who stands in the customer's file.
 */
@FunctionalInterface
public interface Whose {

  /** Nobody rules: the owner of the customer's file is all there is to say. */
  Whose ONLY_THE_FILE = (customers, at) -> Future.succeededFuture(Map.of());

  /**
   * The claims of now.
   *
   * @param customers ids of the candidates
   * @return by customer; one without an entry has no ruling
   */
  Future<Map<Long, Claim>> now(Set<Long> customers, Instant at);

  /**
   * Who has a customer, and why.
   *
   * @param agent work number of the owner; null when nobody has them
   * @param agentName how the owner is called; null when not known
   * @param why one sentence for the agent, in every language of the interface
   * @param rule the ruling's id, e.g. {@code D1}; empty for none
   * @param until when the claim lapses; null for never
   * @param collision where the open collision is looked at, a path of the console; null for none
   */
  record Claim(
      @Nullable String agent,
      @Nullable String agentName,
      Map<Locale, String> why,
      String rule,
      @Nullable Instant until,
      @Nullable String collision) {
    public Claim {
      why = Map.copyOf(why);
    }

    /** The sentence in this language; empty when it was not written in it. */
    public String why(String language) {
      return why.getOrDefault(Locale.forLanguageTag(language), "");
    }
  }
}
