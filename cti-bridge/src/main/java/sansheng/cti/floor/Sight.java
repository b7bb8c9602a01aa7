package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.event.PbxEvent.BridgeJoined;
import sansheng.cti.event.PbxEvent.BridgeParted;
import sansheng.cti.event.PbxEvent.LegStarted;
import sansheng.cti.event.PbxEvent.LinkLost;
import sansheng.cti.event.PbxEvent.Snapshot;
import sansheng.cti.event.PbxEvent.Snapshot.LiveLeg;

/**
 * Losing sight of the PBX and seeing it again.
 *
 * <pre>
 *   in sight ──LinkLost──▶ out of sight ──Missed…──▶ read up ──Snapshot──▶ in sight
 *                               │                                  ▲
 *                               └───── no files to read from ──────┘
 * </pre>
 *
 * What happened meanwhile is read from the PBX's files where there are any, and not guessed: calls
 * that lived through it are marked uncertain, those that are gone are closed once.
 */
final class Sight {
  /** An earlier bridge may have died before it wrote down its last. */
  private static final Duration UNWRITTEN = Duration.ofMinutes(1);

  /** The PBX tells its age in whole seconds. */
  private static final Duration AGE_TOLERANCE = Duration.ofSeconds(3);

  private final CallBook calls;
  private final AgentBook agents;
  private final Bridges bridges;
  private final FloorRules rules;
  private final List<FloorChange.AgentMisplaced> toPutBack = new ArrayList<>();
  private Earlier earlier = Earlier.NOTHING;
  private @Nullable Instant lostAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant lastRead;
  private @Nullable LinkState link;
  private boolean untold;
  private boolean seen;

  Sight(CallBook calls, AgentBook agents, Bridges bridges, FloorRules rules) {
    this.calls = calls;
    this.agents = agents;
    this.bridges = bridges;
    this.rules = rules;
  }

  void remember(Earlier written) {
    earlier = written;
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

  /**
   * What is to be read up.
   *
   * @param lastHeard when the PBX was last heard, by its clock; null when never
   */
  Optional<Gap> gap(@Nullable Instant lastHeard) {
    Instant until = seen ? lastHeard : earlier.until();
    if (until == null) {
      return Optional.empty();
    }
    Instant from = until.minus(seen ? Lately.MARGIN : UNWRITTEN);
    Instant context = from;
    Map<String, CallRecord> open = new HashMap<>();
    for (LiveCall call : calls.calls()) {
      Instant began = call.offeredAt();
      context = began.isBefore(context) ? began : context;
      CallRecord remembered = call.remembered;
      if (remembered != null && call.legs.isEmpty()) {
        open.put(call.linkedId, remembered);
      }
    }
    return Optional.of(
        new Gap(context, until, from, !seen, open, seen ? Set.of() : earlier.ended()));
  }

  /** Something is going to be believed that was read and not heard. */
  void reads(PbxEvent event) {
    if (event instanceof LegStarted leg && leg.leg().equals(leg.call())) {
      calls.retold(leg.call());
    }
    if (lastRead == null || event.at().isAfter(lastRead)) {
      lastRead = event.at();
    }
  }

  /** All calls of which something was read were not seen meanwhile. */
  void hasRead(Instant since) {
    calls.touched().forEach(c -> c.unseenFrom(since));
  }

  void regained(Snapshot now) {
    boolean restarted = isRestarted(now);
    Instant goneAt = restarted ? breakOf(now) : now.at();
    if (restarted && seen) {
      toPutBack.addAll(agents.misplaced(rules.pbx(), now.members()));
    }
    Set<String> alive = now.legs().stream().map(LiveLeg::leg).collect(Collectors.toSet());
    alive.addAll(now.moving());
    dropDeadLegs(alive, goneAt, restarted);
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
    startedAt = now.startedAt();
    seen = true;
    becomes(true, now.at(), "");
  }

  /** Agents whom the PBX has not where they were before it died; told once. */
  List<FloorChange.AgentMisplaced> putBack() {
    List<FloorChange.AgentMisplaced> told = List.copyOf(toPutBack);
    toPutBack.clear();
    return told;
  }

  private boolean isRestarted(Snapshot now) {
    Instant before = startedAt;
    if (before != null && now.startedAt().isAfter(before.plus(AGE_TOLERANCE))) {
      return true;
    }
    if (before != null) {
      // Twice in a few seconds: what began after it went out of sight is another.
      return lostAt != null && now.startedAt().isAfter(lostAt);
    }
    Instant lastSure = earlier.until() == null ? lostAt : earlier.until();
    return lastSure != null && now.startedAt().isAfter(lastSure);
  }

  /** The last moment at which the PBX that died is known to have lived. */
  private Instant breakOf(Snapshot now) {
    Instant last = null;
    Instant known = seen || earlier.until() == null ? lostAt : earlier.until();
    for (Instant sure : new Instant[] {known, lastRead}) {
      if (sure != null && sure.isBefore(now.startedAt()) && (last == null || sure.isAfter(last))) {
        last = sure;
      }
    }
    return last == null ? now.startedAt() : last;
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
