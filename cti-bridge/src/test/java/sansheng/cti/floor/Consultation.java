package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
  private final CallWords words;
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
    words = new CallWords(exchange, call);
    exchange.takes(colleague);
    exchange.tell(
        words.phone(call, agent, colleague),
        words.phone(colleagueLeg, colleague, "s"),
        words.dials(colleagueLeg));
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
    exchange.tell(words.dialled(colleagueLeg, "ANSWER"));
    exchange.atOnce(List.of(words.joins(colleagueLeg, bridge)), List.of(words.joins(call, bridge)));
    ledger.stopsRinging(colleague, now(), Offer.Result.ANSWERED);
    ledger.talks(agent, now());
    ledger.talks(colleague, now());
    at = At.TALKING;
    about.colleagueAnswered();
  }

  private void isBusy() {
    exchange.tell(words.dialled(colleagueLeg, "BUSY"), words.gone(colleagueLeg), words.gone(call));
    ledger.stopsRinging(colleague, now(), Offer.Result.BUSY);
    over(Outcome.BUSY, EndedBy.SYSTEM);
  }

  void agentHangsUp() {
    exchange.tell(words.asksToHangUp(call));
    if (at == At.RINGING) {
      exchange.tell(
          words.dialled(colleagueLeg, "CANCEL"), words.gone(colleagueLeg), words.gone(call));
      ledger.stopsRinging(colleague, now(), Offer.Result.CALLER_GONE);
      over(Outcome.NO_ANSWER, EndedBy.AGENT);
    } else {
      bothPart();
    }
  }

  private void colleagueHangsUp() {
    exchange.tell(words.asksToHangUp(colleagueLeg));
    bothPart();
  }

  private void bothPart() {
    exchange.atOnce(
        List.of(words.parts(call, bridge), words.gone(call)),
        List.of(words.parts(colleagueLeg, bridge), words.gone(colleagueLeg)));
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
}
