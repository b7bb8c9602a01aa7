package sansheng.cti.floor;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The legs that ended last, so that a beginning told late or twice brings none of them back. */
final class RecentlyEnded {
  private static final int KEPT = 10_000;

  /** Whole legs hold their calls, so few of them are kept. */
  private static final int WHOLE = 100;

  private final ArrayDeque<String> order = new ArrayDeque<>();
  private final Set<String> legs = new HashSet<>();
  private final Map<String, Leg> whole = new LinkedHashMap<>();

  void add(Leg leg) {
    whole.put(leg.id, leg);
    if (whole.size() > WHOLE) {
      whole.remove(whole.keySet().iterator().next());
    }
    if (legs.add(leg.id)) {
      order.add(leg.id);
      if (order.size() > KEPT) {
        legs.remove(order.remove());
      }
    }
  }

  @Nullable Leg leg(String id) {
    return whole.get(id);
  }

  boolean contains(String leg) {
    return legs.contains(leg);
  }
}
