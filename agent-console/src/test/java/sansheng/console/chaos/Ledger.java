package sansheng.console.chaos;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sansheng.console.db.StoppablePostgres;

/** Lays the call log beside what Asterisk itself wrote down, and names every difference. */
public final class Ledger {
  private static final double A_SECOND = 1.0;

  /**
   * A call as Asterisk's call detail records have it.
   *
   * @param answered whether the last of its records says that somebody was spoken with
   */
  public record Detail(Instant start, Instant end, boolean answered, boolean queued) {}

  /** A call of the log. */
  public record Logged(
      String linkedId,
      Instant offered,
      String ended,
      String outcome,
      long sum,
      String reason,
      List<Instant> unseenFrom,
      List<Instant> unseenTo) {}

  private final Map<String, Detail> details = new TreeMap<>();
  private final Map<String, List<Logged>> logged = new TreeMap<>();
  private final Map<String, Set<String>> queueWords = new TreeMap<>();

  private Ledger() {}

  /** Reads both. */
  public static Ledger of(Path logs, StoppablePostgres database) throws IOException, SQLException {
    Ledger ledger = new Ledger();
    for (String line : Files.readAllLines(logs.resolve("cdr-custom/cdr.csv"))) {
      ledger.detail(List.of(line.substring(1, line.length() - 1).split("\",\"", -1)));
    }
    for (String line : Files.readAllLines(logs.resolve("queue_log"))) {
      List<String> f = List.of(line.split("\\|", -1));
      ledger.queueWords.computeIfAbsent(f.get(1), l -> new HashSet<>()).add(f.get(4));
    }
    for (List<String> row :
        database.query(
            """
            select c.linked_id, extract(epoch from c.offered_at), extract(epoch from c.ended_at),
              c.outcome, c.wait_ms + c.ring_ms + c.talk_ms + c.hold_ms, c.end_reason,
              (select string_agg(extract(epoch from from_at)::text, ' ' order by position)
                 from call_uncertain u where u.call_id = c.id),
              (select string_agg(extract(epoch from to_at)::text, ' ' order by position)
                 from call_uncertain u where u.call_id = c.id)
            from calls c where c.linked_id not like 'past-%' order by c.offered_at
            """)) {
      ledger.add(
          new Logged(
              row.get(0),
              instant(row.get(1)),
              row.get(2),
              row.get(3),
              Long.parseLong(row.get(4)),
              row.get(5),
              instants(row.get(6)),
              instants(row.get(7))));
    }
    return ledger;
  }

  private void add(Logged call) {
    logged.computeIfAbsent(call.linkedId(), l -> new ArrayList<>()).add(call);
  }

  private void detail(List<String> f) {
    boolean answered = f.get(16).equals("ANSWERED") && !f.get(11).isEmpty();
    details.merge(
        f.get(1),
        new Detail(instant(f.get(3)), instant(f.get(5)), answered, f.get(12).equals("Queue")),
        (a, b) ->
            new Detail(
                a.start.isBefore(b.start) ? a.start : b.start,
                a.end.isAfter(b.end) ? a.end : b.end,
                a.answered || b.answered,
                a.queued || b.queued));
  }

  private static Instant instant(String seconds) {
    return Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValue());
  }

  private static List<Instant> instants(String seconds) {
    return seconds.equals("null")
        ? List.of()
        : List.of(seconds.split(" ", -1)).stream().map(Ledger::instant).toList();
  }

  /** How many calls Asterisk had. */
  public int calls() {
    return details.size();
  }

  /** How many of the log's are marked uncertain. */
  public long uncertain() {
    return logged.values().stream().filter(c -> !c.get(0).unseenFrom().isEmpty()).count();
  }

  /** How many of the log's came out in this way. */
  public Map<String, Integer> outcomes() {
    Map<String, Integer> counts = new TreeMap<>();
    logged.values().forEach(c -> counts.merge(c.get(0).outcome(), 1, Integer::sum));
    return counts;
  }

  /** Every way in which the log is not what happened; empty when it is right. */
  public List<String> differences() {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Detail> call : details.entrySet()) {
      List<Logged> log = logged.getOrDefault(call.getKey(), List.of());
      if (log.size() != 1) {
        found.add((log.isEmpty() ? "missing " : "double ") + call);
      } else {
        compare(call.getValue(), log.get(0), found);
      }
    }
    for (String call : logged.keySet()) {
      if (!details.containsKey(call)) {
        found.add("invented " + logged.get(call));
      }
    }
    return found;
  }

  private void compare(Detail detail, Logged log, List<String> found) {
    if (log.ended().equals("null")) {
      found.add("open " + log);
      return;
    }
    Instant ended = instant(log.ended());
    if (log.sum() != ended.toEpochMilli() - log.offered().toEpochMilli()) {
      found.add("sum " + log);
    }
    if (apart(detail.start, log.offered()) > A_SECOND || apart(detail.end, ended) > A_SECOND) {
      found.add("times " + detail + " " + log);
    }
    if (!outcomeIsRight(detail, log)) {
      found.add("outcome " + detail + queueWords.get(log.linkedId()) + " " + log);
    }
  }

  private static double apart(Instant one, Instant other) {
    return Math.abs(one.toEpochMilli() - other.toEpochMilli()) / 1000.0;
  }

  private boolean outcomeIsRight(Detail detail, Logged log) {
    Set<String> words = queueWords.getOrDefault(log.linkedId(), Set.of());
    if (words.contains("CONNECT")) {
      return log.outcome().equals("answered");
    }
    if (words.contains("ABANDON")) {
      return log.outcome().equals("abandoned");
    }
    if (words.contains("EXITWITHKEY")) {
      return log.outcome().equals("exitedByKey");
    }
    if (words.contains("EXITWITHTIMEOUT")) {
      return log.outcome().equals("timedOut");
    }
    return detail.queued || detail.answered == log.outcome().equals("answered");
  }

  /** Calls that lived at this moment and bear no mark that says that nobody watched. */
  public List<Logged> unmarkedAt(Instant moment) {
    List<Logged> found = new ArrayList<>();
    for (List<Logged> calls : logged.values()) {
      Logged call = calls.get(0);
      boolean lived =
          call.offered().isBefore(moment)
              && !call.ended().equals("null")
              && instant(call.ended()).isAfter(moment);
      if (lived && !isMarked(call, moment)) {
        found.add(call);
      }
    }
    return found;
  }

  private static boolean isMarked(Logged call, Instant moment) {
    for (int i = 0; i < call.unseenFrom().size(); i++) {
      if (!call.unseenFrom().get(i).isAfter(moment) && !call.unseenTo().get(i).isBefore(moment)) {
        return true;
      }
    }
    return false;
  }
}
