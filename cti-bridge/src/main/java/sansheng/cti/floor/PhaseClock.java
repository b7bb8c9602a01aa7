package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Adds up the time a call has spent in each phase; what it hands out always sums to its age. */
final class PhaseClock {
  private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
  private Phase phase = Phase.WAITING;
  private Instant since;

  PhaseClock(Instant start) {
    since = start;
  }

  Phase phase() {
    return phase;
  }

  Instant since() {
    return since;
  }

  Duration spent(Phase in) {
    return spent.getOrDefault(in, Duration.ZERO);
  }

  /** Takes over what an earlier record had added up; the clock goes on from its last moment. */
  void remember(CallRecord record) {
    spent.put(Phase.WAITING, record.waitTime());
    spent.put(Phase.RINGING, record.ringTime());
    spent.put(Phase.TALKING, record.talkTime());
    spent.put(Phase.HELD, record.holdTime());
    phase = record.phase();
    since = record.phaseSince();
  }

  /** The wait that seemed to have begun was none: the talk before it has gone on. */
  void talksOn() {
    if (phase == Phase.WAITING) {
      phase = Phase.TALKING;
    }
  }

  /** Enters a phase; an instant before the present phase began (reordered events) counts as it. */
  boolean enter(Phase next, Instant at) {
    if (next == phase) {
      return false;
    }
    Instant when = at.isBefore(since) ? since : at;
    spent.merge(phase, Duration.between(since, when), Duration::plus);
    phase = next;
    since = when;
    return true;
  }
}
