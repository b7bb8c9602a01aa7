package sansheng.bench.journal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import sansheng.bench.Feeder;
import sansheng.cti.Bridge;
import sansheng.cti.FloorListener;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.floor.FloorChange;

/**
 * {@code bin/bench journal}: recorded calls at a pace through the whole bridge into the journal;
 * after a third of the time PostgreSQL is frozen for a while. Goals: a call durable within 1 s
 * (p99) of its end throughout, nothing dropped, every call in the database.
 */
public final class JournalBench {
  private static final PrintStream OUT = System.out;

  private JournalBench() {}

  /** Folder of the transcripts, calls a second, seconds, seconds of the stall (0: none). */
  public static void main(String[] args) throws Exception {
    CallLoad load = new CallLoad(Path.of(args[0], "01-answered-caller-hangs.txt"));
    double pace = Double.parseDouble(args[1]);
    int seconds = Integer.parseInt(args[2]);
    int stall = Integer.parseInt(args[3]);
    LongAdder ended = new LongAdder();
    AtomicInteger deepest = new AtomicInteger();
    FloorListener count =
        (change, nanos, at) -> {
          if (change instanceof FloorChange.CallChanged call && !call.call().isLive()) {
            ended.increment();
          }
        };
    try (Kept kept = new Kept();
        Feeder feeder = new Feeder("", "")) {
      PbxSettings pbx =
          new PbxSettings(
              "main", "127.0.0.1", feeder.port(), "sansheng", "secret", "m", Duration.ofSeconds(5));
      List<FloorListener> listeners = new java.util.ArrayList<>(kept.listeners());
      listeners.add(count);
      try (Bridge bridge = new Bridge(List.of(pbx), InstantSource.system(), listeners)) {
        bridge.start(List.of());
        watch(bridge, deepest);
        if (stall > 0) {
          stall(kept, seconds / 3, stall);
        }
        int played = load.play(feeder.listener(), pace, seconds);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ended.sum() < played && System.nanoTime() < end) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
        boolean arrived = kept.arrives(Duration.ofSeconds(60));
        say(
            "%,d calls at %.0f a second, PostgreSQL frozen for %d s in between",
            played, pace, stall);
        say("every state durable after    %s", kept.times("sansheng.journal.durable"));
        say("every state in the database  %s", kept.times("sansheng.journal.delay"));
        say(
            "calls ended on the floor %,d   ended in the database %,d   open %d   events kept %,d   all arrived: %s",
            ended.sum(),
            kept.count("select count(*) from calls where phase = 'ended'"),
            bridge.view().calls().size(),
            kept.count("select count(*) from call_event"),
            arrived);
        Bridge.Figures figures = bridge.figures();
        say(
            "events read %,d   dropped or failed %d   most waiting for the floor %d",
            figures.heard(), figures.quarantined() + figures.failures(), deepest.get());
      }
    }
    System.exit(0);
  }

  private static void watch(Bridge bridge, AtomicInteger deepest) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  deepest.accumulateAndGet(bridge.figures().depth(), Math::max);
                  TimeUnit.MILLISECONDS.sleep(5);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static void stall(Kept kept, int after, int seconds) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(after);
                kept.postgresql("STOP");
                TimeUnit.SECONDS.sleep(seconds);
                kept.postgresql("CONT");
              } catch (Exception e) {
                throw new IllegalStateException("PostgreSQL could not be frozen", e);
              }
            });
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is on no class path here
  private static void say(String format, Object... values) {
    OUT.println(String.format(Locale.ROOT, format, values));
  }
}
