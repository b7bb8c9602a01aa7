package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is true of one call of the {@link Exchange}, written down while it is made up. */
final class Ledger {
  final String linkedId;
  final Direction direction;
  final List<Offer> offers = new ArrayList<>();
  final List<Stint> stints = new ArrayList<>();
  final List<Transfer> transfers = new ArrayList<>();
  final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
  private final Map<String, Instant> ringing = new LinkedHashMap<>();
  private final Map<String, Instant> talking = new LinkedHashMap<>();
  private final Map<String, Duration> held = new LinkedHashMap<>();
  private final Instant start;
  private Phase phase = Phase.WAITING;
  private Instant since;
  @Nullable Outcome outcome;
  @Nullable EndedBy endedBy;

  Ledger(String linkedId, Direction direction, Instant start) {
    this.linkedId = linkedId;
    this.direction = direction;
    this.start = start;
    this.since = start;
  }

  void enter(Phase next, Instant at) {
    Duration passed = Duration.between(since, at);
    spent.merge(phase, passed, Duration::plus);
    if (phase == Phase.HELD) {
      talking.keySet().forEach(a -> held.merge(a, passed, Duration::plus));
    }
    phase = next;
    since = at;
  }

  void rings(String agent, Instant at) {
    ringing.put(agent, at);
    enter(Phase.RINGING, at);
  }

  void stopsRinging(String agent, Instant at, Offer.Result result) {
    Instant from = ringing.remove(agent);
    if (from == null) {
      throw new IllegalStateException(agent + " was not rung");
    }
    offers.add(new Offer(agent, from, at, result));
    if (ringing.isEmpty()) {
      enter(Phase.WAITING, at);
    }
  }

  void talks(String agent, Instant at) {
    enter(Phase.TALKING, at);
    talking.put(agent, at);
  }

  void talksNoMore(String agent, Instant at) {
    enter(phase, at);
    Instant from = talking.remove(agent);
    if (from == null) {
      throw new IllegalStateException(agent + " did not talk");
    }
    Duration time = held.remove(agent);
    stints.add(new Stint(agent, from, at, time == null ? Duration.ZERO : time));
  }

  void ends(Outcome how, EndedBy by, Instant at) {
    List.copyOf(talking.keySet()).forEach(a -> talksNoMore(a, at));
    enter(Phase.ENDED, at);
    outcome = how;
    endedBy = by;
  }

  Duration in(Phase which) {
    return spent.getOrDefault(which, Duration.ZERO);
  }

  Instant start() {
    return start;
  }

  Instant end() {
    return since;
  }
}
