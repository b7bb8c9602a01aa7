package sansheng.console.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.Stint;

/** A call of the past, told step by step; the clock goes on with each step. */
final class PastCall {
  private static final String DIALLED = "4008001234";
  private static final Duration RING = Duration.ofSeconds(5);

  private final String pbx;
  private final Instant offeredAt;
  private final int number;
  private final String other;
  private final String queue;
  private final List<Offer> offers = new ArrayList<>();
  private final List<Stint> stints = new ArrayList<>();
  private Instant now;
  private Duration wait = Duration.ZERO;
  private Duration ring = Duration.ZERO;
  private Duration talk = Duration.ZERO;
  private Duration hold = Duration.ZERO;
  private int rings;
  private @Nullable Instant firstRingAt;
  private @Nullable Instant answeredAt;
  private @Nullable Offer ringing;

  PastCall(String pbx, Instant offeredAt, int number, String other, String queue) {
    this.pbx = pbx;
    this.offeredAt = offeredAt;
    this.number = number;
    this.other = other;
    this.queue = queue;
    this.now = offeredAt;
  }

  PastCall waits(Duration how) {
    wait = wait.plus(how);
    now = now.plus(how);
    return this;
  }

  PastCall rings(String agent, Duration how) {
    firstRingAt = firstRingAt == null ? now : firstRingAt;
    rings += 1 + (int) how.dividedBy(RING);
    ringing = new Offer(agent, now, now.plus(how), null);
    ring = ring.plus(how);
    now = now.plus(how);
    return this;
  }

  PastCall notAnswered() {
    return stopsRinging(Offer.Result.RANG_NO_ANSWER);
  }

  PastCall answered() {
    answeredAt = now;
    return stopsRinging(Offer.Result.ANSWERED);
  }

  PastCall talks(Duration how) {
    talk = talk.plus(how);
    now = now.plus(how);
    return this;
  }

  PastCall holds(Duration how) {
    hold = hold.plus(how);
    now = now.plus(how);
    return this;
  }

  private PastCall stopsRinging(Offer.Result result) {
    if (ringing != null) {
      offers.add(new Offer(ringing.agent(), ringing.from(), ringing.to(), result));
      ringing = null;
    }
    return this;
  }

  CallRecord givenUp() {
    stopsRinging(Offer.Result.CALLER_GONE);
    return ended(Direction.INCOMING, Outcome.ABANDONED, EndedBy.CALLER, Duration.ZERO);
  }

  CallRecord timedOut() {
    return ended(Direction.INCOMING, Outcome.TIMED_OUT, EndedBy.SYSTEM, Duration.ZERO);
  }

  CallRecord hungUp(boolean byCaller, Duration wrapUp) {
    String agent = offers.get(offers.size() - 1).agent();
    stints.add(new Stint(agent, Objects.requireNonNull(answeredAt), now, hold));
    EndedBy by = byCaller ? EndedBy.CALLER : EndedBy.AGENT;
    return ended(Direction.INCOMING, Outcome.ANSWERED, by, wrapUp);
  }

  /** The agent rang the customer, who talked for so long, or did not answer when it is nothing. */
  CallRecord outgoing(String agent, Duration rang, Duration talked) {
    firstRingAt = now;
    rings = 1 + (int) rang.dividedBy(RING);
    ring = rang;
    now = now.plus(rang);
    if (talked.isZero()) {
      return ended(Direction.OUTGOING, Outcome.NO_ANSWER, EndedBy.AGENT, Duration.ZERO);
    }
    answeredAt = now;
    talks(talked);
    stints.add(new Stint(agent, answeredAt, now, Duration.ZERO));
    return ended(Direction.OUTGOING, Outcome.ANSWERED, EndedBy.AGENT, Duration.ofSeconds(20));
  }

  private CallRecord ended(Direction direction, Outcome outcome, EndedBy by, Duration wrapUp) {
    boolean incoming = direction == Direction.INCOMING;
    String linkedId = "past-%d.%d".formatted(offeredAt.getEpochSecond(), number);
    return new CallRecord(
        UUID.nameUUIDFromBytes((pbx + " " + linkedId).getBytes(UTF_8)),
        pbx,
        linkedId,
        direction,
        incoming ? other : DIALLED,
        null,
        incoming ? DIALLED : other,
        incoming ? queue : null,
        null,
        offeredAt,
        firstRingAt,
        answeredAt,
        now,
        wait,
        ring,
        talk,
        hold,
        wrapUp,
        rings,
        outcome,
        by,
        null,
        offers,
        stints,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Phase.ENDED,
        now);
  }
}
