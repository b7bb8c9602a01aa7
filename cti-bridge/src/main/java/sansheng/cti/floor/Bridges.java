package sansheng.cti.floor;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
  private final Set<Leg> between = new LinkedHashSet<>();

  Bridges(CallBook calls, AgentBook agents, Transfers transfers) {
    this.calls = calls;
    this.agents = agents;
    this.transfers = transfers;
  }

  boolean areEmpty() {
    return rooms.areEmpty() && keepers.isEmpty() && between.isEmpty();
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
    gather(e.bridge(), e.at());
    if (e.bridge().equals(leg.keeps)) {
      keepsNoMore(leg);
      cameBack(leg, e.at());
    } else if (e.bridge().equals(leg.awaited)) {
      wentToWhomTheyAsked(leg, e.at());
    }
    review(e.bridge(), e.at());
  }

  /**
   * Colleagues who were called into a conference room with one customer talk in that customer's
   * call, though their leg stays in its own: their stints are part of the customer's. With several
   * customers each stays in their own.
   */
  private void gather(String bridge, Instant at) {
    Set<Leg> inside = rooms.in(bridge);
    List<LiveCall> customers =
        inside.stream().filter(Bridges::isOutsider).map(l -> l.call).distinct().toList();
    LiveCall theirs = customers.size() == 1 ? customers.getFirst() : null;
    for (Leg leg : inside) {
      boolean isGuest =
          leg.agent != null
              && !leg.call.equals(theirs)
              && leg.call.legs.values().stream().noneMatch(Bridges::isOutsider);
      LiveCall host = isGuest ? theirs : null;
      if (!Objects.equals(host, leg.guestOf)) {
        close(leg, at);
        leg.guestOf = host;
      }
    }
  }

  private static boolean isOutsider(Leg leg) {
    return leg.agent == null && !leg.isLocal();
  }

  /** Alone, so that nothing came of it; or only for a while: whoever was asked is still there. */
  private void cameBack(Leg leg, Instant at) {
    if (rooms.in(leg.awaited).isEmpty()) {
      leg.awaited = null;
      transfers.cancelled(leg, at);
    } else {
      leg.backAt = at;
      between.add(leg);
      colleagues(leg.awaited).forEach(colleague -> waits(colleague, at));
    }
  }

  private List<Leg> colleagues(@Nullable String bridge) {
    return bridge == null
        ? List.of()
        : rooms.room(bridge).stream().filter(l -> l.agent != null).toList();
  }

  /** Whoever was asked is on hold while the agent is back with the other side; they talk on. */
  private void waits(Leg colleague, Instant at) {
    String agent = colleague.agent;
    boolean talked = colleague.talk().hasJustTalked(colleague.id, at);
    if (agent != null && talked) {
      colleague.talk().openStint(agent, colleague.id, at);
      colleague.talk().openStintOn(colleague.id).ifPresent(s -> s.hold(at));
      agents.of(agent, at).talks(colleague.id, colleague.talk());
    }
  }

  /** Who is let go as the agent goes back has not waited for them. */
  private Instant sincePartedFrom(String bridge, Instant at) {
    return between.stream()
        .filter(b -> bridge.equals(b.awaited))
        .flatMap(b -> transfers.letGo(b, at).stream())
        .findFirst()
        .orElse(at);
  }

  private boolean isAwaited(Set<Leg> room) {
    return between.stream().anyMatch(b -> room.stream().anyMatch(l -> isIn(l, b.awaited)));
  }

  private static boolean isIn(Leg leg, @Nullable String bridge) {
    return bridge != null && bridge.equals(leg.bridge);
  }

  private void wentToWhomTheyAsked(Leg leg, Instant at) {
    for (Leg colleague : colleagues(leg.awaited)) {
      if (!colleague.equals(leg)) {
        colleague.talk().openStintOn(colleague.id).ifPresent(s -> s.resume(at));
      }
    }
    leg.awaited = null;
    between.remove(leg);
    if (leg.keeps == null) {
      // The other side has gone meanwhile.
      transfers.cancelled(leg, at);
    }
  }

  /** Nobody is left in this bridge: whoever went back from it to the other side has them alone. */
  private void waitNoMore(String bridge, Instant at) {
    for (Leg leg : List.copyOf(between)) {
      if (bridge.equals(leg.awaited)) {
        leg.awaited = null;
        between.remove(leg);
        transfers.givenUp(leg, at);
      }
    }
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
    leg.awaited = null;
    between.remove(leg);
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
    if (leg.keeps != null && leg.asked != null) {
      leg.awaited = bridge;
    }
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
      close(leg, sincePartedFrom(bridge, at));
      leg.guestOf = null;
    }
    gather(bridge, at);
    review(bridge, at);
    if (rooms.in(bridge).isEmpty()) {
      waitNoMore(bridge, at);
    }
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
    boolean awaited = isAwaited(room);
    for (Leg leg : room) {
      leg.talks = talk && talkers.contains(leg);
      calls.touch(leg.call);
      String agent = leg.agent;
      if (agent == null) {
        if (leg.talks) {
          leg.call.answered(at);
        }
      } else if (leg.talks) {
        leg.call.answered(at);
        leg.talk().openStint(agent, leg.id, at);
        agents.of(agent, at).talks(leg.id, leg.talk());
      } else if (leg.keeps == null && !awaited) {
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
    leg.talk()
        .openStintOn(leg.id)
        .ifPresent(
            stint -> {
              stint.close(at);
              agents.of(stint.agent, at).talksNoMore(leg.id);
              calls.touch(leg.talk());
            });
  }

  /** The leg, or the seat its agent has in the call. */
  private @Nullable Leg talking(String id) {
    Leg leg = calls.leg(id);
    return leg == null || leg.talk().openStintOn(leg.id).isPresent() ? leg : leg.seat();
  }

  void held(HoldStarted e) {
    Leg leg = talking(e.leg());
    if (leg != null) {
      leg.holding = true;
      leg.talk().openStintOn(leg.id).ifPresent(s -> s.hold(e.at()));
      agents.touch(leg.agent);
      calls.touch(leg.talk());
    }
  }

  void resumed(HoldEnded e) {
    Leg leg = talking(e.leg());
    if (leg != null) {
      leg.holding = false;
      if (leg.keeps == null) {
        leg.talk().openStintOn(leg.id).ifPresent(s -> s.resume(e.at()));
      } // Else whom they asked is back from hold; the other side is not.
      agents.touch(leg.agent);
      calls.touch(leg.talk());
    }
  }
}
