package sansheng.bench.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import sansheng.console.journal.JournalEntry;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorRules;

/**
 * {@code bin/bench drain}: fills the spool with what comes in while PostgreSQL is away (calls at 20
 * a second, on the calls' own clock) and measures how long it takes to deliver it. Goal: ten
 * minutes, 12,000 calls, in 30 s.
 */
public final class DrainBench {
  private static final PrintStream OUT = System.out;
  private static final double PER_SECOND = 20;

  private DrainBench() {}

  private record Due(Instant at, int call, int place) {}

  /** Folder of the transcripts, number of calls. */
  public static void main(String[] args) throws Exception {
    Again call = new Again(Path.of(args[0], "01-answered-caller-hangs.txt"), 500);
    int calls = Integer.parseInt(args[1]);
    try (Kept kept = new Kept()) {
      kept.postgresql("STOP");
      long began = System.nanoTime();
      long events = fill(kept, call, calls);
      while (!kept.events.isIdle()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      say(
          "%,d calls (%,d events) in the spool after %.1f s: %,d states in %.1f MB, events in %.1f MB",
          calls,
          events,
          seconds(began),
          kept.spools.calls().rows(),
          kept.spools.calls().bytes() / 1e6,
          kept.spools.events().bytes() / 1e6);
      kept.postgresql("CONT");
      long back = System.nanoTime();
      kept.journal.flush(Duration.ofMinutes(5));
      double states = seconds(back);
      boolean all = kept.arrives(Duration.ofMinutes(5));
      say(
          "call states delivered %.1f s after PostgreSQL was back, events too after %.1f s (all: %s)",
          states, seconds(back), all);
      say(
          "ended calls in the database %,d   events %,d",
          kept.count("select count(*) from calls where phase = 'ended'"),
          kept.count("select count(*) from call_event"));
    }
    System.exit(0);
  }

  private static long fill(Kept kept, Again call, int calls) throws IOException {
    Floor floor = new Floor(FloorRules.of("main", "m", Duration.ofSeconds(5)));
    PriorityQueue<Due> due =
        new PriorityQueue<>(
            (a, b) -> a.at.equals(b.at) ? Integer.compare(a.place, b.place) : a.at.compareTo(b.at));
    Duration toNow =
        Duration.between(call.begin(), Instant.now().minusSeconds((long) (calls / PER_SECOND)));
    for (int i = 0; i < calls; i++) {
      due.add(new Due(call.at(0, later(toNow, i)), i, 0));
    }
    long events = 0;
    Instant batchEnds = Instant.MIN;
    Map<UUID, String> batch = new LinkedHashMap<>();
    while (!due.isEmpty()) {
      Due next = due.remove();
      // As the journal does that takes what has come in 50 ms.
      if (next.at.isAfter(batchEnds)) {
        append(kept, batch);
        batchEnds = next.at.plusMillis(50);
      }
      PbxEvent event = call.event(next.place, next.call, later(toNow, next.call));
      kept.events.listener().heard("main", event);
      events++;
      for (FloorChange change : floor.apply(event)) {
        if (change instanceof FloorChange.CallChanged changed) {
          JournalEntry entry = new JournalEntry(changed.call(), event.at());
          batch.put(changed.call().id(), kept.store.row(entry).encode());
        }
      }
      if (next.place + 1 < call.length()) {
        Instant at = call.at(next.place + 1, later(toNow, next.call));
        due.add(new Due(at, next.call, next.place + 1));
      }
    }
    append(kept, batch);
    return events;
  }

  private static void append(Kept kept, Map<UUID, String> batch) throws IOException {
    if (!batch.isEmpty()) {
      kept.spools.calls().append(List.copyOf(batch.values()));
      batch.clear();
    }
  }

  private static Duration later(Duration toNow, int call) {
    return toNow.plusMillis((long) (call / PER_SECOND * 1000));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is on no class path here
  private static void say(String format, Object... values) {
    OUT.println(String.format(Locale.ROOT, format, values));
  }
}
