package sansheng.console.recording;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sansheng.console.db.Db;

/** The recordings' table. */
public final class RecordingStore {
  private final Db db;

  public RecordingStore(Db db) {
    this.db = db;
  }

  /** One recording with those who talk in it. */
  public Future<Optional<Recording>> find(UUID id) {
    return db.query(
            """
            select r.id, r.call_id, r.leg, r.from_at, r.to_at,
                   array(select s.agent from call_stint s where s.call_id = r.call_id
                         union
                         select b.owner from callback b join callback_reason w on w.callback = b.id
                          where w.call_id = r.call_id and w.kind = 'message'
                            and b.state = 'open' and b.owner is not null) as agents,
                   exists (select from callback b join callback_reason w on w.callback = b.id
                            where w.call_id = r.call_id and w.kind = 'message'
                              and b.state = 'open' and b.owner is null) as for_any_agent
              from recording r
             where r.id = $1""",
            Tuple.of(id))
        .map(rows -> rows.stream().map(RecordingStore::recording).findFirst());
  }

  private static Recording recording(Row row) {
    OffsetDateTime to = row.getOffsetDateTime("to_at");
    return new Recording(
        row.getUUID("id"),
        row.getUUID("call_id"),
        row.getString("leg"),
        row.getOffsetDateTime("from_at").toInstant(),
        to == null ? null : to.toInstant(),
        Set.of(row.getArrayOfStrings("agents")),
        row.getBoolean("for_any_agent"));
  }
}
