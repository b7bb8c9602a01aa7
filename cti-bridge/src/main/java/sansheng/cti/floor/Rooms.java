package sansheng.cti.floor;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who can hear whom. A Local channel is a wire: when its two halves are in two bridges, those in
 * the one hear those in the other, and the two bridges are one room.
 *
 * <pre>
 *   caller ──┐                                     ┌── agent
 *            ├─[bridge]── Local;1 ═══ Local;2 ──[bridge]
 *                └──────────── one room ──────────────┘
 * </pre>
 */
final class Rooms {
  private final Map<String, Set<Leg>> bridges = new HashMap<>();
  private final Map<String, Leg> halves = new HashMap<>();

  boolean areEmpty() {
    return bridges.isEmpty() && halves.isEmpty();
  }

  void enter(Leg leg, String bridge) {
    leg.bridge = bridge;
    bridges.computeIfAbsent(bridge, b -> new LinkedHashSet<>()).add(leg);
    if (leg.isLocal()) {
      halves.put(leg.channel, leg);
    }
  }

  void leave(Leg leg) {
    String bridge = leg.bridge;
    leg.bridge = null;
    leg.talks = false;
    halves.remove(leg.channel, leg);
    Set<Leg> rest = bridge == null ? null : bridges.get(bridge);
    if (rest != null) {
      rest.remove(leg);
      if (rest.isEmpty()) {
        bridges.remove(bridge);
      }
    }
  }

  /** Those in this very bridge. */
  Set<Leg> in(@Nullable String bridge) {
    return bridge == null ? Set.of() : bridges.getOrDefault(bridge, Set.of());
  }

  /** The other half of a Local channel, when that is in a bridge. */
  Optional<Leg> otherHalf(Leg half) {
    return Optional.ofNullable(halves.get(half.otherHalf()));
  }

  /** Everybody and every wire in the room that this bridge is part of. */
  Set<Leg> room(String bridge) {
    Set<Leg> all = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    ArrayDeque<String> open = new ArrayDeque<>(List.of(bridge));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (seen.add(next)) {
        for (Leg leg : in(next)) {
          all.add(leg);
          otherHalf(leg).ifPresent(other -> open.add(String.valueOf(other.bridge)));
        }
      }
    }
    return all;
  }

  /** Those of a room who have ears and a mouth. */
  List<Leg> talkers(Set<Leg> room) {
    return room.stream().filter(this::isSomebody).toList();
  }

  /**
   * The far half of a Local channel is nobody. Its near half is an agent's seat, or stands for
   * whoever the dialplan plays at the far end once that has answered; where it only leads on to
   * another bridge it is nobody either. A phone behind its agent's seat is that agent already.
   */
  private boolean isSomebody(Leg leg) {
    Leg seat = leg.seat();
    if (!seat.equals(leg) && seat.bridge != null) {
      return false;
    }
    if (!leg.isLocal()) {
      return true;
    }
    if (leg.isFarHalf()) {
      return false;
    }
    if (otherHalf(leg).isPresent()) {
      return leg.agent != null;
    }
    return leg.answered && leg.call.legs.values().stream().noneMatch(l -> leg.equals(l.behind));
  }
}
