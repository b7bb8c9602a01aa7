package sansheng.console.floorboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sansheng.console.screenpop.Pop;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Phase;

/** Reads the floor for its page. */
final class BoardReader {
  private static final int MOST_WAITING = 30;
  private static final int MOST_AGENTS = 100;

  private static final List<State> ORDER =
      List.of(
          State.RINGING,
          State.NOT_READY,
          State.HOLDING,
          State.TALKING,
          State.WRAP_UP,
          State.READY,
          State.SIGNED_OFF);

  private final FloorView floor;
  private final Function<UUID, Optional<Pop>> pops;
  private final UnaryOperator<String> mask;

  /**
   * @param pops what is known of a call's caller by now
   * @param mask hides the middle of a number
   */
  BoardReader(FloorView floor, Function<UUID, Optional<Pop>> pops, UnaryOperator<String> mask) {
    this.floor = floor;
    this.pops = pops;
    this.mask = mask;
  }

  Board read(Map<String, String> names) {
    List<Board.Waiting> waiting =
        floor.calls().stream()
            .filter(BoardReader::waits)
            .sorted(Comparator.comparing(CallRecord::offeredAt))
            .map(call -> waiting(call, names))
            .toList();
    List<AgentPresence> present =
        floor.agents().stream().filter(a -> a.state() != State.SIGNED_OFF).toList();
    Map<String, Long> states = new LinkedHashMap<>();
    for (State state : ORDER) {
      long count = present.stream().filter(agent -> agent.state() == state).count();
      if (count > 0) {
        states.put(state.name(), count);
      }
    }
    List<Board.Seat> seats = seats(present, names);
    return new Board(
        first(waiting, MOST_WAITING),
        Math.max(0, waiting.size() - MOST_WAITING),
        states,
        first(seats, MOST_AGENTS),
        Math.max(0, seats.size() - MOST_AGENTS));
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<Board.Seat> seats(
      Collection<AgentPresence> present, Map<String, String> names) {
    return present.stream()
        .map(agent -> new Board.Seat(agent, names.getOrDefault(agent.agent(), "")))
        .sorted(
            Comparator.comparing((Board.Seat seat) -> !seat.needsALook())
                .thenComparingInt(seat -> ORDER.indexOf(seat.presence().state()))
                .thenComparing(seat -> seat.presence().since())
                .thenComparing(Board.Seat::agent))
        .toList();
  }

  private static boolean waits(CallRecord call) {
    return call.direction() == Direction.INCOMING
        && call.queue() != null
        && (call.phase() == Phase.WAITING || call.phase() == Phase.RINGING)
        && call.stints().stream().noneMatch(stint -> stint.to() == null);
  }

  private Board.Waiting waiting(CallRecord call, Map<String, String> names) {
    String number = call.callerNumber();
    return new Board.Waiting(
        call.id(),
        customer(call),
        number == null ? "" : mask.apply(number),
        String.valueOf(call.queue()),
        call.offeredAt(),
        call.firstRingAt(),
        call.offers().stream()
            .filter(offer -> offer.to() == null)
            .map(Offer::agent)
            .map(agent -> names.getOrDefault(agent, agent))
            .toList());
  }

  private String customer(CallRecord call) {
    return pops.apply(call.id())
        .map(Pop::candidates)
        .filter(candidates -> candidates.size() == 1)
        .map(candidates -> candidates.getFirst().customer().name())
        .orElse("");
  }
}
