package sansheng.cti.floor;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.BridgeJoined;
import sansheng.cti.event.PbxEvent.BridgeParted;
import sansheng.cti.event.PbxEvent.HoldEnded;
import sansheng.cti.event.PbxEvent.HoldStarted;

/**
 * Who hears whom: stints begin and end by who is in which bridge.
 *
 * <p>An agent who puts the caller on hold and goes to another bridge, to ask somebody, keeps the
 * caller: the stint goes on, held. The keeping is over when they come back, when the caller goes,
 * or when somebody else comes to the caller instead (the transfer is completed).
 */
final class Bridges {
  private final CallBook calls;
  private final AgentBook agents;
  private final Transfers transfers;
  private final Rooms rooms = new Rooms();
  private final Set<Leg> keepers = new LinkedHashSet<>();

  Bridges(CallBook calls, AgentBook agents, Transfers transfers) {
    this.calls = calls;
    this.agents = agents;
    this.transfers = transfers;
  }

  boolean areEmpty() {
    return rooms.areEmpty() && keepers.isEmpty();
  }

  void joined(BridgeJoined e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null || e.bridge().equals(leg.bridge)) {
      return;
    }
    step(leg, e.at());
    leg.wasBridged = true;
    leg.swapping = false;
    takePlace(leg, e.inPlaceOf());
    rooms.enter(leg, e.bridge());
    if (e.oneCall()) {
      // Asterisk tells it of the others only with whatever it tells of them next.
      List.copyOf(rooms.in(e.bridge())).forEach(l -> calls.moves(l, e.call(), e.at()));
    }
    if (e.bridge().equals(leg.keeps)) {
      keepsNoMore(leg);
      transfers.cancelled(leg, e.at());
    }
    review(e.bridge(), e.at());
  }

  /** Who comes in place of another leg is who that was. */
  private void takePlace(Leg leg, @Nullable String other) {
    Leg before = other == null ? null : calls.leg(other);
    if (before != null && leg.agent == null && !leg.isLocal()) {
      leg.agent = before.agent;
    }
  }

  void parted(BridgeParted e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null && e.bridge().equals(leg.bridge)) {
      step(leg, e.at());
    }
  }

  /** The leg at the far end of the wire has answered, or a leg now belongs to another call. */
  void changed(Leg leg, Instant at) {
    if (leg.bridge != null) {
      review(leg.bridge, at);
    }
  }

  /** The leg is gone for good. */
  void leave(Leg leg, Instant at) {
    keepsNoMore(leg);
    leg.holding = false;
    step(leg, at);
    close(leg, at);
  }

  /** Out of its bridge; whom an agent has put on hold there is still theirs until they resume. */
  private void step(Leg leg, Instant at) {
    String bridge = leg.bridge;
    if (bridge == null) {
      return;
    }
    transfers.asked(leg, rooms.in(bridge));
    @Nullable Leg other = rooms.otherHalf(leg).orElse(null);
    rooms.leave(leg);
    calls.touch(leg.call);
    if (leg.swapping) {
      // Who comes in its place looks at the bridge; nobody has noticed anything meanwhile.
      return;
    }
    if (leg.holding && leg.keeps == null && !rooms.in(bridge).isEmpty()) {
      leg.keeps = bridge;
      keepers.add(leg);
    } else if (leg.keeps == null) {
      close(leg, at);
    }
    review(bridge, at);
    if (other != null && other.bridge != null) {
      review(other.bridge, at);
    }
  }

  /** Who is in the bridge with this leg; null when nobody, or more than one. */
  @Nullable Leg other(Leg leg) {
    List<Leg> others = rooms.in(leg.bridge).stream().filter(l -> !l.equals(leg)).toList();
    return others.size() == 1 ? others.getFirst() : null;
  }

  /** An agent's seat in the call becomes that of their phone itself; the talk goes on. */
  void handOver(Leg seat, String agent, Leg phone, Instant at) {
    phone.agent = agent;
    phone.behind = null;
    phone.holding |= seat.holding;
    if (seat.keeps != null) {
      phone.keeps = seat.keeps;
      keepers.add(phone);
      keepsNoMore(seat);
    }
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

  /** Whom this agent kept on hold is another's now, even while that one's phone still rings. */
  void handsOn(Leg leg, Instant at) {
    if (leg.keeps != null) {
      keepsNoMore(leg);
      leg.holding = false;
      close(leg, at);
    }
  }

  private void keepsNoMore(Leg leg) {
    leg.keeps = null;
    keepers.remove(leg);
  }

  /** An agent talks while at least one other, who can hear, is in the same room. */
  private void review(String bridge, Instant at) {
    Set<Leg> room = rooms.room(bridge);
    List<Leg> talkers = rooms.talkers(room);
    boolean talk = talkers.size() > 1;
    for (Leg leg : room) {
      leg.talks = talk && talkers.contains(leg);
      calls.touch(leg.call);
      String agent = leg.agent;
      if (agent == null) {
        if (leg.talks) {
          leg.call.answered(at);
        }
      } else if (leg.talks) {
        leg.call.openStint(agent, leg.id, at);
        agents.of(agent, at).talks(leg.id, leg.call);
      } else if (leg.keeps == null) {
        close(leg, at);
      }
    }
    if (talk || talkers.isEmpty()) {
      endKeeping(bridge, !talk, at);
    }
  }

  /** Whoever was kept on hold here is with somebody else now, or gone. */
  private void endKeeping(String bridge, boolean gone, Instant at) {
    for (Leg keeper : List.copyOf(keepers)) {
      if (bridge.equals(keeper.keeps)) {
        transfers.asked(keeper, rooms.in(keeper.bridge));
        keepsNoMore(keeper);
        keeper.holding = false;
        if (gone) {
          transfers.cancelled(keeper, at);
          keeper.call.openStintOn(keeper.id).ifPresent(StintLine::isOver);
        }
        close(keeper, at);
        changed(keeper, at);
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
}
