package sansheng.console.clock;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sansheng.console.db.Db;

/** The policies and their history. Versions never change, so each is read from its text once. */
public final class PolicyStore {
  private static final String COLUMNS =
      "select id, version, text, shipped, at, who, why from clock_policy ";

  private final Db db;
  private final Map<String, PolicyVersion> read = new ConcurrentHashMap<>();

  public PolicyStore(Db db) {
    this.db = db;
  }

  /**
   * Writes those that came with the program: new ones, and new versions of those that the site has
   * not touched.
   *
   * @throws PolicyRefused when one makes no sense
   */
  public Future<Void> ship(Map<String, String> texts, Instant now) {
    Future<Void> done = Future.succeededFuture();
    for (var text : texts.entrySet()) {
      PolicyReader.read(text.getKey() + ".yaml", text.getValue());
      done = done.compose(before -> ship(text.getKey(), text.getValue(), now));
    }
    return done;
  }

  private Future<Void> ship(String id, String text, Instant now) {
    return db.query(
            """
            insert into clock_policy (id, version, text, shipped, at, who)
            select $1, coalesce(max(version), 0) + 1, $2, true, $3, 'sansheng'
              from clock_policy where id = $1
            having coalesce(bool_and(shipped), true)
               and coalesce((array_agg(text order by version desc))[1], '') <> $2
            on conflict do nothing""",
            Tuple.of(id, text, now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** The policies in force, in the order of their ids. */
  public Future<List<PolicyVersion>> current() {
    return db.query(
            "select distinct on (id) id, version, text, shipped, at, who, why"
                + " from clock_policy order by id, version desc")
        .map(this::versions)
        .map(
            versions -> {
              List<PolicyVersion> sorted = new ArrayList<>(versions);
              sorted.sort(Comparator.comparing(version -> order(version.policy().id())));
              return sorted;
            });
  }

  /** The policies that were in force at a moment. */
  Future<List<PolicyVersion>> inForce(Instant at) {
    return db.query(
            "select distinct on (id) id, version, text, shipped, at, who, why"
                + " from clock_policy where at <= $1 order by id, version desc",
            Tuple.of(at.atOffset(ZoneOffset.UTC)))
        .map(this::versions);
  }

  private static String order(String id) {
    int dash = id.indexOf('-');
    String number = id.substring(1, dash < 0 ? id.length() : dash);
    return "0".repeat(Math.max(0, 2 - number.length())) + number + id;
  }

  /** All versions of a policy, newest first. */
  public Future<List<PolicyVersion>> history(String id) {
    return db.query(COLUMNS + "where id = $1 order by version desc", Tuple.of(id))
        .map(this::versions);
  }

  /**
   * Writes a new version, unless somebody else has written one since.
   *
   * @param basedOn the version that was on the screen
   * @return false when there is a newer one
   */
  public Future<Boolean> write(
      Policy policy, String text, int basedOn, String who, String why, Instant now) {
    return db.query(
            """
            insert into clock_policy (id, version, text, shipped, at, who, why)
            select $1, $2::integer + 1, $3, false, $4, $5, $6
             where not exists (select from clock_policy where id = $1 and version > $2)
            on conflict do nothing""",
            Tuple.of(policy.id(), basedOn, text, now.atOffset(ZoneOffset.UTC), who, why))
        .map(rows -> rows.rowCount() == 1);
  }

  private List<PolicyVersion> versions(RowSet<Row> rows) {
    return rows.stream().map(this::version).toList();
  }

  private PolicyVersion version(Row row) {
    String id = row.getString("id");
    int number = row.getInteger("version");
    return read.computeIfAbsent(
        id + "." + number,
        key ->
            new PolicyVersion(
                PolicyReader.read(id + " version " + number, row.getString("text")),
                number,
                row.getString("text"),
                row.getBoolean("shipped"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("who"),
                row.getString("why")));
  }

  /** One version, for a clock that began with it. */
  Future<Policy> version(String id, int number) {
    PolicyVersion known = read.get(id + "." + number);
    return known != null
        ? Future.succeededFuture(known.policy())
        : db.query(COLUMNS + "where id = $1 and version = $2", Tuple.of(id, number))
            .map(rows -> version(rows.iterator().next()).policy());
  }
}
