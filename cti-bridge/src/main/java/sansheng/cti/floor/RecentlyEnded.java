package sansheng.cti.floor;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** The legs that ended last, so that a beginning told late or twice brings none of them back. */
final class RecentlyEnded {
  private static final int KEPT = 10_000;

  private final ArrayDeque<String> order = new ArrayDeque<>();
  private final Set<String> legs = new HashSet<>();

  void add(String leg) {
    if (legs.add(leg)) {
      order.add(leg);
      if (order.size() > KEPT) {
        legs.remove(order.remove());
      }
    }
  }

  boolean contains(String leg) {
    return legs.contains(leg);
  }
}
