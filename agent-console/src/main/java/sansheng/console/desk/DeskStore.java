package sansheng.console.desk;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import sansheng.console.db.Db;

/** What the desk asks of the call log. */
public final class DeskStore {
  private final Db db;

  /** Reads through this. */
  public DeskStore(Db db) {
    this.db = db;
  }

  /** An agent's ended calls since then, newest first; waits for the database. */
  List<MyCall> calls(String agent, Instant since, int most) {
    var rows =
        db.query(
                """
                select c.id, c.offered_at, c.queue, mine.answered, mine.talked_ms,
                       case c.direction when 'outgoing' then c.dialled_number
                                        else c.caller_number end as number,
                       (select min(p.name)
                          from customer_number n join customer p on p.id = n.customer_id
                         where n.number = c.party_e164
                        having count(*) = 1) as name
                  from call_agent a
                  join calls c on c.id = a.call_id
                 cross join lateral (
                       select count(*) > 0 as answered,
                              coalesce(sum(extract(epoch from s.to_at - s.from_at) * 1000), 0)::bigint
                                as talked_ms
                         from call_stint s
                        where s.call_id = c.id and s.agent = a.agent) mine
                 where a.agent = $1 and a.offered_at >= $2 and c.phase = 'ended'
                 order by a.offered_at desc
                 limit $3""",
                Tuple.of(agent, since.atOffset(ZoneOffset.UTC), most))
            .await();
    var calls = new ArrayList<MyCall>();
    for (Row row : rows) {
      calls.add(
          new MyCall(
              row.getUUID("id"),
              row.getOffsetDateTime("offered_at").toInstant(),
              row.getString("number"),
              row.getString("name"),
              row.getString("queue"),
              row.getBoolean("answered"),
              Duration.ofMillis(row.getLong("talked_ms"))));
    }
    return calls;
  }
}
