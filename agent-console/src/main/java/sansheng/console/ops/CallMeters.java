package sansheng.console.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Outcome;

/** Counts how calls came out, and how long those answered had waited. */
public final class CallMeters implements FloorListener {
  private final Map<Outcome, Counter> ended = new EnumMap<>(Outcome.class);
  private final Timer answer;

  // Calls seen alive: an ended one is told again when its wrap-up is known, and counts once.
  private final Set<UUID> alive = new HashSet<>();

  /** Registers all outcomes at once, so that none is missing on a chart before it first happens. */
  public CallMeters(MeterRegistry meters) {
    for (Outcome outcome : Outcome.values()) {
      ended.put(
          outcome,
          Counter.builder("sansheng.calls.ended")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .description("Calls that have ended")
              .register(meters));
    }
    answer =
        Timer.builder("sansheng.call.answer")
            .description("From a call's arrival to its answer, of calls that were answered")
            .serviceLevelObjectives(
                Stream.of(5, 10, 15, 20, 30, 60, 120, 300)
                    .map(Duration::ofSeconds)
                    .toArray(Duration[]::new))
            .register(meters);
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (!(change instanceof FloorChange.CallChanged changed)) {
      return;
    }
    CallRecord call = changed.call();
    if (call.isLive()) {
      alive.add(call.id());
    } else if (alive.remove(call.id())) {
      count(call);
    }
  }

  private void count(CallRecord call) {
    Counter counter = call.outcome() == null ? null : ended.get(call.outcome());
    if (counter != null) {
      counter.increment();
    }
    if (call.outcome() == Outcome.ANSWERED && call.answeredAt() != null) {
      answer.record(Duration.between(call.offeredAt(), call.answeredAt()));
    }
  }
}
