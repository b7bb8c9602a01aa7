package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call while it lives; only the floor's one writer touches it. */
final class LiveCall {
  /**
   * A parting and the end of the last leg closer together than this are one hang-up: Asterisk needs
   * the milliseconds between to put the legs away, and they are nobody's waiting time.
   */
  private static final Duration ONE_HANG_UP = Duration.ofSeconds(1);

  final FloorRules rules;
  final UUID id;
  final String linkedId;
  final Map<String, Leg> legs = new LinkedHashMap<>();
  final List<OfferLine> offers = new ArrayList<>();
  final List<StintLine> stints = new ArrayList<>();
  final List<Transfer> transfers = new ArrayList<>();
  final List<Span> uncertain = new ArrayList<>();
  final LegLines legLines = new LegLines();
  final CallEnding ending = new CallEnding();
  final Recordings recordings;
  private final Instant offeredAt;
  private final PhaseClock clock;

  Direction direction = Direction.INCOMING;
  @Nullable String callerLeg;
  @Nullable String callerNumber;
  @Nullable String callerName;
  @Nullable String dialledNumber;
  @Nullable String queue;

  /** The number that the caller typed to be called back at. */
  @Nullable String callbackNumber;

  /** When the caller came into the last queue. */
  @Nullable Instant queuedAt;

  /** The PBX itself called the first leg; nobody has called the centre. */
  boolean originated;

  /** It has called the other side by a line to the outside. */
  boolean calledOut;

  /**
   * When whom the PBX called picked up, as long as nobody else was tried: then they listen to the
   * dialplan, which is all there is to their call.
   */
  @Nullable Instant pickedUpAt;

  /** Legs of the other side that are being dialled: a call to the outside that rings there. */
  final Map<String, Instant> dialling = new LinkedHashMap<>();

  private @Nullable Instant firstRingAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private @Nullable Outcome outcome;
  private Duration wrapUp = Duration.ZERO;
  private @Nullable CallRecord told;

  /** What an earlier bridge wrote down, of a call that is remembered. */
  @Nullable CallRecord remembered;

  LiveCall(FloorRules rules, String linkedId, Instant offeredAt) {
    this.rules = rules;
    this.linkedId = linkedId;
    this.id = rules.idOf("call", linkedId);
    this.offeredAt = offeredAt;
    this.clock = new PhaseClock(offeredAt);
    this.recordings = new Recordings(rules);
  }

  /** A call that an earlier bridge wrote down and that may still be going on. */
  static LiveCall remembered(FloorRules rules, CallRecord record) {
    LiveCall call = new LiveCall(rules, record.linkedId(), record.offeredAt());
    call.remembered = record;
    call.direction = record.direction();
    call.callerNumber = record.callerNumber();
    call.callerName = record.callerName();
    call.dialledNumber = record.dialledNumber();
    call.queue = record.queue();
    call.callbackNumber = record.callbackNumber();
    call.firstRingAt = record.firstRingAt();
    call.answeredAt = record.answeredAt();
    call.transfers.addAll(record.transfers());
    call.uncertain.addAll(record.uncertain());
    call.recordings.remember(record.recordings());
    call.legLines.remember(record.legs());
    record.offers().forEach(call::rememberOffer);
    record.stints().forEach(s -> call.stints.add(RememberedLines.stint(s, record.phaseSince())));
    call.clock.remember(record);
    call.uncertain.removeIf(s -> s.to() == null);
    call.outOfSight(record.phaseSince());
    return call;
  }

  /** What the PBX's files do not hold is taken over from what was written down. */
  void retold(CallRecord before) {
    callerName = before.callerName();
    callerNumber = before.callerNumber();
    recordings.remember(before.recordings());
    before.uncertain().stream().filter(s -> s.to() != null).forEach(uncertain::add);
    addWrapUp(before.wrapUpTime());
  }

  private void rememberOffer(Offer offer) {
    offers.add(RememberedLines.offer(offer));
  }

