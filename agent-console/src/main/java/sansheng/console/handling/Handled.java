package sansheng.console.handling;

import java.time.Instant;
import java.util.Comparator;
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
import sansheng.cti.floor.Direction;

/**
 * What the desk shows of calls in hand beyond the floor: whose tape is paused, and who stands
 * parked where.
 */
public final class Handled {
  private final FloorView floor;
  private final ParkingLot lot;
  private final UnaryOperator<String> mask;
  private final Set<UUID> paused = ConcurrentHashMap.newKeySet();

  /**
   * @param lot where parked calls stand
   * @param mask hides the middle of a number
   */
  public Handled(FloorView floor, ParkingLot lot, UnaryOperator<String> mask) {
    this.floor = floor;
    this.lot = lot;
    this.mask = mask;
  }

  /**
   * A parked call.
   *
   * @param number the caller's, its middle hidden; empty when withheld
   * @param space where it stands, as one would dial it
   * @param since when it was parked
   */
  public record Parked(UUID id, String number, String space, Instant since) {}

  void tape(UUID call, boolean isPaused) {
    if (isPaused) {
      paused.add(call);
    } else {
      paused.remove(call);
    }
  }

  /** What {@code handling/*.ftlh} needs. */
  public Map<String, Object> model(SignedIn viewer) {
    forget();
    Map<String, Object> model = new HashMap<>();
    String agent = viewer.agent();
    if (agent != null) {
      Optional<CallRecord> call = floor.agent(agent).map(AgentPresence::call).flatMap(floor::call);
      List<Parked> parked = parkedBy(agent);
      model.put("parked", parked);
      call.flatMap(c -> parked.stream().filter(p -> p.id().equals(c.id())).findFirst())
          .ifPresent(here -> model.put("here", here));
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
    return lot.of(agent).stream()
        .map(
            call ->
                new Parked(call.id(), shown(call), lot.spaceOf(call).orElse(""), call.phaseSince()))
        .sorted(Comparator.comparing(Parked::since))
        .toList();
  }

  private String shown(CallRecord call) {
    String number =
        call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
    return number == null ? "" : mask.apply(number);
  }

  private void forget() {
    paused.removeIf(this::isOver);
  }

  private boolean isOver(UUID call) {
    return floor.call(call).filter(CallRecord::isLive).isEmpty();
  }
}
