package sansheng.bench.journal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorRules;

/**
 * {@code bin/bench memory}: a million things that a PBX says, through floor, journal, spool and
 * database; live heap after each tenth. Goal: at most 5 % more at the end than after the first.
 */
public final class MemoryBench {
  private static final PrintStream OUT = System.out;

  private MemoryBench() {}

  /** Folder of the transcripts, number of events. */
  public static void main(String[] args) throws Exception {
    Again call = new Again(Path.of(args[0], "01-answered-caller-hangs.txt"), 500);
    long wanted = Long.parseLong(args[1]);
    Floor floor = new Floor(FloorRules.of("main", "m", Duration.ofSeconds(5)));
    Duration toNow = Duration.between(call.begin(), Instant.now());
    try (Kept kept = new Kept()) {
      double first = 0;
      int round = 0;
      long told = 0;
      for (int tenth = 1; tenth <= 10; tenth++) {
        for (; told < wanted * tenth / 10; round++) {
          for (int place = 0; place < call.length(); place++, told++) {
            hear(kept, floor, call.event(place, round, toNow.plusMillis(round)));
          }
          while (kept.spools.events().rows() > 100_000) {
            TimeUnit.MILLISECONDS.sleep(20);
          }
        }
        if (!kept.arrives(Duration.ofMinutes(2))) {
          throw new IllegalStateException("the database does not take it");
        }
        double heap = heap();
        first = tenth == 1 ? heap : first;
        OUT.println(
            String.format(
                Locale.ROOT,
                "%,11d events, %,8d calls: live heap %.1f MB, to the first %.3f; calls left on the floor %d",
                told,
                round,
                heap,
                heap / first,
                floor.liveCalls().size()));
      }
    }
    System.exit(0);
  }

  private static void hear(Kept kept, Floor floor, PbxEvent event) {
    kept.events.listener().heard("main", event);
    for (FloorChange change : floor.apply(event)) {
      kept.journal.changed(change, System.nanoTime(), event.at());
    }
  }

  private static double heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(150);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
