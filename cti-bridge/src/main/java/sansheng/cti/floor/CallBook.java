package sansheng.cti.floor;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.event.PbxEvent.HangUpAsked;
import sansheng.cti.event.PbxEvent.LegIdentified;
import sansheng.cti.event.PbxEvent.LegStarted;
import sansheng.cti.event.PbxEvent.RecordingStarted;
import sansheng.cti.event.PbxEvent.RecordingStopped;

/** The calls and legs that live now: who belongs to which, beginning and end. */
final class CallBook {
  private final FloorRules rules;
  private final AgentBook agents;
  private final Map<String, LiveCall> calls = new LinkedHashMap<>();
  private final Map<String, Leg> legs = new HashMap<>();
  private final Set<LiveCall> touched = new LinkedHashSet<>();
  private final RecentlyEnded ended = new RecentlyEnded();

  CallBook(FloorRules rules, AgentBook agents) {
    this.rules = rules;
    this.agents = agents;
  }

  void remember(CallRecord open) {
    calls.put(open.linkedId(), LiveCall.remembered(rules, open));
  }

  /** A call told from its beginning takes the place of what was remembered of it. */
  void retold(String linkedId) {
    LiveCall remembered = calls.get(linkedId);
    CallRecord known = remembered == null ? null : remembered.remembered;
    if (remembered != null && known != null && remembered.legs.isEmpty()) {
      LiveCall anew = new LiveCall(rules, linkedId, known.offeredAt());
      anew.retold(known);
      calls.put(linkedId, anew);
      touched.remove(remembered);
    }
  }

  @Nullable Leg leg(String id) {
    return legs.get(id);
  }

  /** The same, also shortly after its end: what is said of it may come late. */
  @Nullable Leg legOrLate(String id) {
    Leg living = legs.get(id);
    return living == null ? ended.leg(id) : living;
  }

  Collection<Leg> legs() {
    return List.copyOf(legs.values());
  }

  Collection<LiveCall> calls() {
    return List.copyOf(calls.values());
  }

  Collection<String> liveIds() {
    return List.copyOf(calls.keySet());
  }

  void touch(LiveCall call) {
    touched.add(call);
  }

  void settle(Instant at) {
    touched.forEach(c -> c.settle(at));
  }

  Collection<LiveCall> touched() {
    return touched;
  }

  void clearTouched() {
    touched.clear();
  }

  void started(LegStarted e) {
    if (legs.containsKey(e.leg()) || ended.contains(e.leg()) || rules.isNobodysCall(e.channel())) {
      return;
    }
    LiveCall call = calls.get(e.call());
    if (call == null) {
      call = new LiveCall(rules, e.call(), e.at());
      calls.put(e.call(), call);
    }
    Leg leg = new Leg(e.leg(), e.channel(), call);
    leg.number = e.number();
    leg.dialled = isNumber(e.dialled()) ? e.dialled() : null;
    leg.agent = agentOf(e.channel(), e.number());
    legs.put(leg.id, leg);
    call.legs.put(leg.id, leg);
    call.legLines.begins(leg, e.at());
    if (call.callerLeg == null) {
      call.callerLeg = leg.id;
      call.direction = leg.agent == null ? Direction.INCOMING : Direction.INTERNAL;
      call.callerNumber = numberOf(leg);
      call.callerName = e.name();
      call.dialledNumber = leg.dialled == null ? call.dialledNumber : leg.dialled;
    }
    touch(call);
  }

  /** The queues' members know best; the site's naming of phones tells of all others. */
  private @Nullable String agentOf(String channel, @Nullable String number) {
    String member = agents.whosePhone(channel);
    if (member != null) {
      return member;
    }
    String extension = FloorRules.extensionOf(channel);
    boolean itsOwn = extension != null && extension.equals(number);
    return rules.agentOf(channel).orElse(itsOwn ? extension : null);
  }

  /** An agent's work number, where it is one; else what the leg shows. */
  static @Nullable String numberOf(Leg leg) {
    return isNumber(leg.agent) ? leg.agent : leg.number;
  }

  /** The near half of a Local channel whose far half this is; null when it is not known. */
  @Nullable Leg nearHalf(Leg farHalf) {
    String near = farHalf.otherHalf();
    return farHalf.call.legs.values().stream()
        .filter(l -> l.channel.equals(near))
        .findFirst()
        .orElse(null);
  }

