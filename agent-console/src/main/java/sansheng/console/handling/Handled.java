package sansheng.console.handling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import sansheng.console.staff.SignedIn;
import sansheng.cti.FloorView;
import sansheng.cti.command.Parties;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;

/**
 * What the desk shows of calls in hand beyond the floor: whose tape is paused, and who is parked by
 * whom. Both end with the call.
 */
public final class Handled {
  private final FloorView floor;
  private final UnaryOperator<String> mask;
  private final Set<UUID> paused = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> parked = new ConcurrentHashMap<>();

  /**
   * @param mask hides the middle of a number
   */
  public Handled(FloorView floor, UnaryOperator<String> mask) {
    this.floor = floor;
    this.mask = mask;
  }

  /**
   * A parked call.
   *
   * @param number the caller's, its middle hidden; empty when withheld
   */
  public record Parked(UUID id, String number) {}

  void tape(UUID call, boolean isPaused) {
    if (isPaused) {
      paused.add(call);
    } else {
      paused.remove(call);
    }
  }

  void parkedBy(String agent, UUID call) {
    parked.put(call, agent);
  }

  /** What {@code handling/*.ftlh} needs. */
  public Map<String, Object> model(SignedIn viewer) {
    forget();
    Map<String, Object> model = new HashMap<>();
    String agent = viewer.agent();
    if (agent != null) {
      Optional<CallRecord> call = floor.agent(agent).map(AgentPresence::call).flatMap(floor::call);
      model.put("parked", parkedBy(agent));
      model.put(
          "consulting",
          call.filter(CallRecord::isLive).map(c -> new Parties(c, agent)).stream()
              .anyMatch(Parties::isConsulting));
      model.put("tapePaused", call.filter(c -> paused.contains(c.id())).isPresent());
      model.put("taped", call.filter(c -> !c.recordings().isEmpty()).isPresent());
    }
    return Map.of("handling", model);
  }

  private List<Parked> parkedBy(String agent) {
    return parked.entrySet().stream()
        .filter(entry -> entry.getValue().equals(agent))
        .flatMap(entry -> floor.call(entry.getKey()).stream())
        .filter(call -> call.stints().stream().noneMatch(stint -> stint.to() == null))
        .map(call -> new Parked(call.id(), shown(call)))
        .toList();
  }

  private String shown(CallRecord call) {
    return call.callerNumber() == null ? "" : mask.apply(call.callerNumber());
  }

  private void forget() {
    paused.removeIf(this::isOver);
    parked.keySet().removeIf(this::isOver);
  }

  private boolean isOver(UUID call) {
    return floor.call(call).filter(CallRecord::isLive).isEmpty();
  }
}
