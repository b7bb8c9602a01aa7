package sansheng.console.attribution;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Collision.Offer;
import sansheng.console.attribution.Collision.State;
import sansheng.console.attribution.Ruling.Share;
import sansheng.console.db.Db;
import sansheng.console.journal.Spelling;

/** The collisions' tables. Waits. */
public final class CollisionStore {
  private static final String READ =
      "select k.*, c.name from collision k join customer c on c.id = k.customer ";

  private final Db db;

  public CollisionStore(Db db) {
    this.db = db;
  }

  /**
   * Something said to a collision.
   *
   * @param agent work number of who said it; null for people without a phone
   */
  public record Word(Instant at, String kind, @Nullable String agent, String who, String text) {}

  /** Open ones first, newest first; all, or those in which an agent has a claim. */
  public List<Collision> list(@Nullable String agent, int most) {
    return read(
        READ
            + "where ($1::text is null or $1 = any(k.agents))"
            + " order by k.state <> 'open', k.opened_at desc limit $2",
        Tuple.of(agent, most));
  }

  /** One. */
  public Optional<Collision> find(UUID id) {
    return read(READ + "where k.id = $1", Tuple.of(id)).stream().findFirst();
  }

  /** The latest of a customer. */
  Optional<Collision> latest(long customer) {
    return read(
            READ + "where k.customer = $1 order by k.opened_at desc limit 1", Tuple.of(customer))
        .stream()
        .findFirst();
  }

  private List<Collision> read(String sql, Tuple parameters) {
    return db.query(sql, parameters).await().stream().map(CollisionStore::collision).toList();
  }

  /** Opens one, or widens the customer's open one. */
  void open(long customer, Instant now, String by, @Nullable UUID deal, Collection<String> agents) {
    db.query(
            """
            insert into collision (id, customer, opened_at, discovered_at, discovered_by, deal, agents)
            values ($1, $2, $3, $3, $4, $5, $6)
            on conflict (customer) where state = 'open' do update
               set deal = excluded.deal, agents = excluded.agents
             where collision.deal is distinct from excluded.deal or collision.agents <> excluded.agents""",
            Tuple.of(UUID.randomUUID(), customer, RulingStore.utc(now), by, deal)
                .addArrayOfString(agents.stream().sorted().toArray(String[]::new)))
        .await();
  }

  /** Ends one; false when it is not open. */
  boolean close(
      UUID id,
      State state,
      @Nullable String owner,
      List<Share> shares,
      String reason,
      Instant now,
      String by) {
    return db.query(
                """
                update collision set state = $2, owner = $3, shares = $4, reason = $5, closed_at = $6,
                       closed_by = $7, offer = null
                 where id = $1 and state = 'open'""",
                Tuple.of(id, Spelling.of(state), owner, Collision.json(shares), reason)
                    .addValue(RulingStore.utc(now))
                    .addString(by))
            .await()
            .rowCount()
        == 1;
  }

  /** What one agent proposes; null takes it away. */
  boolean offer(UUID id, @Nullable Offer offer) {
    return db.query(
                "update collision set offer = $2 where id = $1 and state = 'open'",
                Tuple.of(id, offer == null ? null : offer.json()))
            .await()
            .rowCount()
        == 1;
  }

  /** Writes down what somebody said. */
  void say(UUID id, Word word) {
    db.query(
            """
            insert into collision_word (collision, at, kind, agent, by_login, text)
            values ($1, $2, $3, $4, $5, $6)""",
            Tuple.of(id, RulingStore.utc(word.at()), word.kind(), word.agent(), word.who())
                .addString(word.text()))
        .await();
  }

  /** What was said, oldest first. */
  public List<Word> words(UUID id) {
    return db
        .query(
            """
            select w.at, w.kind, w.agent, coalesce(s.name, w.by_login) as who, w.text
              from collision_word w left join staff s on s.login = w.by_login
             where w.collision = $1 order by w.id""",
            Tuple.of(id))
        .await()
        .stream()
        .map(
            row ->
                new Word(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("kind"),
                    row.getString("agent"),
                    row.getString("who"),
                    row.getString("text")))
        .toList();
  }

  private static Collision collision(Row row) {
    OffsetDateTime closed = row.getOffsetDateTime("closed_at");
    return new Collision(
        row.getUUID("id"),
        row.getLong("customer"),
        row.getString("name"),
        row.getOffsetDateTime("opened_at").toInstant(),
        row.getOffsetDateTime("discovered_at").toInstant(),
        row.getString("discovered_by"),
        row.getUUID("deal"),
        Set.of(row.getArrayOfStrings("agents")),
        Spelling.find(State.class, row.getString("state")).orElseThrow(),
        row.getString("owner"),
        Collision.shares(row.getJsonArray("shares")),
        row.getString("reason"),
        closed == null ? null : closed.toInstant(),
        row.getString("closed_by"),
        row.getJsonObject("offer") == null ? null : Offer.of(row.getJsonObject("offer")));
  }
}
