package sansheng.console.callback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is owed.
 *
 * @param call the call it came from; null when it was written down without one
 * @param who work number of the agent who said so; null when the system did
 */
public record Reason(
    Kind kind, Instant at, @Nullable UUID call, @Nullable String who, String note) {

  public Reason {
    // As clocks count. Rounded up by the table it would lie in the future for a moment.
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Kinds of reasons. */
  public enum Kind {
    /** An agent could not answer on the spot. */
    NEEDS_ANSWER("needsAnswer"),
    /** The caller gave up in the queue after more than a short wait. */
    GAVE_UP("gaveUp"),
    /** The caller took the offer to be called back. */
    ACCEPTED_OFFER("acceptedOffer"),
    /** A message was left out of hours. */
    MESSAGE("message"),
    /** An agent promised a time. */
    PROMISED("promised");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is spelled in the database and in the names of sentences. */
    public String word() {
      return word;
    }

    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(word);
    }
  }
}
