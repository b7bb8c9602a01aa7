package sansheng.console.clock;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.db.Db;

/** Computes the clocks of a period again from what was recorded, and compares. */
public final class Replay {
  private final Db db;
  private final PolicyStore policies;
  private final CalendarStore calendars;
  private final Subjects subjects;

  public Replay(Db db) {
    this.db = db;
    policies = new PolicyStore(db);
    calendars = new CalendarStore(db);
    subjects = new Subjects(db);
  }

  /**
   * What came out.
   *
   * @param clocks how many were computed
   * @param lines differences, or what would have been otherwise
   */
  public record Result(int clocks, List<String> lines) {
    public Result {
      lines = List.copyOf(lines);
    }
  }

  private record Stored(ClockRow row, Set<String> findings) {
    String key() {
      Clock clock = row.clock();
      return Replay.key(clock.policy(), clock.about(), clock.started());
    }
  }

  private static String key(String policy, About about, Fact started) {
    return policy
        + " "
        + about
        + (started.ref().isEmpty() ? "" : "/" + started.ref())
        + " since "
        + started.at();
  }

  /** With the policies that the clocks began with there must be no difference. */
  public Result asItWas(Instant from, Instant to) {
    Map<String, Stored> stored = stored(from, to);
    List<String> lines = new ArrayList<>();
    Set<String> expected = new HashSet<>();
    for (Subjects.Noted noted : subjects.happened(from, to)) {
      for (PolicyVersion version : policies.inForce(noted.notedAt()).await()) {
        if (version.policy().isStartedBy(noted.about().kind(), noted.fact())) {
          String key = key(version.policy().id(), noted.about(), noted.fact());
          expected.add(key);
          if (!stored.containsKey(key)) {
            lines.add(key + ": there is no clock");
          }
        }
      }
    }
    for (var each : stored.entrySet()) {
      if (!expected.contains(each.getKey())) {
        lines.add(each.getKey() + ": no recorded fact starts this clock");
      }
      compare(each.getValue(), lines);
    }
    return new Result(stored.size(), lines);
  }

  private void compare(Stored stored, List<String> lines) {
    Clock clock = stored.row().clock();
    Policy policy = policies.version(clock.policy(), clock.policyVersion()).await();
    Site site = ClockWork.site(calendars.version(clock.calendarVersion()).await());
    Judgement computed =
        Judge.judge(policy, site, clock.started(), stored.row().facts(), clock.judgedTo());
    difference(stored.key(), "due", clock.dueAt(), computed.dueAt(), lines);
    difference(stored.key(), "state", clock.state(), computed.state(), lines);
    difference(stored.key(), "ended", clock.endedAt(), computed.endedAt(), lines);
    Set<String> findings =
        computed.findings().stream()
            .map(f -> ClockRow.spelled(f.kind()) + " " + f.point() + " " + f.at())
            .collect(Collectors.toCollection(TreeSet::new));
    difference(stored.key(), "findings", stored.findings(), findings, lines);
  }

  private static void difference(
      String key,
      String what,
      @Nullable Object stored,
      @Nullable Object computed,
      List<String> lines) {
    if (!String.valueOf(stored).equals(String.valueOf(computed))) {
      lines.add(key + ": " + what + " is stored as " + stored + ", computed as " + computed);
    }
  }

  /**
   * What other policies would have made of the same facts, judged at {@code now} by the calendar in
   * force; a policy that is not among them is left out.
   */
  public Result withOthers(Instant from, Instant to, List<Policy> others, Instant now) {
    Site site = ClockWork.site(calendars.current().await());
    Map<String, Stored> stored = stored(from, to);
    List<String> lines = new ArrayList<>();
    int clocks = 0;
    for (Subjects.Noted noted : subjects.happened(from, to)) {
      for (Policy policy : others) {
        if (!policy.isStartedBy(noted.about().kind(), noted.fact())) {
          continue;
        }
        clocks++;
        List<Fact> facts = subjects.about(noted.about());
        boolean breached = Judge.judge(policy, site, noted.fact(), facts, now).isBreached();
        Stored was = stored.get(key(policy.id(), noted.about(), noted.fact()));
        boolean wasBreached =
            was != null && was.findings().stream().anyMatch(f -> f.startsWith("breached"));
        if (breached != wasBreached) {
          String key = key(policy.id(), noted.about(), noted.fact());
          lines.add(key + (breached ? ": would have breached" : ": would not have breached"));
        }
      }
    }
    lines.sort(Comparator.naturalOrder());
    return new Result(clocks, lines);
  }

  private Map<String, Stored> stored(Instant from, Instant to) {
    Map<String, Set<String>> findings = new HashMap<>();
    for (Row row :
        db.query(
                """
                select f.clock::text as clock, f.kind, f.point, f.at
                  from clock_finding f join clock c on c.id = f.clock
                 where c.began_at >= $1 and c.began_at < $2 and f.withdrawn_at is null""",
                Subjects.period(from, to))
            .await()) {
      findings
          .computeIfAbsent(row.getString("clock"), id -> new TreeSet<>())
          .add(
              row.getString("kind")
                  + " "
                  + row.getInteger("point")
                  + " "
                  + ClockRow.instant(row, "at"));
    }
    Map<String, Stored> stored = new HashMap<>();
    for (Row row :
        db.query(
                ClockStore.READ + " where c.began_at >= $1 and c.began_at < $2 order by c.began_at",
                Subjects.period(from, to))
            .await()) {
      ClockRow clock = ClockRow.read(row);
      Stored one =
          new Stored(clock, findings.getOrDefault(clock.clock().id().toString(), new TreeSet<>()));
      stored.put(one.key(), one);
    }
    return stored;
  }
}
