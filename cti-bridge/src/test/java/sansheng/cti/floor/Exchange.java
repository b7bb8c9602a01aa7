package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sansheng.cti.event.PbxEvent;

/**
 * A make-believe PBX with five agents and up to six callers at once, moved on by {@link Step}s: it
 * tells what an Asterisk would ({@link #moments}) and knows what is true ({@link #ledgers}), from
 * which the floor's own account must not differ.
 */
final class Exchange {
  private static final int LINES = 6;
  private static final int AGENTS = 5;

  /**
   * Something happens.
   *
   * @param line on which of the lines; a free one brings a new caller
   * @param choice which of the things that can happen there now
   * @param millis how long after the last step
   */
  record Step(int line, int choice, int millis) {}

  final List<Moment> moments = new ArrayList<>();
  final List<Ledger> ledgers = new ArrayList<>();
  private final CustomerCall[] lines = new CustomerCall[LINES];
  private final Set<String> free = new LinkedHashSet<>();
  private final Set<String> wrappingUp = new LinkedHashSet<>();
  private Instant now = Story.START;
  private int legs;

  Exchange() {
    for (int i = 1; i <= AGENTS; i++) {
      String agent = "100" + i;
      free.add(agent);
      tell(new PbxEvent.MemberSeen(now, "support", agent, false, null, true));
    }
  }

  /** The steps, and then everybody hangs up. */
  static Exchange after(List<Step> steps) {
    Exchange exchange = new Exchange();
    steps.forEach(exchange::step);
    exchange.everybodyGoesHome();
    return exchange;
  }

  private void step(Step step) {
    passes(step.millis());
    int line = step.line() % LINES;
    CustomerCall call = lines[line];
    if (call == null || call.isOver()) {
      lines[line] = new CustomerCall(this);
    } else {
      call.goesOn(step.choice());
    }
  }

  private void everybodyGoesHome() {
    for (CustomerCall call : lines) {
      while (call != null && !call.isOver()) {
        passes(700);
        call.comesToAnEnd();
      }
    }
    passes(700);
  }

  private void passes(int millis) {
    now = now.plusMillis(millis);
    for (String agent : List.copyOf(wrappingUp)) {
      tell(new PbxEvent.MemberPaused(now, "support", agent, false, null));
      wrappingUp.remove(agent);
      free.add(agent);
    }
  }

  Instant now() {
    return now;
  }

  String newLeg() {
    return "l" + ++legs;
  }

  List<String> freeAgents() {
    return List.copyOf(free);
  }

  /** Rung or talking: nobody else's for now. */
  void takes(String agent) {
    free.remove(agent);
  }

  /** Not reached, or was only asked something: free again at once. */
  void isFree(String agent) {
    free.add(agent);
  }

  void wrapsUp(String agent) {
    tell(new PbxEvent.MemberPaused(now, "support", agent, true, "wrapUp"));
    wrappingUp.add(agent);
  }

  void tell(PbxEvent... events) {
    tell(List.of(events));
  }

  void tell(List<PbxEvent> events) {
    moments.add(new Moment(List.of(events)));
  }

  void atOnce(List<PbxEvent> one, List<PbxEvent> other) {
    moments.add(new Moment(List.of(one, other)));
  }

  void atOnce(List<PbxEvent> one, List<PbxEvent> other, List<PbxEvent> third) {
    moments.add(new Moment(List.of(one, other, third)));
  }

  Ledger opens(String linkedId, Direction direction) {
    Ledger ledger = new Ledger(linkedId, direction, now);
    ledgers.add(ledger);
    return ledger;
  }
}
