package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.event.PbxEvent.AgentCompleted;
import sansheng.cti.event.PbxEvent.AgentConnected;
import sansheng.cti.event.PbxEvent.AgentOffered;
import sansheng.cti.event.PbxEvent.AgentRangOut;
import sansheng.cti.event.PbxEvent.BridgeJoined;
import sansheng.cti.event.PbxEvent.BridgeParted;
import sansheng.cti.event.PbxEvent.DialEnded;
import sansheng.cti.event.PbxEvent.DialStarted;
import sansheng.cti.event.PbxEvent.HangUpAsked;
import sansheng.cti.event.PbxEvent.HoldEnded;
import sansheng.cti.event.PbxEvent.HoldStarted;
import sansheng.cti.event.PbxEvent.LegEnded;
import sansheng.cti.event.PbxEvent.LegIdentified;
import sansheng.cti.event.PbxEvent.LegStarted;
import sansheng.cti.event.PbxEvent.LinkLost;
import sansheng.cti.event.PbxEvent.MailboxReached;
import sansheng.cti.event.PbxEvent.MemberLeft;
import sansheng.cti.event.PbxEvent.MemberPaused;
import sansheng.cti.event.PbxEvent.MemberSeen;
import sansheng.cti.event.PbxEvent.QueueExited;
import sansheng.cti.event.PbxEvent.QueueGivenUp;
import sansheng.cti.event.PbxEvent.QueueJoined;
import sansheng.cti.event.PbxEvent.QueueLeft;
import sansheng.cti.event.PbxEvent.RecordingStarted;
import sansheng.cti.event.PbxEvent.RecordingStopped;
import sansheng.cti.event.PbxEvent.ShortcutStarted;
import sansheng.cti.event.PbxEvent.Snapshot;
import sansheng.cti.event.PbxEvent.TakenIn;
import sansheng.cti.event.PbxEvent.TransferredAttended;
import sansheng.cti.event.PbxEvent.TransferredBlind;

/**
 * The live state of one PBX: {@link #apply} is the only place where it changes.
 *
 * <p>Pure: no clock, no I/O, no lock, one writer. The same events give the same floor. Events that
 * come twice, or about something the floor has never seen, change nothing.
 */
public final class Floor {
  private final CallBook calls;
  private final AgentBook agents = new AgentBook();
  private final Queues queues;
  private final Dials dials;
  private final Bridges bridges;
  private final Shortcuts shortcuts;
  private final Transfers transfers;
  private final Sight sight;
  private final Echoes echoes = new Echoes();
  private final Lately lately = new Lately();

  /** An empty floor. */
  public Floor(FloorRules rules) {
    calls = new CallBook(rules, agents);
    transfers = new Transfers(calls);
    bridges = new Bridges(calls, agents, transfers);
    shortcuts = new Shortcuts(calls, bridges);
    dials = new Dials(calls, agents, rules);
    queues = new Queues(calls, agents, dials);
    sight = new Sight(calls, agents, bridges, rules);
  }

  /**
   * Tells the floor of a call that an earlier bridge wrote down as not ended. Whether it still
   * lives is learnt from the first snapshot.
   */
  public void remember(CallRecord open) {
    calls.remember(open);
  }

  /** Tells the floor all that an earlier bridge wrote down of its PBX. */
  public void remember(Earlier earlier) {
    earlier.open().forEach(calls::remember);
    sight.remember(earlier);
  }

  /** What it would like to be told of the time in which nobody listened; empty when of none. */
  public Optional<Gap> gap() {
    return sight.gap(lately.lastAt());
  }

  /** Takes in what the PBX told; returns what became different by it, calls before agents. */
  public List<FloorChange> apply(PbxEvent event) {
    if (echoes.isOne(event)) {
      return List.of();
    }
    Instant at = event.at();
    switch (event) {
      case PbxEvent.Missed e -> {
        return missed(e);
      }
      case LinkLost e -> sight.lost(e);
      case Snapshot e -> {
        sight.regained(e);
        lately.silentAt(at);
      }
      default -> {
        if (lately.isNewThoughHeard(event)) {
          take(event);
        }
      }
    }
    return changes(at);
  }

  /** Drawn conclusions from one by one, told as what came out of all of them. */
  private List<FloorChange> missed(PbxEvent.Missed missed) {
    Map<String, FloorChange> last = new LinkedHashMap<>();
    for (PbxEvent event : missed.events()) {
      if (lately.isNewThoughRead(event)) {
        sight.reads(event);
        take(event);
        sight.hasRead(missed.since());
        for (FloorChange change : changes(event.at())) {
          last.put(subject(change), change);
        }
      }
    }
    return List.copyOf(last.values());
  }

