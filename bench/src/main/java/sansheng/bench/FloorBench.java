package sansheng.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import sansheng.cti.ami.Words;
import sansheng.cti.event.PbxEvent;

/**
 * {@code bin/bench floor}: the whole pipeline against asterisk-java alone on the same stream in the
 * same run, turn and turn about; then the floor alone. Goal P6: 50,000 events/s and half of bare.
 */
public final class FloorBench {
  private static final PrintStream OUT = System.out;

  private FloorBench() {}

  /** Folder of the transcripts, number of events, rounds. */
  public static void main(String[] args) throws Exception {
    Stream stream = Stream.of(Path.of(args[0]), Integer.parseInt(args[1]));
    int rounds = Integer.parseInt(args[2]);
    say(
        String.format(
            Locale.ROOT,
            "stream: %,d events; Java %s, %d processors",
            stream.length(),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors()));
    long delivered = Bare.run(stream).delivered();
    long ended = Whole.run(stream).ended();
    List<Double> bare = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      Bare.Result b = Bare.run(stream);
      Whole.Result w = Whole.run(stream);
      check(b.delivered() == delivered, "asterisk-java lost events");
      check(w.ended() == ended && w.open() == 0 && w.wrong() == 0, "the bridge lost: " + w);
      bare.add(stream.length() / (b.nanos() / 1e9));
      whole.add(stream.length() / (w.nanos() / 1e9));
      ratios.add(whole.getLast() / bare.getLast());
      say(
          String.format(
              Locale.ROOT,
              "round %d: asterisk-java alone %,9.0f ev/s   whole bridge %,9.0f ev/s   ratio %.2f",
              i,
              bare.getLast(),
              whole.getLast(),
              ratios.getLast()));
    }
    say(
        String.format(
            Locale.ROOT,
            "median: asterisk-java alone %,9.0f ev/s   whole bridge %,9.0f ev/s   ratio %.2f   lost 0",
            median(bare),
            median(whole),
            median(ratios)));
    floorAlone(stream, rounds);
  }

  private static void floorAlone(Stream stream, int rounds) throws Exception {
    List<PbxEvent> events = Words.of(Bare.events(stream));
    FloorAlone.run(events);
    List<Double> speeds = new ArrayList<>();
    FloorAlone.Result last = FloorAlone.run(events);
    for (int i = 0; i < rounds; i++) {
      last = FloorAlone.run(events);
      speeds.add(last.perSecond());
    }
    Histogram nanos = last.nanos();
    say(
        String.format(
            Locale.ROOT,
            "floor alone: %,d of the events have a meaning; %,.0f ev/s, %.0f B/event, p50 %.1f us, p99 %.1f us, max %.1f ms",
            events.size(),
            median(speeds),
            last.bytes(),
            nanos.getValueAtPercentile(50) / 1e3,
            nanos.getValueAtPercentile(99) / 1e3,
            nanos.getMaxValue() / 1e6));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static void say(String line) {
    OUT.println(line);
  }
}
