package sansheng.console.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;
import sansheng.console.journal.JournalStore;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;

/**
 * {@code bin/replay --call} and {@code --day}: tells a floor again what the PBXes said, and holds
 * the log it yields against the one that is stored.
 *
 * <p>Other calls of the time are replayed, too, for agents go from one to the next.
 */
final class StoredReplay {
  private static final int PAGE = 5_000;

  /** Longer than anybody wraps up. */
  private static final Duration WRAP_UP = Duration.ofHours(4);

  private final ReplayOptions options;
  private final Duration ringCycle;
  private final EventStore events;
  private final JournalStore journal;
  private final StoredCalls stored;
  private final Clock clock;
  private final PrintStream out;

  private int same;
  private int different;
  private int goingOn;
  private int withoutEvents;

  StoredReplay(
      ReplayOptions options,
      Duration ringCycle,
      Db db,
      Numbers numbers,
      Clock clock,
      PrintStream out) {
    this.options = options;
    this.ringCycle = ringCycle;
    this.events = new EventStore(db);
    this.journal = new JournalStore(db, numbers);
    this.stored = new StoredCalls(db, journal);
    this.clock = clock;
    this.out = out;
  }

  /** Whether the call is as its events yield it. */
  boolean call(UUID id) {
    CallRecord call =
        journal
            .find(id)
            .await()
            .orElseThrow(() -> new StartRefused("There is no call %s in the log.".formatted(id)));
    Instant end = end(List.of(call));
    compare(call.pbx(), List.of(call), call.offeredAt(), end, c -> same(call, c));
    return summary();
  }

  private static boolean same(CallRecord one, CallRecord other) {
    return one.linkedId().equals(other.linkedId());
  }

  /** Whether all calls offered on a day are as their events yield them. */
  boolean day(LocalDate day, ZoneId zone) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    stored
        .offered(from, to)
        .forEach(
            (pbx, calls) -> {
              Instant last = end(calls);
              compare(
                  pbx,
                  calls,
                  from,
                  last.isAfter(to) ? last : to,
                  c -> !c.offeredAt().isBefore(from) && c.offeredAt().isBefore(to));
            });
    return summary();
  }

  private Instant end(List<CallRecord> calls) {
    return calls.stream()
        .map(c -> Optional.ofNullable(c.endedAt()).orElseGet(clock::instant))
        .max(Instant::compareTo)
        .orElseGet(clock::instant);
  }

  private void compare(
      String pbx, List<CallRecord> calls, Instant from, Instant to, Predicate<CallRecord> wanted) {
    Set<String> spokenOf = new HashSet<>();
    PlayedFloor floor = new PlayedFloor(options.rules(pbx, "", ringCycle));
    play(pbx, stored.beginOfCallsAt(pbx, from), to.plus(WRAP_UP), floor, spokenOf);
    Map<String, CallRecord> replayed = new HashMap<>();
    floor.calls().stream().filter(wanted).forEach(c -> replayed.put(c.linkedId(), c));
    for (CallRecord call : calls) {
      judge(call, replayed.remove(call.linkedId()), spokenOf, floor.last());
    }
    replayed.values().stream()
        .filter(c -> !c.isLive())
        .forEach(c -> differs(List.of(Differences.notStored(c))));
  }

  private void play(String pbx, Instant from, Instant to, PlayedFloor floor, Set<String> spokenOf) {
    long after = 0;
    List<StoredEvent> page = events.between(pbx, from, to, after, PAGE).await();
    while (!page.isEmpty()) {
      for (StoredEvent heard : page) {
        PbxEvent event = heard.event();
        if (event == null) {
          floor.restart();
          continue;
        }
        if (event instanceof PbxEvent.OfLeg leg) {
          spokenOf.add(leg.call());
        }
        floor.apply(event);
      }
      after = page.get(page.size() - 1).seq();
      page = events.between(pbx, from, to, after, PAGE).await();
    }
  }

  private void judge(
      CallRecord call, @Nullable CallRecord replayed, Set<String> spokenOf, Instant now) {
    if (call.isLive()) {
      goingOn++;
    } else if (replayed != null) {
      differs(Differences.between(call, replayed, now));
    } else if (spokenOf.contains(call.linkedId())) {
      differs(List.of(Differences.notReplayed(call.id())));
    } else {
      withoutEvents++;
    }
  }

  private void differs(List<String> lines) {
    lines.forEach(out::println);
    if (lines.isEmpty()) {
      same++;
    } else {
      different++;
    }
  }

  private boolean summary() {
    out.printf("%d calls are stored as their events yield them", same);
    tell(different, "differ");
    tell(goingOn, "are going on and were not judged");
    tell(withoutEvents, "have no stored events");
    out.println(".");
    out.flush();
    return different == 0;
  }

  private void tell(int many, String what) {
    if (many > 0) {
      out.printf("; %d %s", many, what);
    }
  }
}
