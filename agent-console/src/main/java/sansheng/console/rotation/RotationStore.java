package sansheng.console.rotation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;
import sansheng.console.journal.Spelling;
import sansheng.console.rotation.Rota.Given;
import sansheng.console.rotation.Rota.Member;
import sansheng.console.rotation.Rota.State;

/** The rotation's tables. Waits. */
public final class RotationStore {
  private static final String MEMBERS = "select * from rotation_agent order by place";

  private final Db db;

  public RotationStore(Db db) {
    this.db = db;
  }

  /** Who got whom and why. */
  public record Turn(Instant at, String kind, String agent, String party, String who) {}

  /** The order as it is now. */
  public Rota rota() {
    int next = db.query("select next from rotation").await().iterator().next().getInteger("next");
    return new Rota(members(db.query(MEMBERS).await()), next);
  }

  /**
   * Gives a new party to whose turn it is. Two who ask at once wait for one another.
   *
   * @param party a name or a masked number, for the list
   */
  public Optional<Given> give(String party, String by, Instant now) {
    return db.inTransaction(
            on ->
                on.preparedQuery("select next from rotation for update")
                    .execute()
                    .compose(
                        rotation ->
                            on.preparedQuery(MEMBERS)
                                .execute()
                                .map(
                                    rows ->
                                        new Rota(
                                                members(rows),
                                                rotation.iterator().next().getInteger("next"))
                                            .give(now)))
                    .compose(
                        given ->
                            given.isEmpty()
                                ? Future.succeededFuture(given)
                                : write(on, given.get(), party, by, now).map(given)))
        .await();
  }

  private static Future<Void> write(
      SqlConnection on, Given given, String party, String by, Instant now) {
    List<Tuple> owed =
        given.after().members().stream()
            .map(m -> Tuple.of(m.agent(), m.owed(), utc(m.owedSince())))
            .toList();
    Future<Void> written =
        on.preparedQuery("update rotation set next = $1")
            .execute(Tuple.of(given.after().next()))
            .compose(
                moved ->
                    on.preparedQuery(
                            "update rotation_agent set owed = $2, owed_since = $3 where agent = $1")
                        .executeBatch(owed))
            .mapEmpty();
    for (String missed : given.missed()) {
      written = written.compose(before -> turn(on, "missed", missed, party, by, now));
    }
    return written.compose(
        before -> turn(on, given.owed() ? "owed" : "turn", given.agent(), party, by, now));
  }

  private static Future<Void> turn(
      SqlConnection on, String kind, String agent, String party, String by, Instant now) {
    return on.preparedQuery(
            """
            insert into rotation_turn (at, kind, agent, party, by_login)
            values ($1, $2, $3, $4, $5)""")
        .execute(Tuple.of(utc(now), kind, agent, party, by))
        .mapEmpty();
  }

  /** A party that uses no turn: it asked for somebody, came back, or was only helped. */
  public void noTurn(String kind, String agent, String party, String by, Instant now) {
    db.inTransaction(on -> turn(on, kind, agent, party, by, now)).await();
  }

  /** Where an agent is from now on; false for somebody who is not in the order. */
  public boolean is(String agent, State state, Instant now) {
    return db.query(
                "update rotation_agent set state = $2, changed_at = $3 where agent = $1",
                Tuple.of(agent, Spelling.of(state), utc(now)))
            .await()
            .rowCount()
        == 1;
  }

  /** Puts an agent at the end of the order; false when there is no such agent. */
  public boolean add(String agent, Instant now) {
    return db.query(
                """
                insert into rotation_agent (agent, place, changed_at)
                select s.agent, coalesce((select max(place) from rotation_agent), 0) + 1, $2
                  from staff s where s.agent = $1 and s.active
                on conflict (agent) do nothing""",
                Tuple.of(agent, utc(now)))
            .await()
            .rowCount()
        == 1;
  }

  /** Takes an agent out of the order, with what they were owed. */
  public void remove(String agent) {
    db.query("delete from rotation_agent where agent = $1", Tuple.of(agent)).await();
  }

  /** The latest turns, newest first. */
  public List<Turn> turns(int most) {
    return db
        .query(
            """
            select t.at, t.kind, t.agent, t.party, coalesce(s.name, t.by_login) as who
              from rotation_turn t left join staff s on s.login = t.by_login
             order by t.at desc, t.id desc limit $1""",
            Tuple.of(most))
        .await()
        .stream()
        .map(
            row ->
                new Turn(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("kind"),
                    row.getString("agent"),
                    row.getString("party"),
                    row.getString("who")))
        .toList();
  }

  private static List<Member> members(Iterable<Row> rows) {
    List<Member> members = new java.util.ArrayList<>();
    for (Row row : rows) {
      OffsetDateTime since = row.getOffsetDateTime("owed_since");
      members.add(
          new Member(
              row.getString("agent"),
              row.getInteger("place"),
              Spelling.find(State.class, row.getString("state")).orElseThrow(),
              row.getInteger("owed"),
              since == null ? null : since.toInstant()));
    }
    return members;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
