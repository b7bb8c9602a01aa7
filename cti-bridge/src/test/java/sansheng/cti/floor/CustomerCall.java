package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * One customer's call in the {@link Exchange}.
 *
 * <pre>
 *   QUEUED ⇄ RINGING ──▶ TALKING ⇄ HELD ──▶ ASKING ──▶ CONSULTING
 *                          │  ▲                │           │ completed: the colleague TALKs
 *            blind transfer│  │answered        ◀───────────┘ cancelled: HELD
 *                          ▼  │                            │ all three: CONFERENCE
 *      OUTSIDE ◀────── TRANSFERRED
 * </pre>
 */
final class CustomerCall {
  private enum At {
    QUEUED,
    RINGING,
    TALKING,
    HELD,
    ASKING,
    CONSULTING,
    CONFERENCE,
    TRANSFERRED,
    OUTSIDE,
    OVER
  }

  private final Exchange exchange;
  private final Ledger ledger;
  final String call;
  private final Map<String, String> rung = new LinkedHashMap<>();
  private At at = At.QUEUED;
  private String queue = "support";
  private String bridge = "";
  private String agent = "";
  private String agentLeg = "";
  private String outsideLeg = "";
  private String third = "";
  private String thirdLeg = "";
  private @Nullable Consultation asked;

  CustomerCall(Exchange exchange) {
    this.exchange = exchange;
    call = exchange.newLeg();
    ledger = exchange.opens(call, Direction.INCOMING);
    exchange.tell(
        new PbxEvent.LegStarted(now(), call, call, "PJSIP/trunk-" + hex(call), "05", null, "400"),
        new PbxEvent.QueueJoined(now(), call, call, queue, "400"));
  }

  boolean isOver() {
    return at == At.OVER && (asked == null || asked.isOver());
  }

  void goesOn(int choice) {
    List<Runnable> possible = possible();
    possible.get(choice % possible.size()).run();
  }

  /** One step nearer to the end. */
  void comesToAnEnd() {
    Consultation consultation = asked;
    if (at != At.OVER) {
      callerHangsUp();
    } else if (consultation != null) {
      consultation.agentHangsUp();
    }
  }

  private List<Runnable> possible() {
    List<Runnable> can = new ArrayList<>();
    List<String> free = exchange.freeAgents();
    Consultation consultation = asked;
    switch (at) {
      case QUEUED -> {
        for (int phones = 1; phones <= Math.min(3, free.size()); phones++) {
          int count = phones;
          can.add(() -> ring(free.subList(0, count)));
        }
        can.addAll(List.of(this::callerHangsUp, this::limitRunsOut, this::pressesKey));
      }
      case RINGING -> {
        rung.keySet().forEach(a -> can.add(() -> answers(a)));
        can.addAll(List.of(this::ringsOut, this::oneIsBusy, this::callerHangsUp));
      }
      case TALKING -> {
        can.addAll(List.of(this::holds, this::callerHangsUp, this::agentHangsUp));
        can.addAll(List.of(this::transferToQueue, this::transferOutside, this::transferFails));
        free.stream().findFirst().ifPresent(a -> can.add(() -> transferTo(a)));
        free.stream().findFirst().ifPresent(a -> can.add(() -> pullsIn(a)));
      }
      case HELD -> {
        can.addAll(List.of(this::resumes, this::callerHangsUp, this::agentHangsUp));
        free.stream().findFirst().ifPresent(a -> can.add(() -> asks(a)));
      }
      case ASKING, CONSULTING -> {
        can.add(this::callerHangsUp);
        if (consultation != null) {
          can.addAll(consultation.possible());
        }
      }
      case CONFERENCE -> can.addAll(List.of(this::callerHangsUp, this::agentLeavesConference));
      case TRANSFERRED ->
          can.addAll(List.of(this::targetAnswers, this::targetDoesNot, this::callerHangsUp));
      case OUTSIDE -> can.addAll(List.of(this::callerHangsUp, this::otherHangsUp));
      case OVER -> {
        if (consultation != null) {
          can.addAll(consultation.possibleAlone());
        }
      }
    }
    return can;
  }

  // --- in the queue

  private void ring(List<String> agents) {
    for (String name : agents) {
      String leg = exchange.newLeg();
      exchange.takes(name);
      rung.put(name, leg);
      exchange.tell(
          phone(leg, call, name, "s"),
          new PbxEvent.AgentOffered(now(), call, call, leg, name, queue),
          new PbxEvent.DialStarted(now(), leg, call, call));
      ledger.rings(name, now());
    }
    at = At.RINGING;
  }

