package sansheng.cti.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.Stint;

/**
 * What an earlier bridge heard of a call and Asterisk's files do not hold: holds. Of a hold that
 * was over only the length was written down, so it is told as the last part of what was known.
 */
final class Recollection {
  private Recollection() {}

  static List<Told> holds(CallRecord call) {
    List<Told> told = new ArrayList<>();
    for (Stint stint : call.stints()) {
      String leg = legOf(call, stint);
      boolean holding = stint.to() == null && call.phase() == Phase.HELD;
      Instant known = stint.to() == null ? call.phaseSince() : stint.to();
      if (!leg.isEmpty() && !stint.held().isZero()) {
        told.add(started(call, leg, known.minus(stint.held())));
        told.add(new Told(call.linkedId(), new PbxEvent.HoldEnded(known, leg, call.linkedId())));
      }
      if (!leg.isEmpty() && holding) {
        told.add(started(call, leg, known));
      }
    }
    return told;
  }

  private static Told started(CallRecord call, String leg, Instant at) {
    return new Told(call.linkedId(), new PbxEvent.HoldStarted(at, leg, call.linkedId()));
  }

  private static String legOf(CallRecord call, Stint stint) {
    return call.legs().stream()
        .filter(l -> stint.agent().equals(l.agent()))
        .filter(l -> !l.from().isAfter(stint.from()))
        .map(LegSpan::leg)
        .reduce((earlier, later) -> later)
        .orElse("");
  }
}
