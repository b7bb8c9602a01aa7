package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Phase;

/**
 * A call's durations at a moment: those of a live call go on in its present phase, those of an
 * ended one stand.
 */
public record Durations(
    Duration waitTime, Duration ringTime, Duration talkTime, Duration holdTime) {

  /** The durations counted up to {@code now}. */
  public static Durations upTo(CallRecord call, Instant now) {
    Duration more = Duration.between(call.phaseSince(), now);
    Duration going = call.isLive() && !more.isNegative() ? more : Duration.ZERO;
    return new Durations(
        call.waitTime().plus(during(call, Phase.WAITING, going)),
        call.ringTime().plus(during(call, Phase.RINGING, going)),
        call.talkTime().plus(during(call, Phase.TALKING, going)),
        call.holdTime().plus(during(call, Phase.HELD, going)));
  }

  private static Duration during(CallRecord call, Phase phase, Duration going) {
    return call.phase() == phase ? going : Duration.ZERO;
  }
}