  Instant offeredAt() {
    return offeredAt;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  Optional<OfferLine> offerOn(String agentLeg) {
    return offers.reversed().stream().filter(o -> o.leg.equals(agentLeg)).findFirst();
  }

  Optional<StintLine> openStintOn(String agentLeg) {
    return stints.stream().filter(s -> s.isOpen() && s.leg.equals(agentLeg)).findFirst();
  }

  void openOffer(String agent, String agentLeg, Instant at) {
    if (offerOn(agentLeg).isPresent()) {
      return;
    }
    OfferLine offer = new OfferLine(agent, agentLeg, at);
    offer.toBeAsked = isAsking();
    offers.add(offer);
    ending.rings();
    firstRing(at);
  }

  void firstRing(Instant at) {
    if (firstRingAt == null) {
      firstRingAt = at;
    }
  }

  /** Gives offers that stopped ringing for a reason not known then the reason known now. */
  void resolveOffers(Offer.Result result) {
    for (OfferLine offer : offers) {
      if (offer.isUnresolved()) {
        offer.result = result;
      }
    }
  }

  void openStint(String agent, String agentLeg, Instant at) {
    if (openStintOn(agentLeg).isPresent()) {
      return;
    }
    Optional<StintLine> moved = stints.stream().filter(s -> s.goesOn(agent, at)).findFirst();
    if (moved.isPresent()) {
      if (clock.since().equals(moved.get().to)) {
        clock.talksOn();
      }
      moved.get().goOn(agentLeg);
    } else {
      stints.add(new StintLine(agent, agentLeg, at, Duration.ZERO));
    }
    ending.goesOn();
    resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    answered(at);
  }

  /** Whether the agent's stint on this leg goes on when they are found in a talk now. */
  boolean hasJustTalked(String agentLeg, Instant at) {
    return stints.stream().anyMatch(s -> s.leg.equals(agentLeg) && s.goesOn(s.agent, at));
  }

  /** Those who are left talk on. */
  boolean isTalking() {
    return stints.stream().anyMatch(StintLine::isOpen)
        || legs.values().stream().anyMatch(l -> l.talks);
  }

  /** Somebody talks with the caller; only the first time counts. */
  void answered(Instant at) {
    if (answeredAt == null) {
      answeredAt = at;
    }
    recordings.audibleFrom(at);
  }

  /** Moves the call's clock to the phase that its offers and stints add up to. */
  void settle(Instant at) {
    if (!isEnded()) {
      clock.enter(presentPhase(), at);
    }
  }

  /** An agent keeps the caller on hold and is elsewhere, asking somebody. */
  private boolean isAsking() {
    return legs.values().stream().anyMatch(l -> l.keeps != null);
  }

  private Phase presentPhase() {
    boolean talking = false;
    boolean asking = isAsking();
    for (StintLine stint : stints) {
      if (stint.isOpen() && !stint.isHeld() && !asking) {
        return Phase.TALKING;
      }
      talking |= stint.isOpen();
    }
    if (talking || asking) {
      return Phase.HELD;
    }
    // Put through to somebody who is no agent of ours: their talk is nobody's stint.
    if (legs.values().stream().anyMatch(l -> l.talks)) {
      return Phase.TALKING;
    }
    boolean rings = !dialling.isEmpty() || offers.stream().anyMatch(OfferLine::isRinging);
    return rings ? Phase.RINGING : Phase.WAITING;
  }

  /** The last leg is gone. */
  void end(Instant at) {
    Instant when = endingMoment(at);
    for (OfferLine offer : offers) {
      if (offer.isRinging()) {
        offer.to = when;
      }
    }
    stints.stream().filter(StintLine::isOpen).forEach(s -> s.close(when));
    resolveOffers(isAnswered() ? Offer.Result.ANSWERED_ELSEWHERE : Offer.Result.CALLER_GONE);
    dialling.clear();
    recordings.end(when);
    legLines.end(at);
    Instant listened = pickedUpAt;
    if (listened != null && !isAnswered() && direction == Direction.OUTGOING) {
      answeredAt = listened;
      clock.enter(Phase.TALKING, listened);
    }
    outcome = ending.outcome(direction, isAnswered());
    clock.enter(Phase.ENDED, when);
    endedAt = clock.since();
  }

  private Instant endingMoment(Instant at) {
    Instant parted = lastParting();
    if (parted != null
        && clock.phase() == Phase.WAITING
        && !clock.since().isAfter(parted)
        && (queuedAt == null || queuedAt.isBefore(parted))
        && Duration.between(parted, at).compareTo(ONE_HANG_UP) < 0) {
      return parted;
    }
    return at.isBefore(clock.since()) ? clock.since() : at;
  }

  /** The last moment of which something is known for sure. */
  Instant lastKnown() {
    return clock.since();
  }

  private @Nullable Instant lastParting() {
    Instant last = null;
    for (StintLine stint : stints) {
      if (stint.to != null && (last == null || stint.to.isAfter(last))) {
        last = stint.to;
      }
    }
    return last;
  }

  void addWrapUp(Duration time) {
    wrapUp = wrapUp.plus(time);
  }

  void outOfSight(Instant from) {
    if (uncertain.stream().noneMatch(s -> s.to() == null)) {
      uncertain.add(new Span(from, null));
    }
  }

  /** Not everything of it was seen from this moment, or from its beginning, on. */
  void unseenFrom(Instant from) {
    Instant begin = from.isBefore(offeredAt) ? offeredAt : from;
    Instant end = endedAt;
    if (end == null) {
      outOfSight(begin);
      return;
    }
    uncertain.removeIf(s -> s.to() == null);
    if (uncertain.stream().noneMatch(s -> end.equals(s.to()))) {
      uncertain.add(new Span(begin.isAfter(end) ? end : begin, end));
    }
  }

  void inSightAgain(Instant to) {
    uncertain.replaceAll(s -> s.to() == null ? new Span(s.from(), to) : s);
  }

  /** The call as it is now; empty when nothing has changed since the last one that was told. */
  Optional<CallRecord> tell(Instant at) {
    CallRecord now = record(at);
    if (now.equals(told)) {
      return Optional.empty();
    }
    told = now;
    return Optional.of(now);
  }

  private CallRecord record(Instant at) {
    return new CallRecord(
        id,
        rules.pbx(),
        linkedId,
        direction,
        callerNumber,
        callerName,
        dialledNumber,
        queue,
        callbackNumber,
        offeredAt,
        firstRingAt,
        answeredAt,
        endedAt,
        clock.spent(Phase.WAITING),
        clock.spent(Phase.RINGING),
        clock.spent(Phase.TALKING),
        clock.spent(Phase.HELD),
        wrapUp,
        rings(at),
        outcome,
        endedAt == null ? null : ending.endedBy(),
        endedAt == null ? null : ending.reason(),
        offers.stream().map(OfferLine::asOffer).toList(),
        stints.stream().map(StintLine::asStint).toList(),
        transfers,
        recordings.spans(),
        uncertain,
        legLines.spans(legs),
        clock.phase(),
        clock.since());
  }

  private int rings(Instant at) {
    if (firstRingAt == null) {
      return 0;
    }
    Instant until = answeredAt != null ? answeredAt : endedAt != null ? endedAt : at;
    return until.isBefore(firstRingAt) ? 1 : rules.ringsIn(Duration.between(firstRingAt, until));
  }
}
