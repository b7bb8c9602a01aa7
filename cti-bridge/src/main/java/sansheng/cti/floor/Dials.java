package sansheng.cti.floor;

import java.time.Instant;
import sansheng.cti.event.PbxEvent.AgentOffered;
import sansheng.cti.event.PbxEvent.AgentRangOut;
import sansheng.cti.event.PbxEvent.DialEnded;
import sansheng.cti.event.PbxEvent.DialStarted;

/** Ringing: which phone rings for which call, and how the ringing ends. */
final class Dials {
  private final CallBook calls;
  private final AgentBook agents;
  private final FloorRules rules;

  Dials(CallBook calls, AgentBook agents, FloorRules rules) {
    this.calls = calls;
    this.agents = agents;
    this.rules = rules;
  }

  void offered(AgentOffered e) {
    Leg agentLeg = calls.leg(e.agentLeg());
    if (agentLeg == null) {
      return;
    }
    agentLeg.agent = e.agent();
    offer(agentLeg, e.agent(), e.at());
  }

  private void offer(Leg agentLeg, String agent, Instant at) {
    agentLeg.call.openOffer(agent, agentLeg.id, at);
    if (agentLeg.call.offerOn(agentLeg.id).filter(OfferLine::isRinging).isPresent()) {
      agents.of(agent, at).rings(agentLeg.id, agentLeg.call);
    }
    calls.touch(agentLeg.call);
  }

  /** A phone is dialled: an agent's is an offer, one outside makes the call an outgoing one. */
  void started(DialStarted e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null) {
      return;
    }
    LiveCall call = leg.call;
    if (e.by() == null) {
      originated(leg);
      return;
    }
    if (leg.agent != null) {
      offer(leg, leg.agent, e.at());
      return;
    }
    if (rules.isTrunk(leg.channel)) {
      call.direction = call.direction == Direction.INTERNAL ? Direction.OUTGOING : call.direction;
    }
    call.dialling.put(leg.id, e.at());
    call.firstRing(e.at());
    calls.touch(call);
  }

  /** Asterisk itself dials, nobody has called: outgoing, unless whoever answers joins a queue. */
  private void originated(Leg leg) {
    LiveCall call = leg.call;
    if (leg.id.equals(call.callerLeg) && leg.agent == null && call.queue == null) {
      call.direction = Direction.OUTGOING;
      calls.touch(call);
    }
  }

  void ended(DialEnded e) {
    Leg leg = calls.leg(e.leg());
    if (leg == null) {
      return;
    }
    LiveCall call = leg.call;
    boolean originated = e.by() == null && leg.id.equals(call.callerLeg);
    if (call.dialling.remove(leg.id) != null || leg.agent != null || originated) {
      call.ending.dialEnded(e.status());
    }
    switch (e.status()) {
      case "ANSWER" -> answered(leg.id, e.at());
      case "BUSY" -> stop(leg, e.at(), Offer.Result.BUSY);
      case "CONGESTION", "CHANUNAVAIL" -> stop(leg, e.at(), Offer.Result.FAILED);
      case "NOANSWER" -> stop(leg, e.at(), Offer.Result.RANG_NO_ANSWER);
      default -> cancelled(leg, e.at());
    }
    calls.touch(call);
  }

  private void cancelled(Leg leg, Instant at) {
    stop(leg, at, null);
    if (leg.call.ending.callerHasGone()) {
      leg.call.resolveOffers(Offer.Result.CALLER_GONE);
    } else if (leg.call.isAnswered()) {
      leg.call.resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    }
  }

  void rangOut(AgentRangOut e) {
    Leg leg = calls.leg(e.agentLeg());
    if (leg != null) {
      stop(leg, e.at(), Offer.Result.RANG_NO_ANSWER);
      calls.touch(leg.call);
    }
  }

  void answered(String agentLeg, Instant at) {
    Leg leg = calls.leg(agentLeg);
    if (leg != null) {
      stop(leg, at, Offer.Result.ANSWERED);
    }
  }

  void legGone(Leg leg, Instant at) {
    leg.call.dialling.remove(leg.id);
    stop(leg, at, null);
  }

  /** The first to say that the ringing stopped sets the time; the first reason given stays. */
  private void stop(Leg leg, Instant at, Offer.@org.jspecify.annotations.Nullable Result result) {
    leg.call
        .offerOn(leg.id)
        .ifPresent(
            offer -> {
              if (offer.to == null) {
                offer.to = at.isBefore(offer.from) ? offer.from : at;
              }
              if (offer.result == null) {
                offer.result = result;
              }
              agents.of(offer.agent, at).ringsNoMore(leg.id);
            });
  }
}