  private void answers(String name) {
    List<PbxEvent> caller = new ArrayList<>();
    String leg = rung.remove(name);
    caller.add(new PbxEvent.DialEnded(now(), leg, call, call, "ANSWER"));
    ledger.stopsRinging(name, now(), Offer.Result.ANSWERED);
    stopRinging(caller, Offer.Result.ANSWERED_ELSEWHERE);
    caller.add(new PbxEvent.QueueLeft(now(), call, call, queue));
    caller.add(new PbxEvent.AgentConnected(now(), call, call, leg, name, queue));
    exchange.tell(caller.toArray(PbxEvent[]::new));
    talks(name, leg);
  }

  /** Both come together in a bridge; each is brought there by a thread of its own. */
  private void talks(String name, String leg) {
    agent = name;
    agentLeg = leg;
    bridge = "b" + leg;
    exchange.atOnce(List.of(joins(leg)), List.of(joins(call)));
    ledger.talks(name, now());
    at = At.TALKING;
  }

  private void stopRinging(List<PbxEvent> told, Offer.Result why) {
    rung.forEach(
        (name, leg) -> {
          told.add(new PbxEvent.DialEnded(now(), leg, call, call, "CANCEL"));
          told.add(new PbxEvent.LegEnded(now(), leg, call, 26));
          ledger.stopsRinging(name, now(), why);
          exchange.isFree(name);
        });
    rung.clear();
  }

  private void ringsOut() {
    List<PbxEvent> told = new ArrayList<>();
    allRingOut(told);
    exchange.tell(told.toArray(PbxEvent[]::new));
    at = At.QUEUED;
  }

  private void allRingOut(List<PbxEvent> told) {
    rung.forEach(
        (name, leg) -> {
          told.add(new PbxEvent.AgentRangOut(now(), call, call, leg, name));
          told.add(new PbxEvent.DialEnded(now(), leg, call, call, "NOANSWER"));
          told.add(new PbxEvent.LegEnded(now(), leg, call, 0));
          ledger.stopsRinging(name, now(), Offer.Result.RANG_NO_ANSWER);
          exchange.isFree(name);
        });
    rung.clear();
  }

  private void oneIsBusy() {
    String name = rung.keySet().iterator().next();
    String leg = rung.remove(name);
    exchange.tell(
        new PbxEvent.DialEnded(now(), leg, call, call, "BUSY"),
        new PbxEvent.AgentRangOut(now(), call, call, leg, name),
        new PbxEvent.LegEnded(now(), leg, call, 17));
    ledger.stopsRinging(name, now(), Offer.Result.BUSY);
    exchange.isFree(name);
    at = rung.isEmpty() ? At.QUEUED : At.RINGING;
  }

  private void limitRunsOut() {
    exchange.tell(
        new PbxEvent.QueueGivenUp(now(), call, call, queue),
        new PbxEvent.QueueLeft(now(), call, call, queue),
        new PbxEvent.QueueExited(now(), call, queue, "TIMEOUT"));
    isOver(Outcome.TIMED_OUT, EndedBy.SYSTEM, List.of(gone(call, call)));
  }

  private void pressesKey() {
    exchange.tell(
        new PbxEvent.QueueLeft(now(), call, call, queue),
        new PbxEvent.QueueExited(now(), call, queue, "KEY"));
    isOver(Outcome.EXITED_BY_KEY, EndedBy.SYSTEM, List.of(gone(call, call)));
  }

  // --- talking

  private void holds() {
    exchange.tell(new PbxEvent.HoldStarted(now(), agentLeg, call));
    ledger.enter(Phase.HELD, now());
    at = At.HELD;
  }

  private void resumes() {
    exchange.tell(new PbxEvent.HoldEnded(now(), agentLeg, call));
    ledger.enter(Phase.TALKING, now());
    at = At.TALKING;
  }

  private void asks(String colleague) {
    asked = new Consultation(exchange, this, agent, colleague);
    at = At.ASKING;
  }

  void colleagueAnswered() {
    at = at == At.ASKING ? At.CONSULTING : at;
  }

