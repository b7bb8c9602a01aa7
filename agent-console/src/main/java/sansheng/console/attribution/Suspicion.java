package sansheng.console.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edit that looks like a malicious collision; a person decides whether it is one.
 *
 * @param kind name, number, contactTime or owner
 * @param who login of who made the edit
 * @param fromWhere network address, as far as it is known
 * @param against the agent whose registration it touches
 * @param why insideWindow or beforeDeal
 * @param state open, confirmed or dismissed
 * @param nextStep the step of the ladder that a confirmation now would be: 1, 2 or 3
 * @param step the step that it was; null when it is none
 */
public record Suspicion(
    long id,
    long customer,
    String name,
    String kind,
    String before,
    String after,
    Instant at,
    String who,
    String fromWhere,
    String against,
    String why,
    String state,
    int nextStep,
    @Nullable Integer step,
    @Nullable String decidedWhy) {
  Suspicion with(String otherBefore, String otherAfter) {
    return new Suspicion(
        id,
        customer,
        name,
        kind,
        otherBefore,
        otherAfter,
        at,
        who,
        fromWhere,
        against,
        why,
        state,
        nextStep,
        step,
        decidedWhy);
  }
}
