package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.RecordingSpan;
import sansheng.cti.floor.Span;
import sansheng.cti.floor.Stint;

/** A call whose end nobody saw, ended by what was known of it. */
final class Orphan {
  private Orphan() {}

  /** The call ended at {@code at}; the time since its last known state counts as that state's. */
  static CallRecord ended(CallRecord call, Instant at) {
    Instant end = at.isBefore(call.phaseSince()) ? call.phaseSince() : at;
    Durations now = Durations.upTo(call, end);
    List<Offer> offers =
        call.offers().stream()
            .map(o -> o.to() != null ? o : new Offer(o.agent(), o.from(), end, Offer.Result.FAILED))
            .toList();
    List<Stint> stints = call.stints().stream().map(s -> ended(s, call, end)).toList();
    List<RecordingSpan> recordings =
        call.recordings().stream()
            .map(r -> new RecordingSpan(r.id(), r.leg(), r.from(), orElse(r.to(), end)))
            .toList();
    return new CallRecord(
        call.id(),
        call.pbx(),
        call.linkedId(),
        call.direction(),
        call.callerNumber(),
        call.callerName(),
        call.dialledNumber(),
        call.queue(),
        call.callbackNumber(),
        call.offeredAt(),
        call.firstRingAt(),
        call.answeredAt(),
        end,
        now.waitTime(),
        now.ringTime(),
        now.talkTime(),
        now.holdTime(),
        call.wrapUpTime(),
        call.rings(),
        call.stints().isEmpty() ? Outcome.FAILED : Outcome.ANSWERED,
        EndedBy.SYSTEM,
        call.endReason(),
        offers,
        stints,
        call.transfers(),
        recordings,
        uncertain(call, end),
        legs(call, end),
        Phase.ENDED,
        end);
  }

  private static List<LegSpan> legs(CallRecord call, Instant end) {
    return call.legs().stream()
        .map(
            l ->
                new LegSpan(
                    l.leg(), l.channel(), l.number(), l.agent(), l.from(), orElse(l.to(), end)))
        .toList();
  }

  private static List<Span> uncertain(CallRecord call, Instant end) {
    List<Span> spans = new ArrayList<>();
    for (Span span : call.uncertain()) {
      spans.add(new Span(span.from(), orElse(span.to(), end)));
    }
    // A stretch still open when we lost sight of the call already covers what follows.
    if (call.uncertain().stream().allMatch(span -> span.to() != null)) {
      spans.add(new Span(call.phaseSince(), end));
    }
    return spans;
  }

  private static Stint ended(Stint stint, CallRecord call, Instant end) {
    if (stint.to() != null) {
      return stint;
    }
    boolean held = call.phase() == Phase.HELD;
    Duration more = held ? Duration.between(call.phaseSince(), end) : Duration.ZERO;
    return new Stint(stint.agent(), stint.from(), end, stint.held().plus(more));
  }

  private static Instant orElse(@Nullable Instant to, Instant end) {
    return to == null ? end : to;
  }
}