  void consultationOver() {
    asked = null;
    if (at == At.OVER) {
      exchange.wrapsUp(agent);
    } else {
      at = At.HELD;
    }
  }

  /** The colleague's leg, named after this call from now on, comes into the agent's place. */
  void handedTo(String colleague, String leg, String secondLeg, String otherBridge) {
    exchange.tell(new PbxEvent.TransferredAttended(now(), agentLeg, call, colleague, true));
    exchange.atOnce(
        List.of(parts(agentLeg), gone(agentLeg, call)),
        List.of(
            new PbxEvent.BridgeParted(now(), secondLeg, secondLeg, otherBridge),
            gone(secondLeg, secondLeg)),
        List.of(new PbxEvent.BridgeParted(now(), leg, secondLeg, otherBridge), joins(leg)));
    ledger.transfers.add(
        new Transfer(Transfer.Kind.ATTENDED, agent, colleague, now(), Transfer.Result.COMPLETED));
    exchange.wrapsUp(agent);
    ledger.talksNoMore(agent, now());
    ledger.talks(colleague, now());
    asked = null;
    agent = colleague;
    agentLeg = leg;
    at = At.TALKING;
  }

  /** A colleague's phone is rung for the talk that goes on, and comes into the same bridge. */
  private void pullsIn(String colleague) {
    third = colleague;
    thirdLeg = exchange.newLeg();
    exchange.takes(colleague);
    exchange.tell(
        phone(thirdLeg, call, colleague, "s"),
        new PbxEvent.DialStarted(now(), thirdLeg, call, call),
        new PbxEvent.DialEnded(now(), thirdLeg, call, call, "ANSWER"),
        joins(thirdLeg));
    ledger.offers.add(new Offer(colleague, now(), now(), Offer.Result.ANSWERED));
    ledger.talks(colleague, now());
    at = At.CONFERENCE;
  }

  private void agentLeavesConference() {
    exchange.tell(asksToHangUp(agentLeg), parts(agentLeg), gone(agentLeg, call));
    ledger.talksNoMore(agent, now());
    exchange.wrapsUp(agent);
    agent = third;
    agentLeg = thirdLeg;
    at = At.TALKING;
  }

  // --- transfers

  private void transfer(String to, boolean success) {
    exchange.tell(new PbxEvent.TransferredBlind(now(), agentLeg, call, to, success));
    ledger.transfers.add(
        new Transfer(
            Transfer.Kind.BLIND,
            agent,
            to,
            now(),
            success ? Transfer.Result.COMPLETED : Transfer.Result.FAILED));
  }

  private void transferFails() {
    transfer("999", false);
  }

  private void handOn(PbxEvent... callersNext) {
    List<PbxEvent> caller = new ArrayList<>(List.of(parts(call)));
    caller.addAll(List.of(callersNext));
    exchange.atOnce(
        List.of(parts(agentLeg), gone(agentLeg, call)),
        caller,
        List.of(new PbxEvent.AgentCompleted(now(), call, call, agentLeg, agent, "transfer")));
    exchange.wrapsUp(agent);
    ledger.talksNoMore(agent, now());
    ledger.enter(Phase.WAITING, now());
  }

  private void transferToQueue() {
    transfer("401", true);
    queue = "sales";
    handOn(new PbxEvent.QueueJoined(now(), call, call, queue, "401"));
    at = At.QUEUED;
  }

  private void transferTo(String colleague) {
    transfer(colleague, true);
    String leg = exchange.newLeg();
    handOn(phone(leg, call, colleague, "s"), new PbxEvent.DialStarted(now(), leg, call, call));
    exchange.takes(colleague);
    rung.put(colleague, leg);
    ledger.rings(colleague, now());
    at = At.TRANSFERRED;
  }

  private void targetAnswers() {
    String name = rung.keySet().iterator().next();
    String leg = rung.remove(name);
    exchange.tell(new PbxEvent.DialEnded(now(), leg, call, call, "ANSWER"));
    ledger.stopsRinging(name, now(), Offer.Result.ANSWERED);
    talks(name, leg);
  }

  private void targetDoesNot() {
    List<PbxEvent> told = new ArrayList<>();
    rung.forEach(
        (name, leg) -> {
          told.add(new PbxEvent.DialEnded(now(), leg, call, call, "NOANSWER"));
          told.add(gone(leg, call));
          ledger.stopsRinging(name, now(), Offer.Result.RANG_NO_ANSWER);
          exchange.isFree(name);
        });
    rung.clear();
    told.add(gone(call, call));
    isOver(Outcome.ANSWERED, EndedBy.SYSTEM, told);
  }

