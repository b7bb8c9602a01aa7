package sansheng.console.handling;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sansheng.console.db.Db;

/** Who works here, and how well they serve a queue. Methods wait for the database. */
public final class HandlingStore {
  private final Db db;

  public HandlingStore(Db db) {
    this.db = db;
  }

  /** Everybody with a phone, by name; their state is not known here. */
  List<Colleague> colleagues() {
    List<Colleague> colleagues = new ArrayList<>();
    for (Row row :
        db.query("select agent, name from staff where active and agent is not null order by name")
            .await()) {
      colleagues.add(new Colleague(row.getString("agent"), row.getString("name"), ""));
    }
    return colleagues;
  }

  /** How everybody with a phone is called, by work number. */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    colleagues().forEach(colleague -> names.put(colleague.number(), colleague.name()));
    return names;
  }

  /** An agent's penalties by queue; queues without one are not in it. */
  public Map<String, Integer> penalties(String agent) {
    Map<String, Integer> penalties = new TreeMap<>();
    for (Row row :
        db.query("select queue, penalty from queue_skill where agent = $1", Tuple.of(agent))
            .await()) {
      penalties.put(row.getString("queue"), row.getInteger("penalty"));
    }
    return penalties;
  }
}
