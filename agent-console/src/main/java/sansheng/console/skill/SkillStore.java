package sansheng.console.skill;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sansheng.console.db.Db;

/** The queues of people ({@code staff.queues}) and their places in them ({@code queue_skill}). */
public final class SkillStore {
  private static final String READ =
      """
      select s.agent, s.name, q.queue, coalesce(k.penalty, 0) as penalty
        from staff s
        left join lateral unnest(s.queues) q(queue) on true
        left join queue_skill k on k.agent = s.agent and k.queue = q.queue
       where s.active and s.agent is not null and ($1::text is null or s.agent = $1)
       order by s.agent, q.queue""";

  private final Db db;

  public SkillStore(Db db) {
    this.db = db;
  }

  /** Everybody with a phone, by work number. */
  Future<List<AgentQueues>> all() {
    return db.query(READ, Tuple.of((String) null)).map(SkillStore::read);
  }

  Future<Optional<AgentQueues>> of(String agent) {
    return db.query(READ, Tuple.of(agent)).map(rows -> read(rows).stream().findFirst());
  }

  private static List<AgentQueues> read(RowSet<Row> rows) {
    Map<String, String> names = new TreeMap<>();
    Map<String, Map<String, Integer>> queues = new TreeMap<>();
    for (Row row : rows) {
      String agent = row.getString("agent");
      names.put(agent, row.getString("name"));
      Map<String, Integer> theirs = queues.computeIfAbsent(agent, a -> new TreeMap<>());
      if (row.getString("queue") != null) {
        theirs.put(row.getString("queue"), row.getInteger("penalty"));
      }
    }
    List<AgentQueues> all = new ArrayList<>();
    queues.forEach(
        (agent, theirs) -> all.add(new AgentQueues(agent, names.getOrDefault(agent, ""), theirs)));
    return all;
  }

  /** All of an agent's queues and places at once; those of before are gone. */
  Future<Void> write(String agent, Map<String, Integer> penalties) {
    String[] queues = penalties.keySet().stream().sorted().toArray(String[]::new);
    List<Tuple> places = new ArrayList<>();
    penalties.forEach((queue, penalty) -> places.add(Tuple.of(agent, queue, penalty)));
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery("update staff set queues = $2 where agent = $1")
                .execute(Tuple.of(agent).addArrayOfString(queues))
                .compose(
                    done ->
                        connection
                            .preparedQuery("delete from queue_skill where agent = $1")
                            .execute(Tuple.of(agent)))
                .compose(
                    done ->
                        places.isEmpty()
                            ? Future.succeededFuture()
                            : connection
                                .preparedQuery(
                                    "insert into queue_skill (agent, queue, penalty)"
                                        + " values ($1, $2, $3)")
                                .executeBatch(places)
                                .mapEmpty())
                .mapEmpty());
  }
}