  /** Extensions such as {@code s} or {@code stay} are places in the dialplan, nobody dials them. */
  private static boolean isNumber(@Nullable String dialled) {
    if (dialled == null || dialled.isEmpty()) {
      return false;
    }
    char first = dialled.charAt(0);
    return Character.isDigit(first) || first == '+' || first == '*';
  }

  void identified(LegIdentified e) {
    Leg leg = legs.get(e.leg());
    if (leg == null) {
      return;
    }
    // Asterisk writes "unknown" over what is known when it connects a line of which it knows
    // nothing.
    leg.number = e.number() == null ? leg.number : e.number();
    LiveCall call = leg.call;
    if (leg.id.equals(call.callerLeg) && leg.agent == null) {
      call.callerNumber = leg.number;
      call.callerName = e.name() == null ? call.callerName : e.name();
      touch(call);
    }
  }

  /** Legs change calls when calls are joined; Asterisk then tells the older call's id. */
  boolean follow(PbxEvent.OfLeg e) {
    Leg leg = legs.get(e.leg());
    return leg != null && moves(leg, e.call(), e.at());
  }

  /** The leg belongs to this call from now on; false when it does already, or the call is gone. */
  boolean moves(Leg leg, String to, Instant at) {
    LiveCall old = leg.call;
    LiveCall joined = calls.get(to);
    if (joined == null || old.linkedId.equals(to)) {
      return false;
    }
    closeLines(leg, at);
    old.legLines.ends(leg, at);
    old.legs.remove(leg.id);
    leg.call = joined;
    joined.legs.put(leg.id, leg);
    joined.legLines.begins(leg, at);
    if (old.legs.isEmpty()) {
      old.ending.wentOver();
    }
    endIfEmpty(old, at);
    touch(old);
    touch(joined);
    return true;
  }

  private void closeLines(Leg leg, Instant at) {
    leg.call.openStintOn(leg.id).ifPresent(s -> s.close(at));
    String agent = leg.agent;
    if (agent != null) {
      agents.of(agent, at).talksNoMore(leg.id);
      agents.of(agent, at).ringsNoMore(leg.id);
    }
  }

  void hangUpAsked(HangUpAsked e) {
    Leg leg = legs.get(e.leg());
    if (leg == null || leg.isFarHalf() || leg.swapping) {
      return;
    }
    LiveCall call = leg.call;
    leg.refusal = e.cause();
    EndedBy by = leg.agent == null ? EndedBy.CALLER : EndedBy.AGENT;
    if (leg.id.equals(call.callerLeg)) {
      call.ending.callerHungUp(by, leg.id);
    } else if (leg.agent == null ? leg.wasBridged : isTalking(leg)) {
      // Whoever was only dialled has not hung up, they did not take the call.
      call.ending.askedToHangUp(by, leg.id);
    }
  }

  private static boolean isTalking(Leg leg) {
    return leg.talk().openStintOn(leg.id).or(() -> leg.call.openStintOn(leg.seat().id)).isPresent();
  }

  void ended(Leg leg, Instant at) {
    legs.remove(leg.id);
    ended.add(leg);
    LiveCall call = leg.call;
    call.legLines.ends(leg, at);
    call.legs.remove(leg.id);
    if (call.isTalking()) {
      call.ending.goesOnWithout(leg.id);
    }
    if (leg.id.equals(call.callerLeg) && call.ending.callerHasGone()) {
      call.resolveOffers(Offer.Result.CALLER_GONE);
    }
    endIfEmpty(call, at);
    touch(call);
  }

  void endIfEmpty(LiveCall call, Instant at) {
    if (call.legs.isEmpty() && !call.isEnded()) {
      call.settle(at);
      call.end(at);
      calls.remove(call.linkedId);
      touch(call);
    }
  }

  void recordingStarted(RecordingStarted e) {
    Leg leg = legs.get(e.leg());
    if (leg != null) {
      boolean talking = leg.call.stints.stream().anyMatch(StintLine::isOpen);
      leg.call.recordings.start(leg.id, talking, e.at());
      touch(leg.call);
    }
  }

  void recordingStopped(RecordingStopped e) {
    Leg leg = legs.get(e.leg());
    if (leg != null) {
      leg.call.recordings.stop(leg.id, e.at());
      touch(leg.call);
    }
  }
}
