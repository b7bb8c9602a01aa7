package sansheng.cti.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.AgentOffered;
import sansheng.cti.event.PbxEvent.AgentRangOut;
import sansheng.cti.event.PbxEvent.DialEnded;
import sansheng.cti.event.PbxEvent.DialStarted;

/**
 * Ringing: which phone rings for which call, and how the ringing ends. Any number of phones may
 * ring for one call at once, each is an offer of its own:
 *
 * <pre>
 *             ┌──▶ ANSWERED             its phone was picked up
 *             ├──▶ ANSWERED_ELSEWHERE   another phone of the call was
 *   ringing ──┼──▶ RANG_NO_ANSWER       to the end of the last ring
 *             ├──▶ BUSY                 busy, or declined
 *             ├──▶ CALLER_GONE          the caller hung up
 *             └──▶ FAILED               not reachable
 * </pre>
 */
final class Dials {
  private final CallBook calls;
  private final AgentBook agents;
  private final FloorRules rules;
  private final Seats seats;

  Dials(CallBook calls, AgentBook agents, FloorRules rules) {
    this.calls = calls;
    this.agents = agents;
    this.rules = rules;
    this.seats = new Seats(calls);
  }

  void offered(AgentOffered e) {
    Leg agentLeg = calls.leg(e.agentLeg());
    if (agentLeg == null) {
      return;
    }
    agentLeg.agent = e.agent();
    if (!agentLeg.isLocal()) {
      agents.hasPhone(e.agent(), FloorRules.phoneOf(agentLeg.channel));
    }
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
    if (e.by() == null) {
      originated(leg);
      return;
    }
    leg.call.pickedUpAt = null;
    Leg dialling = calls.leg(e.by());
    if (seats.isPhoneBehind(leg, dialling)) {
      return;
    }
    if (leg.agent == null && e.number() == null) {
      leg.agent = FloorRules.extensionOf(leg.channel);
    }
    if (leg.agent != null) {
      offer(leg, leg.agent, e.at());
      return;
    }
    outwards(leg, e);
  }

  private void outwards(Leg leg, DialStarted e) {
    LiveCall call = leg.call;
    String number = e.number();
    if (number != null || rules.isTrunk(leg.channel)) {
      if (call.direction == Direction.INTERNAL) {
        call.direction = Direction.OUTGOING;
      }
      call.calledOut |= call.direction == Direction.OUTGOING;
    }
    if (call.direction == Direction.OUTGOING && number != null) {
      leg.number = leg.number == null ? number : leg.number;
      call.dialledNumber = call.dialledNumber == null ? number : call.dialledNumber;
    }
    if (!leg.wasBridged) {
      call.dialling.put(leg.id, e.at());
      call.firstRing(e.at());
    }
    calls.touch(call);
  }

  /** Asterisk itself dials, nobody has called: outgoing, unless whoever answers joins a queue. */
  private void originated(Leg leg) {
    LiveCall call = leg.call;
    if (leg.id.equals(call.callerLeg) && call.queue == null) {
      call.originated = true;
      if (leg.agent != null) {
        // Their own number was dialled only to reach them, they are the caller.
        call.dialledNumber = null;
      }
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
    boolean first = e.by() == null && leg.id.equals(call.callerLeg);
    boolean dialled = call.dialling.remove(leg.id) != null;
    if (first) {
      boolean listens = leg.agent == null && leg.dialled != null;
      call.pickedUpAt = listens && e.status().equals("ANSWER") ? e.at() : null;
      call.ending.dialEnded(e.status(), leg.agent == null ? leg.refusal : 0);
    } else if (leg.agent != null) {
      call.ending.dialEnded(e.status(), HangUpCause.byAgent(leg.refusal));
    } else if (dialled) {
      call.ending.dialEnded(e.status(), leg.refusal);
    }
    switch (e.status()) {
      case "ANSWER" -> pickedUp(leg, e);
      case "BUSY" -> stop(leg, e.at(), Offer.Result.BUSY);
      case "CONGESTION", "CHANUNAVAIL" -> stop(leg, e.at(), Offer.Result.FAILED);
      case "NOANSWER" -> stop(leg, e.at(), refused(leg, Offer.Result.RANG_NO_ANSWER));
      default -> cancelled(leg, e.at());
    }
    calls.touch(call);
  }

  private static Offer.Result refused(Leg leg, Offer.Result otherwise) {
    return HangUpCause.offer(leg.refusal, otherwise);
  }

  private void pickedUp(Leg leg, DialEnded e) {
    leg.answered = true;
    answered(leg.id, e.at());
    seats.pickedUp(leg, e.by() == null ? null : calls.leg(e.by()));
    if (leg.agent != null) {
      leg.call.resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    }
  }

  private void cancelled(Leg leg, Instant at) {
    stop(leg, at, null);
    leg.call
        .offerOn(leg.id)
        .filter(o -> o.toBeAsked && o.result == null)
        .ifPresent(Dials::notAsked);
    if (leg.call.ending.callerHasGone()) {
      leg.call.resolveOffers(Offer.Result.CALLER_GONE);
    } else if (leg.call.isAnswered()) {
      leg.call.resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    }
  }

  /** Whoever wanted to ask has given up. */
  private static void notAsked(OfferLine offer) {
    offer.result = Offer.Result.CALLER_GONE;
  }

  void rangOut(AgentRangOut e) {
    Leg leg = calls.leg(e.agentLeg());
    if (leg != null) {
      stop(leg, e.at(), refused(leg, Offer.Result.RANG_NO_ANSWER));
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
    if (leg.call.isTalking()) {
      leg.call.resolveOffers(Offer.Result.ANSWERED_ELSEWHERE);
    }
  }

  /** The first to say that the ringing stopped sets the time; the first reason given stays. */
  private void stop(Leg leg, Instant at, Offer.@Nullable Result result) {
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
