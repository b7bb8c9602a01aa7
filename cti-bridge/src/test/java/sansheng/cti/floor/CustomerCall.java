package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
  private final CallWords words;
  private final PhonesRung phones;
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
    words = new CallWords(exchange, call);
    phones = new PhonesRung(exchange, ledger, words);
    exchange.tell(
        new PbxEvent.LegStarted(
            now(), call, call, "PJSIP/trunk-" + CallWords.hex(call), "05", null, "400"),
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
        phones.agents().forEach(a -> can.add(() -> answers(a)));
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
    phones.byQueue(queue, agents);
    at = At.RINGING;
  }

  private void answers(String name) {
    String leg = phones.pickedUp(name);
    List<PbxEvent> caller = new ArrayList<>(List.of(words.dialled(leg, "ANSWER")));
    caller.addAll(phones.stop(Offer.Result.ANSWERED_ELSEWHERE));
    caller.add(new PbxEvent.QueueLeft(now(), call, call, queue));
    caller.add(new PbxEvent.AgentConnected(now(), call, call, leg, name, queue));
    exchange.tell(caller);
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

  private void ringsOut() {
    exchange.tell(phones.ringOut(true));
    at = At.QUEUED;
  }

  private void oneIsBusy() {
    phones.firstIsBusy();
    at = phones.agents().isEmpty() ? At.QUEUED : At.RINGING;
  }

  private void limitRunsOut() {
    exchange.tell(
        new PbxEvent.QueueGivenUp(now(), call, call, queue),
        new PbxEvent.QueueLeft(now(), call, call, queue),
        new PbxEvent.QueueExited(now(), call, queue, "TIMEOUT"));
    isOver(Outcome.TIMED_OUT, EndedBy.SYSTEM, List.of(words.gone(call)));
  }

  private void pressesKey() {
    exchange.tell(
        new PbxEvent.QueueLeft(now(), call, call, queue),
        new PbxEvent.QueueExited(now(), call, queue, "KEY"));
    isOver(Outcome.EXITED_BY_KEY, EndedBy.SYSTEM, List.of(words.gone(call)));
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
        List.of(parts(agentLeg), words.gone(agentLeg)),
        List.of(
            new PbxEvent.BridgeParted(now(), secondLeg, secondLeg, otherBridge),
            new PbxEvent.LegEnded(now(), secondLeg, secondLeg, 16)),
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
        words.phone(thirdLeg, colleague, "s"),
        words.dials(thirdLeg),
        words.dialled(thirdLeg, "ANSWER"),
        joins(thirdLeg));
    ledger.offers.add(new Offer(colleague, now(), now(), Offer.Result.ANSWERED));
    ledger.talks(colleague, now());
    at = At.CONFERENCE;
  }

  private void agentLeavesConference() {
    exchange.tell(words.asksToHangUp(agentLeg), parts(agentLeg), words.gone(agentLeg));
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

  /** The agent goes; what comes next for the caller is made up after that, for the ledger. */
  private void handOn(Supplier<List<PbxEvent>> next) {
    PbxEvent completed =
        new PbxEvent.AgentCompleted(now(), call, call, agentLeg, agent, "transfer");
    ledger.talksNoMore(agent, now());
    ledger.enter(Phase.WAITING, now());
    List<PbxEvent> caller = new ArrayList<>(List.of(parts(call)));
    caller.addAll(next.get());
    exchange.atOnce(List.of(parts(agentLeg), words.gone(agentLeg)), caller, List.of(completed));
    exchange.wrapsUp(agent);
  }

  private void transferToQueue() {
    transfer("401", true);
    queue = "sales";
    handOn(() -> List.of(new PbxEvent.QueueJoined(now(), call, call, queue, "401")));
    at = At.QUEUED;
  }

  private void transferTo(String colleague) {
    transfer(colleague, true);
    handOn(() -> phones.byDialplan(colleague));
    at = At.TRANSFERRED;
  }

  private void targetAnswers() {
    String name = phones.agents().iterator().next();
    String leg = phones.pickedUp(name);
    exchange.tell(words.dialled(leg, "ANSWER"));
    talks(name, leg);
  }

  private void targetDoesNot() {
    List<PbxEvent> told = new ArrayList<>(phones.ringOut(false));
    told.add(words.gone(call));
    isOver(Outcome.ANSWERED, EndedBy.SYSTEM, told);
  }

  private void transferOutside() {
    transfer("013800138000", true);
    outsideLeg = exchange.newLeg();
    String channel = "PJSIP/trunk-" + CallWords.hex(outsideLeg);
    handOn(
        () ->
            List.of(
                new PbxEvent.LegStarted(now(), outsideLeg, call, channel, null, null, "s"),
                words.dials(outsideLeg),
                words.dialled(outsideLeg, "ANSWER")));
    bridge = "b" + outsideLeg;
    exchange.atOnce(List.of(joins(outsideLeg)), List.of(joins(call)));
    ledger.enter(Phase.TALKING, now());
    at = At.OUTSIDE;
  }

  // --- the end

  private void otherHangsUp() {
    exchange.tell(words.asksToHangUp(outsideLeg));
    exchange.atOnce(List.of(parts(outsideLeg), words.gone(outsideLeg)), List.of(parts(call)));
    isOver(Outcome.ANSWERED, EndedBy.CALLER, List.of(words.gone(call)));
  }

  private void agentHangsUp() {
    exchange.tell(words.asksToHangUp(agentLeg));
    exchange.atOnce(
        List.of(parts(agentLeg), words.gone(agentLeg)), List.of(parts(call), words.gone(call)));
    exchange.wrapsUp(agent);
    isOver(Outcome.ANSWERED, EndedBy.AGENT, List.of());
  }

  private void callerHangsUp() {
    exchange.tell(words.asksToHangUp(call));
    List<PbxEvent> told = new ArrayList<>();
    Outcome outcome = Outcome.ANSWERED;
    switch (at) {
      case QUEUED, RINGING -> {
        boolean answeredBefore = !ledger.stints.isEmpty();
        outcome = answeredBefore ? Outcome.ANSWERED : Outcome.ABANDONED;
        told.addAll(phones.stop(Offer.Result.CALLER_GONE));
        told.add(new PbxEvent.QueueGivenUp(now(), call, call, queue));
        told.add(new PbxEvent.QueueLeft(now(), call, call, queue));
      }
      case TRANSFERRED -> told.addAll(phones.stop(Offer.Result.CALLER_GONE));
      case OUTSIDE ->
          exchange.atOnce(List.of(parts(outsideLeg), words.gone(outsideLeg)), List.of(parts(call)));
      case CONFERENCE -> {
        exchange.atOnce(
            List.of(parts(call)),
            List.of(parts(agentLeg), words.gone(agentLeg)),
            List.of(parts(thirdLeg), words.gone(thirdLeg)));
        exchange.wrapsUp(agent);
        exchange.wrapsUp(third);
      }
      default -> {
        exchange.atOnce(List.of(parts(call)), List.of(parts(agentLeg), words.gone(agentLeg)));
        if (asked == null) {
          exchange.wrapsUp(agent);
        }
      }
    }
    told.add(words.gone(call));
    isOver(outcome, EndedBy.CALLER, told);
  }

  private void isOver(Outcome outcome, EndedBy by, List<PbxEvent> last) {
    exchange.tell(last);
    boolean answered = !ledger.stints.isEmpty() || at == At.TALKING || at == At.HELD;
    ledger.ends(answered ? Outcome.ANSWERED : outcome, by, now());
    at = At.OVER;
  }

  // --- words

  private Instant now() {
    return exchange.now();
  }

  private PbxEvent joins(String leg) {
    return words.joins(leg, bridge);
  }

  private PbxEvent parts(String leg) {
    return words.parts(leg, bridge);
  }
}
