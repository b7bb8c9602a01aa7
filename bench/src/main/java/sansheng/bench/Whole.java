package sansheng.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import sansheng.cti.Bridge;
import sansheng.cti.FloorListener;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.floor.FloorChange;

/** The whole bridge: asterisk-java, translator, floor, view, one listener. */
final class Whole {
  private Whole() {}

  /**
   * @param nanos how long the whole stream took
   * @param ended calls that ended
   * @param open calls left over
   * @param wrong events quarantined, or failed
   */
  record Result(long nanos, long ended, int open, long wrong) {}

  static Result run(Stream stream) throws Exception {
    LongAdder ended = new LongAdder();
    Pass pass = new Pass();
    FloorListener count =
        (change, nanos, at) -> {
          if (change instanceof FloorChange.AgentChanged agent) {
            pass.member(agent.agent().agent());
          } else if (change instanceof FloorChange.CallChanged call && !call.call().isLive()) {
            ended.increment();
          }
        };
    try (Feeder feeder = new Feeder()) {
      PbxSettings pbx =
          new PbxSettings(
              "main", "127.0.0.1", feeder.port(), "sansheng", "secret", "m", Duration.ofSeconds(5));
      try (Bridge bridge = new Bridge(List.of(pbx), InstantSource.system(), List.of(count))) {
        bridge.start(List.of());
        long nanos = pass.tell(stream, feeder.listener());
        Bridge.Figures figures = bridge.figures();
        return new Result(
            nanos,
            ended.sum(),
            bridge.view().calls().size(),
            figures.quarantined() + figures.failures());
      }
    }
  }
}
