package sansheng.console.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that is owed to a number.
 *
 * @param number E.164
 * @param names the customers who have the number
 * @param owedAt when the first reason came
 * @param dueAt the earliest limit of its clocks that is still open; null when no policy is on
 * @param breached whether a limit has run out
 * @param owner work number of the agent it is for; null for whoever is next
 * @param ownerName how that agent is called
 * @param notBefore no attempt before that
 * @param promisedAt the time that was promised last
 * @param reasons oldest first
 * @param attempts oldest first
 * @param messages recordings of what was said out of hours, oldest first
 */
public record Callback(
    UUID id,
    String number,
    List<String> names,
    @Nullable String queue,
    Instant owedAt,
    @Nullable Instant dueAt,
    boolean breached,
    @Nullable String owner,
    @Nullable String ownerName,
    Instant notBefore,
    @Nullable Instant promisedAt,
    boolean needsDecision,
    List<Reason> reasons,
    List<Attempt> attempts,
    List<UUID> messages) {

  public Callback {
    names = List.copyOf(names);
    reasons = List.copyOf(reasons);
    attempts = List.copyOf(attempts);
    messages = List.copyOf(messages);
  }

  /**
   * Somebody dialled.
   *
   * @param outcome null while nobody has said
   */
  public record Attempt(
      UUID id,
      Instant at,
      String agent,
      @Nullable UUID call,
      @Nullable AttemptOutcome outcome,
      String note) {}

  /** The attempt whose outcome has not been said yet; null when there is none. */
  public @Nullable Attempt running() {
    return attempts.stream().filter(a -> a.outcome() == null).reduce((a, b) -> b).orElse(null);
  }

  int attemptsMade() {
    return (int) attempts.stream().filter(a -> a.outcome() != AttemptOutcome.NOT_DIALLED).count();
  }

  int unanswered() {
    return (int)
        attempts.stream().filter(a -> a.outcome() != null && a.outcome().isNobodyThere()).count();
  }
}