  private static String subject(FloorChange change) {
    return switch (change) {
      case FloorChange.CallChanged c -> "call " + c.call().id();
      case FloorChange.AgentChanged a -> "agent " + a.agent().agent();
      case FloorChange.AgentMisplaced a -> "place " + a.agent();
      case FloorChange.LinkChanged l -> "link";
    };
  }

  private void take(PbxEvent event) {
    if (event instanceof PbxEvent.OfLeg ofLeg && !(event instanceof LegStarted)) {
      follow(ofLeg);
    }
    switch (event) {
      case LegStarted e -> calls.started(e);
      case LegIdentified e -> calls.identified(e);
      case HangUpAsked e -> calls.hangUpAsked(e);
      case LegEnded e -> legEnded(e);
      case QueueJoined e -> queues.joined(e);
      case QueueLeft e -> queues.left(e);
      case QueueGivenUp e -> queues.givenUp(e);
      case QueueExited e -> queues.exited(e);
      case AgentOffered e -> dials.offered(e);
      case AgentRangOut e -> dials.rangOut(e);
      case AgentConnected e -> queues.connected(e);
      case AgentCompleted e -> queues.completed(e);
      case DialStarted e -> dials.started(e);
      case DialEnded e -> dialEnded(e);
      case BridgeJoined e -> bridges.joined(e);
      case BridgeParted e -> bridges.parted(e);
      case HoldStarted e -> bridges.held(e);
      case HoldEnded e -> bridges.resumed(e);
      case ShortcutStarted e -> shortcuts.started(e);
      case RecordingStarted e -> calls.recordingStarted(e);
      case RecordingStopped e -> calls.recordingStopped(e);
      case TransferredBlind e -> transfers.blind(e);
      case TransferredAttended e -> transferred(e);
      case TakenIn e -> transfers.takenIn(e);
      case MailboxReached e -> queues.mailbox(e);
      // That nobody hears it is seen by the bridges; where it stands is for the screens.
      case PbxEvent.Parked e -> {}
      case PbxEvent.CallbackAsked e -> queues.callbackAsked(e);
      case MemberSeen e -> agents.seen(e);
      case MemberPaused e -> agents.paused(e);
      case MemberLeft e -> agents.left(e);
      case LinkLost e -> {}
      case Snapshot e -> {}
      case PbxEvent.Missed e -> {}
    }
  }

  private void follow(PbxEvent.OfLeg e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null && calls.follow(e)) {
      bridges.changed(leg, e.at());
    }
  }

  private void transferred(TransferredAttended e) {
    transfers.attended(e);
    Leg leg = calls.leg(e.leg());
    if (leg != null && e.success()) {
      bridges.handsOn(leg, e.at());
    }
  }

  private void dialEnded(DialEnded e) {
    dials.ended(e);
    Leg leg = calls.leg(e.leg());
    if (leg != null && leg.answered) {
      bridges.changed(leg, e.at());
    }
  }

  private void legEnded(LegEnded e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      leg.call.ending.hungUp(e.cause());
      bridges.leave(leg, e.at());
      dials.legGone(leg, e.at());
      calls.ended(leg, e.at());
    }
  }

  private List<FloorChange> changes(Instant at) {
    List<FloorChange> changes = new ArrayList<>();
    calls.settle(at);
    for (LiveAgent agent : agents.touched()) {
      agent.settle(at).ifPresent(calls::touch);
    }
    for (LiveCall call : calls.touched()) {
      call.tell(at).ifPresent(c -> changes.add(new FloorChange.CallChanged(c)));
    }
    for (LiveAgent agent : agents.touched()) {
      agent.tell().ifPresent(a -> changes.add(new FloorChange.AgentChanged(a)));
    }
    changes.addAll(sight.putBack());
    sight.tell().ifPresent(l -> changes.add(new FloorChange.LinkChanged(l)));
    calls.clearTouched();
    agents.clearTouched();
    return changes;
  }

  /** The channel by which an agent takes part in a call; empty when they do not. */
  public Optional<String> channelOf(UUID call, String agent) {
    return calls.legs().stream()
        .filter(l -> l.call.id.equals(call) && agent.equals(l.agent))
        .map(l -> l.channel)
        .findFirst();
  }

  /** True when nothing is remembered of calls that are over: no leg, no bridge, no ringing. */
  boolean isQuiet() {
    return calls.legs().isEmpty()
        && calls.liveIds().isEmpty()
        && bridges.areEmpty()
        && agents.areIdle();
  }

  /** Linked ids of the calls that have not ended. */
  public Collection<String> liveCalls() {
    return calls.liveIds();
  }
}
