package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** The facts of a case as they are on record, and the rulings made on them. Waits. */
public final class RulingStore {
  private static final String FACTS = Beside.text(RulingStore.class, "facts.sql");
  private static final String SUSPICIONS = Beside.text(RulingStore.class, "suspicions.sql");

  private final Db db;

  public RulingStore(Db db) {
    this.db = db;
  }

  /** The facts in the API's words, without {@code at}; and the deal they are about. */
  record OnRecord(JsonObject facts, @Nullable UUID deal) {}

  /**
   * A ruling that was stored.
   *
   * @param facts on which it can be given again
   * @param ruling in the API's words
   */
  public record Stored(long id, Instant at, JsonObject facts, JsonObject ruling) {}

  /** A customer about whom facts have come. */
  record Due(long customer, long facts) {}

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  OnRecord facts(long customer, Instant at) {
    Row row = db.query(FACTS, Tuple.of(customer, utc(at))).await().iterator().next();
    return new OnRecord(row.getJsonObject("facts"), row.getUUID("deal"));
  }

  /** Finds edits that look like a malicious collision; each is written down once. */
  void suspect(long customer, Instant now, int days) {
    db.query(SUSPICIONS, Tuple.of(customer, utc(now), days)).await();
  }

  /** Customers to be looked at: where facts have come, and where a claim has lapsed. */
  List<Due> due(Instant now) {
    return db
        .query(
            """
            select customer, facts from ruling_due
            union all
            select w.customer, 0 from whose w
             where w.until < $1 and not exists (select from ruling_due d where d.customer = w.customer)
            limit 200""",
            Tuple.of(utc(now)))
        .await()
        .stream()
        .map(row -> new Due(row.getLong("customer"), row.getLong("facts")))
        .toList();
  }

  void looked(Due due) {
    db.query(
            "delete from ruling_due where customer = $1 and facts = $2",
            Tuple.of(due.customer(), due.facts()))
        .await();
  }

  Optional<Stored> latest(long customer) {
    return history(customer, 1).stream().findFirst();
  }

  /** The rulings of a customer, newest first. */
  public List<Stored> history(long customer, int most) {
    return db
        .query(
            """
            select id, made_at, facts, ruling from ruling
             where customer = $1 order by id desc limit $2""",
            Tuple.of(customer, most))
        .await()
        .stream()
        .map(
            row ->
                new Stored(
                    row.getLong("id"),
                    row.getOffsetDateTime("made_at").toInstant(),
                    row.getJsonObject("facts"),
                    row.getJsonObject("ruling")))
        .toList();
  }

  long store(long customer, Instant now, Ruling ruling, JsonObject facts, JsonObject json) {
    return db.query(
            """
            insert into ruling (customer, made_at, policy, version, rule, owner, facts, ruling)
            values ($1, $2, $3, $4, $5, $6, $7, $8) returning id""",
            Tuple.of(customer, utc(now), ruling.policy(), ruling.version(), ruling.rule())
                .addValue(ruling.owner())
                .addValue(facts)
                .addValue(json))
        .await()
        .iterator()
        .next()
        .getLong("id");
  }

  /**
   * Says who owns a customer now.
   *
   * @param until when the claim lapses; null for never
   */
  void whose(
      long customer,
      @Nullable String owner,
      String rule,
      Instant since,
      @Nullable Instant until,
      Ruling.Sentence sentence,
      long ruling,
      @Nullable UUID collision) {
    db.query(
            """
            insert into whose as w (customer, owner, rule, since, until, sentence, arguments, ruling, collision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (customer) do update set
              since = case when w.owner is not distinct from excluded.owner and w.rule = excluded.rule
                           then w.since else excluded.since end,
              owner = excluded.owner, rule = excluded.rule, until = excluded.until,
              sentence = excluded.sentence, arguments = excluded.arguments, ruling = excluded.ruling,
              collision = excluded.collision""",
            Tuple.of(customer, owner, rule, utc(since), until == null ? null : utc(until))
                .addString(sentence.key())
                .addValue(new JsonArray(sentence.arguments()))
                .addLong(ruling)
                .addValue(collision))
        .await();
  }

  /** The customer whose file this one is now, should it have been merged. */
  long current(long customer) {
    for (Row row :
        db.query(
                "select coalesce(merged_into, id) as id from customer where id = $1",
                Tuple.of(customer))
            .await()) {
      return row.getLong("id");
    }
    return customer;
  }
}
