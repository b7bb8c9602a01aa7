package sansheng.console.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.Stint;

/**
 * Where parked callers stand, as the PBX tells it. A parked call is whose who talked with it last.
 */
public final class ParkingLot implements FloorListener {
  private record Key(String pbx, String linkedId) {}

  private final FloorView floor;
  private final Consumer<String> changed;
  private final Map<Key, String> told = new ConcurrentHashMap<>();
  private final Map<UUID, String> spaces = new ConcurrentHashMap<>();

  /**
   * @param changed the desk of the agent with this work number is to be drawn anew
   */
  public ParkingLot(FloorView floor, Consumer<String> changed) {
    this.floor = floor;
    this.changed = changed;
  }

  /** The PBX has said that a call stands in a space. */
  public void stands(String pbx, String linkedId, String space) {
    Key key = new Key(pbx, linkedId);
    told.put(key, space);
    floor.calls().stream().filter(call -> key.equals(keyOf(call))).forEach(this::found);
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.CallChanged it && told.containsKey(keyOf(it.call()))) {
      found(it.call());
    }
  }

  private void found(CallRecord call) {
    String space = told.get(keyOf(call));
    if (!call.isLive()) {
      told.remove(keyOf(call));
      spaces.remove(call.id());
    } else if (space != null) {
      spaces.put(call.id(), space);
    }
    owner(call).ifPresent(changed);
  }

  private static Key keyOf(CallRecord call) {
    return new Key(call.pbx(), call.linkedId());
  }

  /** The space in which a call stands; empty when it is not parked (any more). */
  Optional<String> spaceOf(CallRecord call) {
    boolean waits =
        call.phase() == Phase.WAITING && call.stints().stream().noneMatch(s -> s.to() == null);
    return waits ? Optional.ofNullable(spaces.get(call.id())) : Optional.empty();
  }

  /** The calls that this agent has parked. */
  List<CallRecord> of(String agent) {
    return spaces.keySet().stream()
        .flatMap(id -> floor.call(id).stream())
        .filter(call -> spaceOf(call).isPresent())
        .filter(call -> owner(call).filter(agent::equals).isPresent())
        .toList();
  }

  private static Optional<String> owner(CallRecord call) {
    return call.stints().stream().map(Stint::agent).reduce((first, last) -> last);
  }
}
