package sansheng.cti.floor;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.BridgeJoined;
import sansheng.cti.event.PbxEvent.BridgeParted;
import sansheng.cti.event.PbxEvent.LegStarted;
import sansheng.cti.event.PbxEvent.LinkLost;
import sansheng.cti.event.PbxEvent.Snapshot;
import sansheng.cti.event.PbxEvent.Snapshot.LiveLeg;

/**
 * Losing sight of the PBX and seeing it again. What happened meanwhile is not guessed: calls that
 * lived through it are marked uncertain, those that are gone are closed once.
 */
final class Sight {
  private final CallBook calls;
  private final AgentBook agents;
  private final Bridges bridges;
  private final FloorRules rules;
  private @Nullable Instant lostAt;
  private @Nullable LinkState link;
  private boolean untold;

  Sight(CallBook calls, AgentBook agents, Bridges bridges, FloorRules rules) {
    this.calls = calls;
    this.agents = agents;
    this.bridges = bridges;
    this.rules = rules;
  }

  Optional<LinkState> tell() {
    if (!untold || link == null) {
      return Optional.empty();
    }
    untold = false;
    return Optional.of(link);
  }

  private void becomes(boolean up, Instant at, String trouble) {
    LinkState before = link;
    if (before == null || before.up() != up || !before.trouble().equals(trouble)) {
      link = new LinkState(rules.pbx(), up, at, trouble);
      untold = true;
    }
  }

  void lost(LinkLost e) {
    if (lostAt == null) {
      lostAt = e.at();
      for (LiveCall call : calls.calls()) {
        call.outOfSight(e.at());
        calls.touch(call);
      }
    }
    becomes(false, link == null || link.up() ? e.at() : link.since(), e.trouble());
  }

  void regained(Snapshot now) {
    Instant lost = lostAt;
    boolean restarted = lost != null && now.startedAt().isAfter(lost);
    Set<String> alive = now.legs().stream().map(LiveLeg::leg).collect(Collectors.toSet());
    dropDeadLegs(alive, restarted && lost != null ? lost : now.at(), restarted);
    for (LiveLeg leg : now.legs()) {
      keep(leg, now.at());
    }
    for (LiveLeg leg : now.legs()) {
      rejoin(leg, now.at());
    }
    endForgottenCalls(now);
    agents.replaceMembers(now.members(), now.at());
    for (LiveCall call : calls.calls()) {
      call.inSightAgain(now.at());
      calls.touch(call);
    }
    lostAt = null;
    becomes(true, now.at(), "");
  }

  private void dropDeadLegs(Set<String> alive, Instant goneAt, boolean restarted) {
    for (Leg leg : calls.legs()) {
      if (!alive.contains(leg.id)) {
        LiveCall call = leg.call;
        if (restarted) {
          call.ending.pbxLost();
        }
        call.inSightAgain(goneAt);
        bridges.leave(leg, goneAt);
        if (leg.agent != null) {
          agents.of(leg.agent, goneAt).ringsNoMore(leg.id);
        }
        calls.ended(leg, goneAt);
      }
    }
  }

  private void keep(LiveLeg leg, Instant at) {
    if (calls.leg(leg.leg()) != null) {
      return;
    }
    Instant started = at.minus(leg.age());
    calls.started(
        new LegStarted(
            started, leg.leg(), leg.call(), leg.channel(), leg.number(), null, leg.dialled()));
    Leg kept = calls.leg(leg.leg());
    if (kept != null) {
      if (kept.call.uncertain.isEmpty()) {
        kept.call.outOfSight(started);
      }
      if (leg.queue() != null) {
        kept.call.queue = leg.queue();
        kept.call.ending.joinedQueue();
      }
    }
  }

  private void rejoin(LiveLeg leg, Instant at) {
    Leg kept = calls.leg(leg.leg());
    if (kept == null) {
      return;
    }
    String bridge = leg.bridge();
    if (bridge != null) {
      bridges.joined(new BridgeJoined(at, kept.id, kept.call.linkedId, bridge));
    } else if (kept.bridge != null) {
      bridges.parted(new BridgeParted(at, kept.id, kept.call.linkedId, kept.bridge));
    }
  }

  /** Calls remembered from an earlier bridge of which no leg was found. */
  private void endForgottenCalls(Snapshot now) {
    for (LiveCall call : calls.calls()) {
      if (call.legs.isEmpty()) {
        boolean restarted = now.startedAt().isAfter(call.lastKnown());
        Instant at = restarted ? call.lastKnown() : now.at();
        if (restarted) {
          call.ending.pbxLost();
        }
        // Its last moment is the last one known; until when it may have gone on is not.
        call.inSightAgain(restarted ? now.startedAt() : at);
        calls.endIfEmpty(call, at);
      }
    }
  }
}
