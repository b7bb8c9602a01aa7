package sansheng.console.replay;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import sansheng.console.db.Db;
import sansheng.console.journal.CallFilter;
import sansheng.console.journal.Cursor;
import sansheng.console.journal.JournalStore;
import sansheng.console.journal.Sight;
import sansheng.cti.floor.CallRecord;

/** The call log as it is stored, for holding a replay against it. */
final class StoredCalls {
  private static final int PAGE = 200;

  private final Db db;
  private final JournalStore journal;

  StoredCalls(Db db, JournalStore journal) {
    this.db = db;
    this.journal = journal;
  }

  /** The calls offered in a time, by PBX; PBXes without a call but with events are there, too. */
  Map<String, List<CallRecord>> offered(Instant from, Instant to) {
    Map<String, List<CallRecord>> byPbx = new LinkedHashMap<>();
    for (String pbx : new TreeSet<>(pbxesWithEvents().await())) {
      byPbx.put(pbx, new ArrayList<>());
    }
    CallFilter all = CallFilter.offered(from, to);
    List<CallRecord> page = journal.page(all, new Sight.Everything(), PAGE).await();
    while (!page.isEmpty()) {
      page.forEach(c -> byPbx.computeIfAbsent(c.pbx(), p -> new ArrayList<>()).add(c));
      Cursor next = Cursor.after(page.get(page.size() - 1));
      page = journal.page(all.after(next), new Sight.Everything(), PAGE).await();
    }
    return byPbx;
  }

  private Future<List<String>> pbxesWithEvents() {
    // The index is read from one PBX to the next, however many events there are.
    return db.query(
            """
            with recursive each as (
              (select pbx from call_event order by pbx limit 1)
              union all
              select (select e.pbx from call_event e where e.pbx > each.pbx order by e.pbx limit 1)
                from each where each.pbx is not null)
            select pbx from each where pbx is not null""")
        .map(rows -> rows.stream().map(row -> row.getString("pbx")).toList());
  }

  /** When the earliest of the calls began that were going on at a moment; else the moment. */
  Instant beginOfCallsAt(String pbx, Instant moment) {
    return db.query(
            """
            select min(offered_at) as first from calls
            where pbx = $1 and offered_at < $2 and offered_at > $2 - interval '12 hours'
              and (ended_at is null or ended_at >= $2)""",
            Tuple.of(pbx, moment.atOffset(ZoneOffset.UTC)))
        .map(
            rows -> {
              OffsetDateTime first = rows.iterator().next().getOffsetDateTime("first");
              return first == null ? moment : first.toInstant();
            })
        .await();
  }
}
