package sansheng.bench.journal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorRules;

/**
 * {@code bin/bench crowd}: the time an event takes on the floor while few or many calls are being
 * talked. Goal: no slowdown with 2,000.
 */
public final class CrowdBench {
  private static final PrintStream OUT = System.out;
  private static final int MEASURED = 2_000;

  private CrowdBench() {}

  /** Folder of the transcripts, size of the crowd. */
  public static void main(String[] args) throws Exception {
    Again call = new Again(Path.of(args[0], "31-webrtc-answer-hold-mute-dtmf.txt"), 4_000);
    int crowd = Integer.parseInt(args[1]);
    measure(call, crowd, false);
    measure(call, 10, false);
    double few = 0;
    double many = 0;
    for (int i = 0; i < 3; i++) {
      few += measure(call, 10, true);
      many += measure(call, crowd, true);
    }
    OUT.println(
        String.format(Locale.ROOT, "%,d to 10: ratio %.2f of the mean times", crowd, many / few));
  }

  private static double measure(Again call, int crowd, boolean tell) {
    Floor floor = new Floor(FloorRules.of("main", "m", Duration.ofSeconds(5)));
    for (int i = 0; i < crowd; i++) {
      for (int place = 0; place < call.talking(); place++) {
        floor.apply(call.event(place, i, Duration.ofMillis(i)));
      }
    }
    if (floor.liveCalls().size() != crowd) {
      throw new IllegalStateException("on the floor are " + floor.liveCalls().size());
    }
    List<PbxEvent> events = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      for (int place = 0; place < call.length(); place++) {
        events.add(call.event(place, 102_000 + i, Duration.ofSeconds(60).plusMillis(i)));
      }
    }
    Histogram nanos = new Histogram(3);
    long last = System.nanoTime();
    for (PbxEvent event : events) {
      floor.apply(event);
      long now = System.nanoTime();
      nanos.recordValue(now - last);
      last = now;
    }
    if (tell) {
      OUT.println(
          String.format(
              Locale.ROOT,
              "%,5d calls going on: an event takes mean %.2f us, p50 %.2f us, p99 %.2f us (%,d events)",
              crowd,
              nanos.getMean() / 1e3,
              nanos.getValueAtPercentile(50) / 1e3,
              nanos.getValueAtPercentile(99) / 1e3,
              events.size()));
    }
    return nanos.getMean();
  }
}
