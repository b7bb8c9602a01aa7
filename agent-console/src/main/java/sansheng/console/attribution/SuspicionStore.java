package sansheng.console.attribution;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sansheng.console.db.Db;

/** Edits that were flagged, and what people decided about them. Waits. */
public final class SuspicionStore {
  private final Db db;

  public SuspicionStore(Db db) {
    this.db = db;
  }

  /** Open ones first, newest first. */
  public List<Suspicion> list(int most) {
    return db
        .query(
            """
            select s.*, c.name, coalesce(t.name, s.by_login) as who,
                   least(3, 1 + (select count(*) from suspicion o
                                  where o.by_login = s.by_login and o.state = 'confirmed'))::int as next_step
              from suspicion s join customer c on c.id = s.customer left join staff t on t.login = s.by_login
             order by s.state <> 'open', s.at desc limit $1""",
            Tuple.of(most))
        .await()
        .stream()
        .map(
            row ->
                new Suspicion(
                    row.getLong("id"),
                    row.getLong("customer"),
                    row.getString("name"),
                    row.getString("kind"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("who"),
                    row.getString("from_where"),
                    row.getString("against"),
                    row.getString("why"),
                    row.getString("state"),
                    row.getInteger("next_step"),
                    row.getInteger("step"),
                    row.getString("decided_why")))
        .toList();
  }

  /** Decides about an open one; a confirmation is the next step of that person's ladder. */
  void decide(long id, String decision, String reason, String who, Instant now) {
    db.query(
            """
            update suspicion s set state = $2, decided_why = $3, decided_by = $4, decided_at = $5,
                   step = case when $2 = 'confirmed' then least(3, 1 + (
                     select count(*) from suspicion o
                      where o.by_login = s.by_login and o.state = 'confirmed'))::int end
             where s.id = $1 and s.state = 'open' and s.by_login <> $4""",
            Tuple.of(id, decision, reason, who, RulingStore.utc(now)))
        .await();
  }

  /** How agents are called, by their work numbers. */
  public Map<String, String> agentNames() {
    Map<String, String> names = new HashMap<>();
    db.query("select agent, name from staff where agent is not null")
        .await()
        .forEach(row -> names.put(row.getString("agent"), row.getString("name")));
    return names;
  }
}
