package sansheng.console.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Stint;

/** Which agent talked at a moment of a transcript. */
final class WhoTalked {
  private WhoTalked() {}

  /**
   * The agent whose stint covers the moment, of several who came last; in a pause between stints
   * who talked before it, and before the first stint who has it. Empty when nobody talked.
   *
   * @param at since the transcript's beginning
   */
  static Optional<String> agent(CallRecord call, Duration at) {
    Instant moment = beginning(call).plus(at);
    Comparator<Stint> latest = Comparator.comparing(Stint::from);
    return call.stints().stream()
        .filter(stint -> covers(stint, moment))
        .max(latest)
        .or(() -> call.stints().stream().filter(s -> !s.from().isAfter(moment)).max(latest))
        .or(() -> call.stints().stream().min(latest))
        .map(Stint::agent);
  }

  private static boolean covers(Stint stint, Instant moment) {
    Instant to = stint.to();
    return !stint.from().isAfter(moment) && (to == null || to.isAfter(moment));
  }

  /** When a transcript of this call begins: with the first recording, else with the talk. */
  static Instant beginning(CallRecord call) {
    if (!call.recordings().isEmpty()) {
      return call.recordings().get(0).from();
    }
    Instant answered = call.answeredAt();
    return answered == null ? call.offeredAt() : answered;
  }
}
