package sansheng.console.journal;

import java.util.Set;
import sansheng.cti.floor.CallRecord;

/** Which calls somebody may see. */
public sealed interface Sight {

  /** Whether this call is among them. */
  boolean includes(CallRecord call);

  /** All of the centre's. */
  record Everything() implements Sight {
    @Override
    public boolean includes(CallRecord call) {
      return true;
    }
  }

  /**
   * An agent's own: those in which they had an offer or a stint, and those of their queues that
   * nobody answered, for somebody must call back.
   */
  record Own(String agent, Set<String> queues) implements Sight {
    public Own {
      queues = Set.copyOf(queues);
    }

    @Override
    public boolean includes(CallRecord call) {
      return call.offers().stream().anyMatch(offer -> offer.agent().equals(agent))
          || call.stints().stream().anyMatch(stint -> stint.agent().equals(agent))
          || (call.answeredAt() == null && call.queue() != null && queues.contains(call.queue()));
    }
  }

  /** None, for a signed-in person without a right to the log. */
  record Nothing() implements Sight {
    @Override
    public boolean includes(CallRecord call) {
      return false;
    }
  }
}
