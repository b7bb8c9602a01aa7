package sansheng.cti.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sansheng.cti.event.PbxEvent;

/** The agents' phones that ring for one call of the {@link Exchange}, each with its leg. */
final class PhonesRung {
  private final Exchange exchange;
  private final Ledger ledger;
  private final CallWords words;
  private final String call;
  private final Map<String, String> rung = new LinkedHashMap<>();

  PhonesRung(Exchange exchange, Ledger ledger, CallWords words) {
    this.exchange = exchange;
    this.ledger = ledger;
    this.words = words;
    this.call = words.call();
  }

  Set<String> agents() {
    return rung.keySet();
  }

  /** One queue rings some agents, all at once. */
  void byQueue(String queue, List<String> agents) {
    for (String agent : agents) {
      String leg = begins(agent);
      exchange.tell(
          words.phone(leg, agent, "s"),
          new PbxEvent.AgentOffered(exchange.now(), call, call, leg, agent, queue),
          words.dials(leg));
    }
  }

  /** The dialplan rings one agent; what is told of it. */
  List<PbxEvent> byDialplan(String agent) {
    String leg = begins(agent);
    return List.of(words.phone(leg, agent, "s"), words.dials(leg));
  }

  private String begins(String agent) {
    String leg = exchange.newLeg();
    exchange.takes(agent);
    rung.put(agent, leg);
    ledger.rings(agent, exchange.now());
    return leg;
  }

  /** This one is picked up; its leg. */
  String pickedUp(String agent) {
    String leg = String.valueOf(rung.remove(agent));
    ledger.stopsRinging(agent, exchange.now(), Offer.Result.ANSWERED);
    return leg;
  }

  /** The others, or all, stop. */
  List<PbxEvent> stop(Offer.Result why) {
    List<PbxEvent> told = new ArrayList<>();
    rung.forEach(
        (agent, leg) -> {
          told.add(words.dialled(leg, "CANCEL"));
          told.add(new PbxEvent.LegEnded(exchange.now(), leg, call, 26));
          stopped(agent, why);
        });
    rung.clear();
    return told;
  }

  /**
   * All ring to the end.
   *
   * @param byQueue whether a queue rings them, which tells it too
   */
  List<PbxEvent> ringOut(boolean byQueue) {
    List<PbxEvent> told = new ArrayList<>();
    rung.forEach(
        (agent, leg) -> {
          if (byQueue) {
            told.add(new PbxEvent.AgentRangOut(exchange.now(), call, call, leg, agent));
          }
          told.add(words.dialled(leg, "NOANSWER"));
          told.add(new PbxEvent.LegEnded(exchange.now(), leg, call, 0));
          stopped(agent, Offer.Result.RANG_NO_ANSWER);
        });
    rung.clear();
    return told;
  }

  /** The first is busy. */
  void firstIsBusy() {
    String agent = rung.keySet().iterator().next();
    String leg = String.valueOf(rung.remove(agent));
    exchange.tell(
        words.dialled(leg, "BUSY"),
        new PbxEvent.AgentRangOut(exchange.now(), call, call, leg, agent),
        new PbxEvent.LegEnded(exchange.now(), leg, call, 17));
    stopped(agent, Offer.Result.BUSY);
  }

  private void stopped(String agent, Offer.Result why) {
    ledger.stopsRinging(agent, exchange.now(), why);
    exchange.isFree(agent);
  }
}