  private void transferOutside() {
    transfer("013800138000", true);
    outsideLeg = exchange.newLeg();
    handOn(
        new PbxEvent.LegStarted(
            now(), outsideLeg, call, "PJSIP/trunk-" + hex(outsideLeg), null, null, "s"),
        new PbxEvent.DialStarted(now(), outsideLeg, call, call),
        new PbxEvent.DialEnded(now(), outsideLeg, call, call, "ANSWER"));
    bridge = "b" + outsideLeg;
    exchange.atOnce(List.of(joins(outsideLeg)), List.of(joins(call)));
    ledger.enter(Phase.TALKING, now());
    at = At.OUTSIDE;
  }

  // --- the end

  private void otherHangsUp() {
    exchange.tell(asksToHangUp(outsideLeg));
    exchange.atOnce(List.of(parts(outsideLeg), gone(outsideLeg, call)), List.of(parts(call)));
    isOver(Outcome.ANSWERED, EndedBy.CALLER, List.of(gone(call, call)));
  }

  private void agentHangsUp() {
    exchange.tell(asksToHangUp(agentLeg));
    exchange.atOnce(
        List.of(parts(agentLeg), gone(agentLeg, call)), List.of(parts(call), gone(call, call)));
    exchange.wrapsUp(agent);
    isOver(Outcome.ANSWERED, EndedBy.AGENT, List.of());
  }

  private void callerHangsUp() {
    exchange.tell(asksToHangUp(call));
    List<PbxEvent> told = new ArrayList<>();
    Outcome outcome = Outcome.ANSWERED;
    switch (at) {
      case QUEUED, RINGING -> {
        boolean answeredBefore = !ledger.stints.isEmpty();
        outcome = answeredBefore ? Outcome.ANSWERED : Outcome.ABANDONED;
        stopRinging(told, Offer.Result.CALLER_GONE);
        told.add(new PbxEvent.QueueGivenUp(now(), call, call, queue));
        told.add(new PbxEvent.QueueLeft(now(), call, call, queue));
      }
      case TRANSFERRED -> stopRinging(told, Offer.Result.CALLER_GONE);
      case OUTSIDE ->
          exchange.atOnce(List.of(parts(outsideLeg), gone(outsideLeg, call)), List.of(parts(call)));
      case CONFERENCE -> {
        exchange.atOnce(
            List.of(parts(call)),
            List.of(parts(agentLeg), gone(agentLeg, call)),
            List.of(parts(thirdLeg), gone(thirdLeg, call)));
        exchange.wrapsUp(agent);
        exchange.wrapsUp(third);
      }
      default -> {
        exchange.atOnce(List.of(parts(call)), List.of(parts(agentLeg), gone(agentLeg, call)));
        if (asked == null) {
          exchange.wrapsUp(agent);
        }
      }
    }
    told.add(gone(call, call));
    isOver(outcome, EndedBy.CALLER, told);
  }

  private void isOver(Outcome outcome, EndedBy by, List<PbxEvent> last) {
    exchange.tell(last.toArray(PbxEvent[]::new));
    boolean answered = !ledger.stints.isEmpty() || at == At.TALKING || at == At.HELD;
    ledger.ends(answered ? Outcome.ANSWERED : outcome, by, now());
    at = At.OVER;
  }

  // --- words

  private Instant now() {
    return exchange.now();
  }

  private PbxEvent phone(String leg, String ofCall, String name, String dialled) {
    return new PbxEvent.LegStarted(
        now(), leg, ofCall, "PJSIP/a" + name + "-" + hex(leg), name, null, dialled);
  }

  private PbxEvent joins(String leg) {
    return new PbxEvent.BridgeJoined(now(), leg, call, bridge);
  }

  private PbxEvent parts(String leg) {
    return new PbxEvent.BridgeParted(now(), leg, call, bridge);
  }

  private PbxEvent gone(String leg, String ofCall) {
    return new PbxEvent.LegEnded(now(), leg, ofCall, 16);
  }

  private PbxEvent asksToHangUp(String leg) {
    return new PbxEvent.HangUpAsked(now(), leg, call);
  }

  static String hex(String id) {
    return Integer.toHexString(id.hashCode());
  }
}
