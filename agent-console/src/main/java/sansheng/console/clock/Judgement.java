package sansheng.console.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a clock at one moment.
 *
 * @param dueAt the last second in which it is still in time
 * @param endedAt when it was stopped; null while open
 * @param findings in the order in which they became true
 * @param nextAt when there is something to find next if no fact comes before; null for never
 */
public record Judgement(
    Instant dueAt,
    State state,
    @Nullable Instant endedAt,
    List<Finding> findings,
    @Nullable Instant nextAt) {

  /**
   * Where a clock stands.
   *
   * <pre>
   *            stop in time                 RUNNING: open, in time
   *   RUNNING ──────────────▶ KEPT          BREACHED: open, counts as breached for ever
   *    │   │    cancel                      DONE_LATE: done, counts as breached for ever
   *    │   └────────────────▶ CANCELLED ◀─┐
   *    │ limit over              cancel   │
   *    └──────────▶ BREACHED ─────────────┘
   *                    │ stop
   *                    └────▶ DONE_LATE
   * </pre>
   */
  public enum State {
    RUNNING,
    KEPT,
    BREACHED,
    DONE_LATE,
    CANCELLED;

    /** Whether something is still owed. */
    public boolean isOpen() {
      return this == RUNNING || this == BREACHED;
    }
  }

  public Judgement {
    findings = List.copyOf(findings);
  }

  /** Whether its limit ran out before it was done or cancelled. */
  public boolean isBreached() {
    return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.BREACHED);
  }

  /** What is left of the limit by the wall clock; nothing when it has run out. */
  public Duration left(Instant now) {
    return now.isAfter(dueAt) ? Duration.ZERO : Duration.between(now, dueAt);
  }
}
