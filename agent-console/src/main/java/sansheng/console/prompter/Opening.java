package sansheng.console.prompter;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sansheng.console.callscript.CallScript;
import sansheng.console.callscript.When;
import sansheng.cti.floor.Direction;

/**
 * Chooses a call's opening: of those whose conditions all hold, the one that asks for most. The
 * reason of the call counts more than the holiday, the holiday more than the customer's level, the
 * level more than the time of day.
 */
public final class Opening {
  private static final String OPENS = "opening";
  private static final int RETURNING = 3;
  private static final int CHECKING = 4;

  private Opening() {}

  /** The opening; empty when no script is one for this occasion. */
  public static Optional<CallScript> choose(Occasion occasion, List<CallScript> scripts) {
    return scripts.stream()
        .filter(script -> opens(script, occasion.direction()) && fits(script.when(), occasion))
        .max(
            Comparator.comparingInt((CallScript script) -> asksFor(script.when()))
                // Two of the same rank, Mid-Autumn on the National Day: always the same one.
                .thenComparing(CallScript::scenario, Comparator.reverseOrder())
                .thenComparing(CallScript::id, Comparator.reverseOrder()));
  }

  /** A site's own openings are known by the beginning of their ids. */
  private static boolean opens(CallScript script, Direction direction) {
    boolean shipped =
        direction == Direction.OUTGOING
            ? script.scenario() == RETURNING || script.scenario() == CHECKING
            : script.scenario() == 1 || script.scenario() == 2;
    return shipped || (script.scenario() == 0 && script.id().startsWith(OPENS));
  }

  private static boolean fits(When when, Occasion occasion) {
    return (when.direction() == null || when.direction() == occasion.direction())
        && when.includes(occasion.now().toLocalTime())
        && (when.holiday() == null || occasion.holidays().contains(when.holiday()))
        && (when.reasons().isEmpty() || !Collections.disjoint(when.reasons(), occasion.reasons()))
        && (when.levels().isEmpty()
            || (occasion.level() != null && when.levels().contains(occasion.level())));
  }

  private static int asksFor(When when) {
    return (when.reasons().isEmpty() ? 0 : 8)
        + (when.holiday() == null ? 0 : 4)
        + (when.levels().isEmpty() ? 0 : 2)
        + (when.from() == null && when.until() == null ? 0 : 1);
  }
}
