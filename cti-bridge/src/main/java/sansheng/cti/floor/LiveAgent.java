package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.MemberSeen;
import sansheng.cti.floor.AgentPresence.State;

/**
 * An agent while the centre is open; only the floor's one writer touches it.
 *
 * <p>The state is never set, it follows from what the PBX said: talking beats ringing beats the
 * pause in the queues.
 */
final class LiveAgent {
  /** What Asterisk gives as the reason of a pause that follows an unanswered ring. */
  private static final String AUTO_PAUSE = "Auto-Pause";

  private record Membership(boolean paused, @Nullable String reason) {}

  final String agent;
  private final Map<String, Membership> queues = new TreeMap<>();
  private final Map<String, LiveCall> ringingFor = new LinkedHashMap<>();
  private final Map<String, LiveCall> talkingIn = new LinkedHashMap<>();
  private boolean phoneReachable;
  private State state = State.SIGNED_OFF;
  private @Nullable String reason;
  private Instant since;
  private @Nullable LiveCall lastCall;
  private @Nullable Instant wrappingSince;
  private @Nullable AgentPresence told;

  LiveAgent(String agent, Instant at) {
    this.agent = agent;
    this.since = at;
  }

  void member(String queue, boolean paused, @Nullable String why) {
    queues.put(queue, new Membership(paused, why));
  }

  void noMember(String queue) {
    queues.remove(queue);
  }

  boolean isMember(String queue) {
    return queues.containsKey(queue);
  }

  void noMemberAnywhere() {
    queues.clear();
  }

  void phone(boolean reachable) {
    phoneReachable = reachable;
  }

  void rings(String leg, LiveCall call) {
    ringingFor.put(leg, call);
  }

  void ringsNoMore(String leg) {
    ringingFor.remove(leg);
  }

  void talks(String leg, LiveCall call) {
    talkingIn.put(leg, call);
    lastCall = call;
  }

  void talksNoMore(String leg) {
    talkingIn.remove(leg);
  }

  boolean isIdle() {
    return ringingFor.isEmpty() && talkingIn.isEmpty();
  }

  /**
   * Draws the conclusion from what is known now.
   *
   * @return a call that has just got wrap-up time, if any
   */
  Optional<LiveCall> settle(Instant at) {
    State next = presentState();
    String why = next == State.NOT_READY ? pauseReason() : null;
    Optional<LiveCall> wrapped = Optional.empty();
    if (next != state || !Objects.equals(why, reason)) {
      wrapped = leaveWrapUp(next, at);
      state = next;
      reason = why;
      since = at;
      if (next == State.WRAP_UP) {
        wrappingSince = at;
      }
    }
    return wrapped;
  }

  private Optional<LiveCall> leaveWrapUp(State next, Instant at) {
    Instant from = wrappingSince;
    LiveCall call = lastCall;
    if (from == null || next == State.WRAP_UP) {
      return Optional.empty();
    }
    wrappingSince = null;
    if (call == null) {
      return Optional.empty();
    }
    Duration spent = Duration.between(from, at);
    call.addWrapUp(spent.isNegative() ? Duration.ZERO : spent);
    return Optional.of(call);
  }

  private State presentState() {
    if (!talkingIn.isEmpty()) {
      return isHolding() ? State.HOLDING : State.TALKING;
    }
    if (!ringingFor.isEmpty()) {
      return State.RINGING;
    }
    if (queues.isEmpty()) {
      return State.SIGNED_OFF;
    }
    if (queues.values().stream().anyMatch(m -> !m.paused())) {
      return State.READY;
    }
    return NotReady.WRAP_UP.equals(pauseReason()) && lastCall != null
        ? State.WRAP_UP
        : State.NOT_READY;
  }

  private boolean isHolding() {
    for (Map.Entry<String, LiveCall> talk : talkingIn.entrySet()) {
      if (talk.getValue().openStintOn(talk.getKey()).filter(s -> !s.isHeld()).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String pauseReason() {
    for (Membership membership : queues.values()) {
      String why = membership.reason();
      if (membership.paused() && why != null) {
        return AUTO_PAUSE.equals(why) ? NotReady.DID_NOT_ANSWER : why;
      }
    }
    return null;
  }

  /**
   * Compares what was known with what a PBX that has died and come back remembers. Somebody who
   * talked with a caller of a queue is due their wrap-up, whether or not it had begun.
   */
  Optional<FloorChange.AgentMisplaced> misplaced(String pbx, List<MemberSeen> now) {
    boolean ready = queues.values().stream().anyMatch(m -> !m.paused());
    boolean talked = !talkingIn.isEmpty() && talkingIn.values().iterator().next().queue != null;
    String why = talked && ready ? NotReady.WRAP_UP : pauseReason();
    boolean stays = ready && !talked;
    boolean same =
        now.stream().map(MemberSeen::queue).collect(Collectors.toSet()).equals(queues.keySet())
            && now.stream().allMatch(m -> m.paused() != stays && sameReason(m, why));
    if (same) {
      return Optional.empty();
    }
    String reason = stays ? null : why == null ? NotReady.SIGNED_ON : why;
    return Optional.of(new FloorChange.AgentMisplaced(pbx, agent, queues.keySet(), reason));
  }

  private static boolean sameReason(MemberSeen member, @Nullable String why) {
    String told = member.reason();
    String reason = AUTO_PAUSE.equals(told) ? NotReady.DID_NOT_ANSWER : told;
    return !member.paused() || Objects.equals(reason, why);
  }

  private @Nullable LiveCall presentCall() {
    return switch (state) {
      case TALKING, HOLDING -> talkingIn.values().iterator().next();
      case RINGING -> ringingFor.values().iterator().next();
      case WRAP_UP -> lastCall;
      case SIGNED_OFF, READY, NOT_READY -> null;
    };
  }

  /** The agent as they are now; empty when nothing has changed since the last that was told. */
  Optional<AgentPresence> tell() {
    LiveCall call = presentCall();
    AgentPresence now =
        new AgentPresence(
            agent,
            state,
            since,
            reason,
            queues.keySet(),
            phoneReachable,
            call == null ? null : call.id);
    if (now.equals(told)) {
      return Optional.empty();
    }
    told = now;
    return Optional.of(now);
  }
}
