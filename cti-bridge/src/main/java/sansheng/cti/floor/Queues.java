package sansheng.cti.floor;

import java.time.Instant;
import sansheng.cti.event.PbxEvent.AgentCompleted;
import sansheng.cti.event.PbxEvent.AgentConnected;
import sansheng.cti.event.PbxEvent.CallbackAsked;
import sansheng.cti.event.PbxEvent.MailboxReached;
import sansheng.cti.event.PbxEvent.QueueExited;
import sansheng.cti.event.PbxEvent.QueueGivenUp;
import sansheng.cti.event.PbxEvent.QueueJoined;
import sansheng.cti.event.PbxEvent.QueueLeft;

/** Standing in queues: coming in, and the many ways out. */
final class Queues {
  private final CallBook calls;
  private final AgentBook agents;
  private final Dials dials;

  Queues(CallBook calls, AgentBook agents, Dials dials) {
    this.calls = calls;
    this.agents = agents;
    this.dials = dials;
  }

  void joined(QueueJoined e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null) {
      return;
    }
    LiveCall call = leg.call;
    if (e.queue().equals(call.queue) && call.ending.standsInQueue()) {
      return;
    }
    if (leg.isFarHalf() && call.isAnswered()) {
      // An agent asks in another queue; the caller is on hold and stands in none.
      return;
    }
    call.queue = e.queue();
    call.queuedAt = e.at();
    call.pickedUpAt = null;
    call.callerLeg = leg.id;
    if (leg.agent == null && !call.calledOut) {
      call.direction = Direction.INCOMING;
      call.callerNumber = leg.number;
    }
    if (call.dialledNumber == null) {
      call.dialledNumber = e.dialled();
    }
    call.ending.joinedQueue();
    calls.touch(call);
  }

  void left(QueueLeft e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      leg.call.ending.leftQueue();
      calls.touch(leg.call);
    }
  }

  void givenUp(QueueGivenUp e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      Instant since = leg.call.queuedAt;
      leg.call.ending.gaveUpInQueue(since != null && agents.emptiedSince(e.queue(), since));
      if (leg.call.ending.callerHasGone()) {
        leg.call.resolveOffers(Offer.Result.CALLER_GONE);
      }
      calls.touch(leg.call);
    }
  }

  void exited(QueueExited e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      if (leg.call.queue == null) {
        leg.call.queue = e.queue();
      }
      leg.call.pickedUpAt = null;
      if (leg.agent == null && !leg.call.calledOut) {
        leg.call.direction = Direction.INCOMING;
      }
      leg.call.ending.exitedQueue(e.status());
      leg.call.resolveOffers(Offer.Result.RANG_NO_ANSWER);
      calls.touch(leg.call);
    }
  }

  /** Long after the agent has gone the queue calls every end the caller's. */
  private void callerCompleted(Leg leg, AgentCompleted e) {
    String agentLeg = e.agentLeg();
    if (agentLeg != null && calls.leg(agentLeg) != null) {
      leg.call.ending.callerHungUp(EndedBy.CALLER, leg.id);
    }
  }

  void mailbox(MailboxReached e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      leg.call.ending.reachedMailbox(e.message());
      if (e.message()) {
        leg.call.recordings.audibleFrom(e.at());
      }
      calls.touch(leg.call);
    }
  }

  void callbackAsked(CallbackAsked e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      leg.call.ending.askedForCallback();
      leg.call.callbackNumber = e.number();
      if (leg.call.queue == null) {
        leg.call.queue = e.queue();
      }
      calls.touch(leg.call);
    }
  }

  void connected(AgentConnected e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null) {
      return;
    }
    leg.call.ending.connected();
    dials.answered(e.agentLeg(), e.at());
    leg.call.resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    calls.touch(leg.call);
  }

  /** Only the agent is told apart here; when the talk ended is known from the bridge. */
  void completed(AgentCompleted e) {
    agents.touch(e.agent());
    Leg leg = calls.leg(e.leg());
    // A Local channel that is taken away looks to the queue like a caller who hangs up.
    if (leg == null || leg.swapping) {
      return;
    }
    switch (e.reason()) {
      case "agent" -> leg.call.ending.askedToHangUp(EndedBy.AGENT, e.agentLeg());
      case "caller" -> callerCompleted(leg, e);
      default -> leg.call.ending.goesOn();
    }
  }
}
