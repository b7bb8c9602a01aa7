package sansheng.console.journal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Earlier;

/** The journal's tables. */
public final class JournalStore {
  private static final String WRITE = Beside.text(JournalStore.class, "write.sql");
  private static final String READ = Beside.text(JournalStore.class, "read.sql");

  private final Db db;
  private final EntryJson json;

  public JournalStore(Db db, Numbers numbers) {
    this.db = db;
    this.json = new EntryJson(numbers);
  }

  /**
   * Writes states of calls, each call once. Writing the same again, or an older state, changes
   * nothing.
   *
   * @return how many calls it changed
   */
  public Future<Integer> write(List<JournalEntry> entries) {
    return writeRows(json.batch(entries).encode());
  }

  /** The same for a JSON array of states that {@link #row} has put into words. */
  Future<Integer> writeRows(String batch) {
    return db.query(WRITE, Tuple.of(batch))
        .map(rows -> rows.iterator().next().getInteger("written"));
  }

  /** A state as its row is written, kept in the spool until then. */
  public JsonObject row(JournalEntry entry) {
    return json.row(entry);
  }

  /** One call. */
  public Future<Optional<CallRecord>> find(UUID id) {
    return db.query(READ + " where c.id = $1", Tuple.of(id))
        .map(rows -> calls(rows).stream().findFirst());
  }

  /** How agents are called, by their work numbers. */
  public Future<Map<String, String>> agentNames() {
    return agentNames(Duration.ofSeconds(10));
  }

  /** The same for a page that must not wait for a database that is away. */
  public Future<Map<String, String>> agentNames(Duration within) {
    return db.query("select agent, name from staff where agent is not null", Tuple.tuple(), within)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("agent"), row -> row.getString("name"))));
  }

  /** The queues that calls have stood in, for choosing one. */
  public Future<List<String>> queues() {
    // The index is read from one queue to the next, however many calls there are.
    return db.query(
            """
            with recursive each as (
              (select queue from calls where queue is not null order by queue limit 1)
              union all
              select (select c.queue from calls c where c.queue > e.queue order by c.queue limit 1)
                from each e where e.queue is not null)
            select queue from each where queue is not null""")
        .map(rows -> rows.stream().map(row -> row.getString("queue")).toList());
  }

  /** Calls of a PBX that have not ended, oldest first, for the bridge to go on with. */
  public Future<List<CallRecord>> openCalls(String pbx) {
    return db.query(
            READ + " where c.pbx = $1 and c.phase <> 'ended' order by c.offered_at, c.id",
            Tuple.of(pbx))
        .map(JournalStore::calls);
  }

  /**
   * All that a bridge wrote down of a PBX, for the next one to go on with. The latest calls are
   * looked at, for among them, or among the open ones, is the one that changed last.
   */
  public Future<Earlier> earlier(String pbx) {
    return db.query(
            """
            select linked_id, changed_at, phase = 'ended' as ended
              from (select linked_id, changed_at, phase from calls where pbx = $1
                    order by offered_at desc, id desc limit 5000) latest
            union all
            select linked_id, changed_at, false from calls where pbx = $1 and phase <> 'ended'
            """,
            Tuple.of(pbx))
        .compose(latest -> openCalls(pbx).map(open -> earlier(latest, open)));
  }

  private static Earlier earlier(RowSet<Row> latest, List<CallRecord> open) {
    Instant until = null;
    Set<String> ended = new HashSet<>();
    for (Row row : latest) {
      Instant changed = row.getOffsetDateTime("changed_at").toInstant();
      until = until == null || changed.isAfter(until) ? changed : until;
      if (row.getBoolean("ended")) {
        ended.add(row.getString("linked_id"));
      }
    }
    return new Earlier(until, open, ended);
  }

  /** A page of the log, newest first. */
  public Future<List<CallRecord>> page(CallFilter filter, Sight sight, int limit) {
    CallSearch search = new CallSearch(filter, sight, limit);
    return db.query(READ + search.where(), search.parameters()).map(JournalStore::calls);
  }

  /**
   * Ends the calls that ended while nobody watched, once the first snapshot after a start shows
   * which still live. What happened between their last state and {@code at} is marked uncertain.
   *
   * @param live the calls on the floor now
   * @return the calls it ended
   */
  public Future<List<CallRecord>> closeOrphans(String pbx, Collection<UUID> live, Instant at) {
    return openCalls(pbx)
        .compose(
            open -> {
              List<CallRecord> ended =
                  open.stream()
                      .filter(call -> !live.contains(call.id()))
                      .map(call -> Orphan.ended(call, at))
                      .toList();
              List<JournalEntry> entries =
                  ended.stream().map(call -> new JournalEntry(call, at)).toList();
              return ended.isEmpty()
                  ? Future.succeededFuture(ended)
                  : writeInBatches(entries, 0).map(ended);
            });
  }

  private Future<Integer> writeInBatches(List<JournalEntry> entries, int from) {
    if (from >= entries.size()) {
      return Future.succeededFuture(from);
    }
    int to = Math.min(entries.size(), from + 100);
    return write(entries.subList(from, to)).compose(done -> writeInBatches(entries, to));
  }

  static List<CallRecord> calls(RowSet<Row> rows) {
    return rows.stream().map(CallRow::read).toList();
  }
}
