package sansheng.console.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import sansheng.cti.Bridge;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.LinkState;
import sansheng.cti.floor.Phase;

/** The bridge's figures and the floor's, for Prometheus. */
public final class BridgeMeters {
  private BridgeMeters() {}

  /** Registers them; they are read when Prometheus asks. */
  public static void register(Bridge bridge, MeterRegistry meters) {
    counters(bridge, meters);
    FloorView floor = bridge.view();
    Gauge.builder("sansheng.ami.up", floor, f -> f.links().stream().allMatch(LinkState::up) ? 1 : 0)
        .description("1 while every PBX is in sight")
        .register(meters);
    for (Phase phase : new Phase[] {Phase.WAITING, Phase.RINGING, Phase.TALKING, Phase.HELD}) {
      Gauge.builder(
              "sansheng.calls",
              floor,
              f -> f.calls().stream().filter(c -> c.phase() == phase).count())
          .tag("phase", phase.name().toLowerCase(java.util.Locale.ROOT))
          .description("Calls on the floor now")
          .register(meters);
    }
    Arrays.stream(AgentPresence.State.values())
        .forEach(
            state ->
                Gauge.builder(
                        "sansheng.agents",
                        floor,
                        f -> f.agents().stream().filter(a -> a.state() == state).count())
                    .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
                    .description("Agents by what they are doing now")
                    .register(meters));
  }

  private static void counters(Bridge bridge, MeterRegistry meters) {
    FunctionCounter.builder("sansheng.ami.events", bridge, b -> b.figures().heard())
        .description("Events read off the lines to the PBXes")
        .register(meters);
    FunctionCounter.builder("sansheng.ami.quarantined", bridge, b -> b.figures().quarantined())
        .description("Events not believed because the PBX's secret name was missing")
        .register(meters);
    FunctionCounter.builder("sansheng.ami.malformed", bridge, b -> b.figures().malformed())
        .description("Events held back because they were torn, too long, or two in one")
        .register(meters);
    FunctionCounter.builder("sansheng.ami.strangers", bridge, b -> b.figures().strangers())
        .description("Events of types that nobody here knows")
        .register(meters);
    FunctionCounter.builder("sansheng.floor.failures", bridge, b -> b.figures().failures())
        .description("Events or listeners that failed")
        .register(meters);
    Gauge.builder("sansheng.floor.depth", bridge, b -> b.figures().depth())
        .description("Events that wait for the floor")
        .register(meters);
    TimeGauge.builder(
            "sansheng.floor.age",
            bridge,
            TimeUnit.MILLISECONDS,
            b -> b.figures().oldest().toMillis())
        .description("How long the first of the events that wait for the floor has waited")
        .register(meters);
  }
}
