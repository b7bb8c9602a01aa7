package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.EndReason;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.RecordingSpan;
import sansheng.cti.floor.Span;
import sansheng.cti.floor.Stint;
import sansheng.cti.floor.Transfer;

/** Calls for tests. */
public final class Calls {
  public static final Instant NOON = Instant.parse("2026-11-20T04:00:00.123Z");

  private Calls() {}

  /** A caller who waits in support. */
  public static CallRecord waiting(Instant offeredAt, String number) {
    return of(
        UUID.randomUUID(),
        offeredAt,
        number,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Phase.WAITING,
        offeredAt,
        null,
        null);
  }

  /** The whole life of a call that 1001 did not answer and 1002 did, state by state. */
  public static List<JournalEntry> life(Instant start, String number) {
    UUID id = UUID.randomUUID();
    List<CallRecord> states = new ArrayList<>();
    Instant ring = start.plusMillis(1500);
    Instant second = ring.plusMillis(15_000);
    Instant answer = second.plusMillis(4_321);
    Instant hold = answer.plusMillis(20_000);
    Instant resume = hold.plusMillis(7_777);
    Instant end = resume.plusMillis(30_000);
    Offer first = new Offer("1001", ring, null, null);
    Offer missed = new Offer("1001", ring, second, Offer.Result.RANG_NO_ANSWER);
    Offer rung = new Offer("1002", second, null, null);
    Offer taken = new Offer("1002", second, answer, Offer.Result.ANSWERED);
    Stint talk = new Stint("1002", answer, null, Duration.ZERO);
    Stint held = new Stint("1002", answer, null, Duration.between(hold, resume));
    Stint done = new Stint("1002", answer, end, Duration.between(hold, resume));
    states.add(
        of(
            id,
            start,
            number,
            null,
            null,
            null,
            List.of(),
            List.of(),
            Phase.WAITING,
            start,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            null,
            null,
            List.of(first),
            List.of(),
            Phase.RINGING,
            ring,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            null,
            null,
            List.of(missed, rung),
            List.of(),
            Phase.RINGING,
            ring,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            answer,
            null,
            List.of(missed, taken),
            List.of(talk),
            Phase.TALKING,
            answer,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            answer,
            null,
            List.of(missed, taken),
            List.of(talk),
            Phase.HELD,
            hold,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            answer,
            null,
            List.of(missed, taken),
            List.of(held),
            Phase.TALKING,
            resume,
            null,
            null));
    states.add(
        of(
            id,
            start,
            number,
            ring,
            answer,
            end,
            List.of(missed, taken),
            List.of(done),
            Phase.ENDED,
            end,
            Outcome.ANSWERED,
            EndedBy.CALLER));
    return states.stream()
        .map(
            call ->
                new JournalEntry(
                    call,
                    call.phaseSince().equals(ring) && call.offers().size() == 2
                        ? second
                        : call.phaseSince()))
        .toList();
  }

  /** A call with every part filled. */
  public static CallRecord full(Instant start) {
    Instant end = start.plusSeconds(60);
    return new CallRecord(
        UUID.randomUUID(),
        "pbx1",
        "pbx1-" + start.getEpochSecond() + "." + UUID.randomUUID(),
        Direction.INCOMING,
        "+8613812345678",
        "王 <b>小明</b>",
        "4001234567",
        "sales",
        "13900000009",
        start,
        start.plusMillis(10),
        start.plusMillis(5020),
        end,
        Duration.ofMillis(10),
        Duration.ofMillis(5010),
        Duration.ofMillis(54_980),
        Duration.ZERO,
        Duration.ofMillis(4000),
        1,
        Outcome.ANSWERED,
        EndedBy.AGENT,
        null,
        List.of(
            new Offer("1001", start.plusMillis(10), start.plusMillis(5020), Offer.Result.ANSWERED)),
        List.of(new Stint("1001", start.plusMillis(5020), end, Duration.ZERO)),
        List.of(
            new Transfer(
                Transfer.Kind.BLIND,
                "1001",
                "+861062345678",
                start.plusSeconds(30),
                Transfer.Result.CANCELLED)),
        List.of(
            new RecordingSpan(
                UUID.randomUUID(), "pbx1-1795319999.17", start.plusMillis(5020), end)),
        List.of(new Span(start.plusSeconds(20), start.plusSeconds(25))),
        List.of(
            new LegSpan("pbx1-1795319000.1", "PJSIP/trunk-1", "+8613800000101", null, start, end),
            new LegSpan(
                "pbx1-1795319000.2", "PJSIP/a1001-1", "1001", "1001", start.plusSeconds(2), end)),
        Phase.ENDED,
        end);
  }

  static CallRecord withPbx(CallRecord c, String pbx) {
    return copy(c, pbx, c.endReason());
  }

  /** The same call, ended by the death of its PBX. */
  static CallRecord brokenOff(CallRecord c) {
    return copy(c, c.pbx(), EndReason.PBX_RESTARTED);
  }

  private static CallRecord copy(CallRecord c, String pbx, @Nullable EndReason reason) {
    return new CallRecord(
        c.id(),
        pbx,
        c.linkedId(),
        c.direction(),
        c.callerNumber(),
        c.callerName(),
        c.dialledNumber(),
        c.queue(),
        c.callbackNumber(),
        c.offeredAt(),
        c.firstRingAt(),
        c.answeredAt(),
        c.endedAt(),
        c.waitTime(),
        c.ringTime(),
        c.talkTime(),
        c.holdTime(),
        c.wrapUpTime(),
        c.rings(),
        c.outcome(),
        c.endedBy(),
        reason,
        c.offers(),
        c.stints(),
        c.transfers(),
        c.recordings(),
        c.uncertain(),
        c.legs(),
        c.phase(),
        c.phaseSince());
  }

  private static CallRecord of(
      UUID id,
      Instant start,
      @Nullable String number,
      @Nullable Instant ring,
      @Nullable Instant answer,
      @Nullable Instant end,
      List<Offer> offers,
      List<Stint> stints,
      Phase phase,
      Instant since,
      @Nullable Outcome outcome,
      @Nullable EndedBy by) {
    Instant heldFrom = answer == null ? null : answer.plusMillis(20_000);
    Duration held =
        phase == Phase.ENDED || (heldFrom != null && since.isAfter(heldFrom))
            ? Duration.ofMillis(7_777)
            : Duration.ZERO;
    Duration wait = ring == null ? Duration.ZERO : Duration.between(start, ring);
    Duration rang =
        answer == null ? Duration.ZERO : Duration.between(Objects.requireNonNull(ring), answer);
    Duration talk = answer == null ? Duration.ZERO : Duration.between(answer, since).minus(held);
    return new CallRecord(
        id,
        "pbx1",
        "pbx1-1795319000." + id,
        Direction.INCOMING,
        number,
        null,
        "4001234567",
        "support",
        null,
        start,
        ring,
        answer,
        end,
        wait,
        rang,
        talk,
        held,
        Duration.ZERO,
        offers.isEmpty() ? 0 : 3,
        outcome,
        by,
        null,
        offers,
        stints,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        phase,
        since);
  }
}
