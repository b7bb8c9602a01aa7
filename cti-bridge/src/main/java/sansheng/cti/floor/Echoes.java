package sansheng.cti.floor;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import sansheng.cti.event.PbxEvent;

/**
 * The events heard last. A line that was replaced may still deliver what it had read, so that the
 * same events come twice, the second time long after: an old <i>hold</i> after its <i>resume</i>
 * must not hold the call again. Asterisk itself never says exactly the same twice in a millisecond.
 */
final class Echoes {
  private static final int KEPT = 4_096;

  private final ArrayDeque<PbxEvent> order = new ArrayDeque<>(KEPT);
  private final Set<PbxEvent> heard = new HashSet<>();

  /** True when this very event was heard before; remembers it otherwise. */
  boolean isOne(PbxEvent event) {
    if (event instanceof PbxEvent.Snapshot || event instanceof PbxEvent.Missed) {
      return false;
    }
    if (!heard.add(event)) {
      return true;
    }
    order.add(event);
    if (order.size() > KEPT) {
      heard.remove(order.remove());
    }
    return false;
  }
}
