package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sansheng.cti.event.PbxEvent;

/** Tells a floor what a PBX would, in the words of a story; times are seconds since its start. */
final class Story {
  static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  static final FloorRules RULES = FloorRules.of("main", "secret", Duration.ofSeconds(5));

  final Floor floor = new Floor(RULES);
  final List<PbxEvent> told = new ArrayList<>();
  final Map<UUID, CallRecord> calls = new LinkedHashMap<>();
  final Map<String, AgentPresence> agents = new LinkedHashMap<>();
  final List<FloorChange> changes = new ArrayList<>();

  static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  Story tell(PbxEvent event) {
    told.add(event);
    for (FloorChange change : floor.apply(event)) {
      changes.add(change);
      switch (change) {
        case FloorChange.CallChanged c -> calls.put(c.call().id(), c.call());
        case FloorChange.AgentChanged a -> agents.put(a.agent().agent(), a.agent());
        case FloorChange.AgentMisplaced a -> {}
        case FloorChange.LinkChanged l -> {}
      }
    }
    return this;
  }

  CallRecord call(String linkedId) {
    CallRecord call = calls.get(RULES.idOf("call", linkedId));
    if (call == null) {
      throw new AssertionError("no call " + linkedId);
    }
    return call;
  }

  AgentPresence agent(String agent) {
    AgentPresence found = agents.get(agent);
    if (found == null) {
      throw new AssertionError("no agent " + agent);
    }
    return found;
  }

  Story member(double t, String agent, String... queues) {
    for (String queue : queues) {
      tell(new PbxEvent.MemberSeen(at(t), queue, agent, false, null, true));
    }
    return this;
  }

  Story pause(double t, String agent, boolean paused, String reason) {
    return tell(
        new PbxEvent.MemberPaused(
            at(t), "support", agent, paused, reason.isEmpty() ? null : reason));
  }

  Story caller(double t, String call, String number) {
    return tell(
        new PbxEvent.LegStarted(
            at(t), call, call, "PJSIP/trunk-" + hex(call), number, null, "400"));
  }

  Story inQueue(double t, String call) {
    return tell(new PbxEvent.QueueJoined(at(t), call, call, "support", "400"));
  }

  Story rings(double t, String call, String leg, String agent) {
    phone(t, call, leg, agent, "s");
    tell(new PbxEvent.AgentOffered(at(t), call, call, leg, agent, "support"));
    return tell(new PbxEvent.DialStarted(at(t), leg, call, call));
  }

  Story phone(double t, String call, String leg, String agent, String dialled) {
    return tell(
        new PbxEvent.LegStarted(
            at(t), leg, call, "PJSIP/a" + agent + "-" + hex(leg), agent, null, dialled));
  }

  Story rangOut(double t, String call, String leg, String agent) {
    tell(new PbxEvent.AgentRangOut(at(t), call, call, leg, agent));
    dialEnd(t, call, leg, "NOANSWER");
    return gone(t, call, leg, 0);
  }

  Story dialEnd(double t, String call, String leg, String status) {
    return tell(new PbxEvent.DialEnded(at(t), leg, call, call, status));
  }

  Story answers(double t, String call, String leg, String agent) {
    dialEnd(t, call, leg, "ANSWER");
    tell(new PbxEvent.QueueLeft(at(t), call, call, "support"));
    tell(new PbxEvent.AgentConnected(at(t), call, call, leg, agent, "support"));
    joins(t, call, leg, "b-" + call);
    return joins(t, call, call, "b-" + call);
  }

  Story joins(double t, String call, String leg, String bridge) {
    return tell(new PbxEvent.BridgeJoined(at(t), leg, call, bridge));
  }

  Story parts(double t, String call, String leg, String bridge) {
    return tell(new PbxEvent.BridgeParted(at(t), leg, call, bridge));
  }

  Story asksToHangUp(double t, String call, String leg) {
    return tell(new PbxEvent.HangUpAsked(at(t), leg, call));
  }

  Story gone(double t, String call, String leg, int cause) {
    return tell(new PbxEvent.LegEnded(at(t), leg, call, cause));
  }

  /** Caller or agent hangs up an answered call; both legs go. */
  Story hangUp(double t, String call, String by, String agentLeg) {
    asksToHangUp(t, call, by);
    parts(t, call, by, "b-" + call);
    String other = by.equals(call) ? agentLeg : call;
    parts(t, call, other, "b-" + call);
    gone(t, call, agentLeg, 16);
    return gone(t, call, call, 16);
  }

  private static String hex(String id) {
    return Integer.toHexString(id.hashCode());
  }
}
