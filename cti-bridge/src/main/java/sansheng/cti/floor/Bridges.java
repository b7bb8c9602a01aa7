package sansheng.cti.floor;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.BridgeJoined;
import sansheng.cti.event.PbxEvent.BridgeParted;
import sansheng.cti.event.PbxEvent.HoldEnded;
import sansheng.cti.event.PbxEvent.HoldStarted;
import sansheng.cti.event.PbxEvent.TransferredAttended;
import sansheng.cti.event.PbxEvent.TransferredBlind;

/** Who hears whom: stints begin and end by who is in which bridge. */
final class Bridges {
  private final CallBook calls;
  private final AgentBook agents;
  private final Map<String, Set<Leg>> members = new HashMap<>();

  Bridges(CallBook calls, AgentBook agents) {
    this.calls = calls;
    this.agents = agents;
  }

  boolean areEmpty() {
    return members.isEmpty();
  }

  void joined(BridgeJoined e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null || e.bridge().equals(leg.bridge)) {
      return;
    }
    step(leg, e.at());
    leg.bridge = e.bridge();
    leg.wasBridged = true;
    leg.swapping = false;
    if (e.bridge().equals(leg.heldBridge)) {
      leg.heldBridge = null;
    }
    members.computeIfAbsent(e.bridge(), b -> new LinkedHashSet<>()).add(leg);
    review(e.bridge(), e.at());
  }

  void parted(BridgeParted e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null && e.bridge().equals(leg.bridge)) {
      step(leg, e.at());
    }
  }

  /** The leg is gone for good. */
  void leave(Leg leg, Instant at) {
    leg.holding = false;
    leg.heldBridge = null;
    close(leg, at);
    step(leg, at);
  }

  /** Out of its bridge; whom an agent has put on hold there is still theirs until they resume. */
  private void step(Leg leg, Instant at) {
    String bridge = leg.bridge;
    if (bridge == null) {
      return;
    }
    leg.bridge = null;
    Set<Leg> rest = members.getOrDefault(bridge, Set.of());
    rest.remove(leg);
    if (leg.swapping) {
      // Who comes in its place looks at the bridge; nobody has noticed anything meanwhile.
      members.values().removeIf(Set::isEmpty);
      return;
    }
    if (leg.holding && leg.heldBridge == null && !rest.isEmpty()) {
      leg.heldBridge = bridge;
      return;
    }
    if (leg.heldBridge == null) {
      leg.holding = false;
      close(leg, at);
    }
    if (rest.isEmpty()) {
      members.remove(bridge);
      abandonedOnHold(bridge, at);
    } else {
      review(bridge, at);
    }
  }

  /** Who is in the bridge with this leg; null when nobody, or more than one. */
  @Nullable Leg other(Leg leg) {
    Set<Leg> present = leg.bridge == null ? Set.of() : members.getOrDefault(leg.bridge, Set.of());
    List<Leg> others = present.stream().filter(l -> l != leg).toList();
    return others.size() == 1 ? others.getFirst() : null;
  }

  /** An agent's seat in the call becomes that of their phone itself; the talk goes on. */
  void handOver(Leg seat, String agent, Leg phone, Instant at) {
    phone.agent = agent;
    phone.behind = null;
    phone.holding |= seat.holding;
    seat.agent = null;
    seat.holding = false;
    LiveAgent who = agents.of(agent, at);
    seat.call
        .openStintOn(seat.id)
        .ifPresent(
            stint -> {
              stint.leg = phone.id;
              who.talks(phone.id, phone.call);
            });
    who.talksNoMore(seat.id);
    who.ringsNoMore(seat.id);
    calls.touch(seat.call);
  }

  /** Nobody is left where an agent kept somebody on hold. */
  private void abandonedOnHold(String bridge, Instant at) {
    for (Leg leg : calls.legs()) {
      if (bridge.equals(leg.heldBridge)) {
        leg.heldBridge = null;
        leg.holding = false;
        close(leg, at);
        if (leg.bridge != null) {
          review(leg.bridge, at);
        }
      }
    }
  }

  /** An agent talks while at least one other, who can hear, is in the same bridge. */
  private void review(String bridge, Instant at) {
    List<Leg> present =
        members.getOrDefault(bridge, Set.of()).stream().filter(l -> !l.isFarHalf()).toList();
    for (Leg leg : present) {
      String agent = leg.agent;
      if (agent == null) {
        continue;
      }
      if (present.size() > 1) {
        leg.call.openStint(agent, leg.id, at);
        agents.of(agent, at).talks(leg.id, leg.call);
        calls.touch(leg.call);
      } else {
        close(leg, at);
      }
    }
  }

  private void close(Leg leg, Instant at) {
    leg.call
        .openStintOn(leg.id)
        .ifPresent(
            stint -> {
              stint.close(at);
              agents.of(stint.agent, at).talksNoMore(leg.id);
              calls.touch(leg.call);
            });
  }

  /** The leg, or the seat its agent has in the call. */
  private @Nullable Leg talking(String id) {
    Leg leg = calls.leg(id);
    return leg == null || leg.call.openStintOn(leg.id).isPresent() ? leg : leg.seat();
  }

  void held(HoldStarted e) {
    Leg leg = talking(e.leg());
    if (leg != null) {
      leg.holding = true;
      leg.call.openStintOn(leg.id).ifPresent(s -> s.hold(e.at()));
      agents.touch(leg.agent);
      calls.touch(leg.call);
    }
  }

  void resumed(HoldEnded e) {
    Leg leg = talking(e.leg());
    if (leg != null) {
      leg.holding = false;
      leg.call.openStintOn(leg.id).ifPresent(s -> s.resume(e.at()));
      agents.touch(leg.agent);
      calls.touch(leg.call);
    }
  }

  void transferredBlind(TransferredBlind e) {
    note(Transfer.Kind.BLIND, e.leg(), e.extension(), e.at(), e.success());
  }

  void transferredAttended(TransferredAttended e) {
    note(Transfer.Kind.ATTENDED, e.leg(), e.to(), e.at(), e.success());
  }

  private void note(Transfer.Kind kind, String by, String to, Instant at, boolean success) {
    Leg leg = calls.leg(by);
    if (leg == null || leg.agent == null) {
      return;
    }
    Transfer.Result result = success ? Transfer.Result.COMPLETED : Transfer.Result.FAILED;
    Transfer transfer = new Transfer(kind, leg.agent, to, at, result);
    if (!leg.call.transfers.contains(transfer)) {
      leg.call.transfers.add(transfer);
    }
    leg.call.ending.goesOn();
    calls.touch(leg.call);
  }
}
