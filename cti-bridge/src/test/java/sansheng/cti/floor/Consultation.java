package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sansheng.cti.event.PbxEvent;

/**
 * An agent of the {@link Exchange} asks a colleague by a second call of their phone, while the
 * caller is on hold; for Asterisk it is a call of its own until the two are joined.
 */
final class Consultation {
  private enum At {
    RINGING,
    TALKING,
    OVER
  }

  private final Exchange exchange;
  private final CustomerCall about;
  private final Ledger ledger;
  private final String agent;
  private final String colleague;
  private final String call;
  private final String colleagueLeg;
  private final String bridge;
  private At at = At.RINGING;

  Consultation(Exchange exchange, CustomerCall about, String agent, String colleague) {
    this.exchange = exchange;
    this.about = about;
    this.agent = agent;
    this.colleague = colleague;
    call = exchange.newLeg();
    colleagueLeg = exchange.newLeg();
    bridge = "b" + call;
    ledger = exchange.opens(call, Direction.INTERNAL);
    exchange.takes(colleague);
    exchange.tell(
        phone(call, agent, colleague),
        phone(colleagueLeg, colleague, "s"),
        new PbxEvent.DialStarted(now(), colleagueLeg, call, call));
    ledger.rings(colleague, now());
  }

  boolean isOver() {
    return at == At.OVER;
  }

  List<Runnable> possible() {
    List<Runnable> can = new ArrayList<>(possibleAlone());
    if (at == At.TALKING) {
      can.add(this::completes);
    }
    return can;
  }

  /** What can happen also after the caller has gone. */
  List<Runnable> possibleAlone() {
    return at == At.RINGING
        ? List.of(this::answers, this::isBusy, this::agentHangsUp)
        : List.of(this::colleagueHangsUp, this::agentHangsUp);
  }

  private void answers() {
    exchange.tell(dialEnded("ANSWER"));
    exchange.atOnce(List.of(joins(colleagueLeg)), List.of(joins(call)));
    ledger.stopsRinging(colleague, now(), Offer.Result.ANSWERED);
    ledger.talks(agent, now());
    ledger.talks(colleague, now());
    at = At.TALKING;
    about.colleagueAnswered();
  }

  private void isBusy() {
    exchange.tell(dialEnded("BUSY"), gone(colleagueLeg), gone(call));
    ledger.stopsRinging(colleague, now(), Offer.Result.BUSY);
    over(Outcome.BUSY, EndedBy.SYSTEM);
  }

  void agentHangsUp() {
    exchange.tell(new PbxEvent.HangUpAsked(now(), call, call));
    if (at == At.RINGING) {
      exchange.tell(dialEnded("CANCEL"), gone(colleagueLeg), gone(call));
      ledger.stopsRinging(colleague, now(), Offer.Result.CALLER_GONE);
      over(Outcome.NO_ANSWER, EndedBy.AGENT);
    } else {
      bothPart();
    }
  }

  private void colleagueHangsUp() {
    exchange.tell(new PbxEvent.HangUpAsked(now(), colleagueLeg, call));
    bothPart();
  }

  private void bothPart() {
    exchange.atOnce(
        List.of(parts(call), gone(call)), List.of(parts(colleagueLeg), gone(colleagueLeg)));
    over(Outcome.ANSWERED, EndedBy.AGENT);
  }

  private void completes() {
    about.handedTo(colleague, colleagueLeg, call, bridge);
    at = At.OVER;
    ledger.ends(Outcome.ANSWERED, EndedBy.SYSTEM, now());
  }

  private void over(Outcome outcome, EndedBy by) {
    at = At.OVER;
    ledger.ends(outcome, by, now());
    exchange.isFree(colleague);
    about.consultationOver();
  }

  private Instant now() {
    return exchange.now();
  }

  private PbxEvent phone(String leg, String name, String dialled) {
    return new PbxEvent.LegStarted(
        now(), leg, call, "PJSIP/a" + name + "-" + CustomerCall.hex(leg), name, null, dialled);
  }

  private PbxEvent dialEnded(String status) {
    return new PbxEvent.DialEnded(now(), colleagueLeg, call, call, status);
  }

  private PbxEvent joins(String leg) {
    return new PbxEvent.BridgeJoined(now(), leg, call, bridge);
  }

  private PbxEvent parts(String leg) {
    return new PbxEvent.BridgeParted(now(), leg, call, bridge);
  }

  private PbxEvent gone(String leg) {
    return new PbxEvent.LegEnded(now(), leg, call, 16);
  }
}
