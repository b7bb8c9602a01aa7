package sansheng.console.attribution;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** Registrations, follow-ups, deals, ties and visits as people write them down. Waits. */
public final class LeadStore {
  private static final String EVIDENCE = Beside.text(LeadStore.class, "evidence.sql");

  private final Db db;

  public LeadStore(Db db) {
    this.db = db;
  }

  /** Who writes something down, and when. */
  public record By(String login, Instant at) {}

  /** What a registration says, but for who and when. */
  public record Content(
      String channel,
      String source,
      String product,
      String intent,
      String tradeIn,
      String purpose) {}

  /**
   * One line of what is on record about a customer.
   *
   * @param kind registration, followUp, deal, tie, visit or edit
   * @param detail in the words of its kind
   * @param call the call of the log that proves it; null for none
   * @param customer whose it is: a relative's stands in the same list
   */
  public record Evidence(
      String kind,
      UUID id,
      Instant at,
      String agent,
      String detail,
      String text,
      @Nullable UUID call,
      long customer,
      String name) {}

  /** Registers a customer; answers the registration's id. */
  UUID register(
      long customer,
      String agent,
      Instant at,
      Content content,
      @Nullable Instant carriedAt,
      By by) {
    UUID id = UUID.randomUUID();
    db.query(
            """
            insert into registration (id, customer, agent, at, channel, source, product, intent,
                                      trade_in, purpose, carried_at, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""",
            Tuple.of(id, customer, agent, RulingStore.utc(at), content.channel(), content.source())
                .addString(content.product())
                .addString(content.intent())
                .addString(content.tradeIn())
                .addString(content.purpose())
                .addValue(carriedAt == null ? null : RulingStore.utc(carriedAt))
                .addString(by.login())
                .addValue(RulingStore.utc(by.at())))
        .await();
    return id;
  }

  /** A registration as it stands. */
  record Registered(
      UUID id,
      @Nullable Long customer,
      @Nullable String number,
      String agent,
      Instant at,
      Content content) {}

  Optional<Registered> registration(UUID id) {
    for (Row row : db.query("select * from registration where id = $1", Tuple.of(id)).await()) {
      return Optional.of(
          new Registered(
              id,
              row.getLong("customer"),
              row.getString("number"),
              row.getString("agent"),
              row.getOffsetDateTime("at").toInstant(),
              new Content(
                  row.getString("channel"),
                  row.getString("source"),
                  row.getString("product"),
                  row.getString("intent"),
                  row.getString("trade_in"),
                  row.getString("purpose"))));
    }
    return Optional.empty();
  }

  /** Fills a registration in; an altered time is kept with what stood before (who, from where). */
  void complete(Registered old, Content content, Instant at, By by, String fromWhere) {
    db.inTransaction(
            on ->
                on.preparedQuery(
                        """
                        update registration set source = $2, product = $3, intent = $4, trade_in = $5,
                               purpose = $6, at = $7 where id = $1""")
                    .execute(
                        Tuple.of(old.id(), content.source(), content.product(), content.intent())
                            .addString(content.tradeIn())
                            .addString(content.purpose())
                            .addValue(RulingStore.utc(at)))
                    .compose(
                        done ->
                            at.equals(old.at())
                                ? Future.succeededFuture()
                                : on.preparedQuery(
                                        """
                                        insert into registration_change (registration, at, by_login,
                                               from_where, what, before, after)
                                        values ($1, $2, $3, $4, 'at', $5, $6)""")
                                    .execute(
                                        Tuple.of(old.id(), RulingStore.utc(by.at()), by.login())
                                            .addString(fromWhere)
                                            .addString(old.at().toString())
                                            .addString(at.toString()))
                                    .mapEmpty()))
        .await();
  }

  /** The agent has told the supervisor (报备); false when it was reported before. */
  boolean report(UUID registration, By by) {
    return db.query(
                """
                update registration set reported_at = $2, reported_to = $3
                 where id = $1 and reported_at is null""",
                Tuple.of(registration, RulingStore.utc(by.at()), by.login()))
            .await()
            .rowCount()
        == 1;
  }

  /** Fields that proved wrong, as a supervisor found. */
  void proved(UUID registration, List<String> wrong, boolean agreesWithLog) {
    db.query(
            "update registration set proved_wrong = $2, agrees_with_log = $3 where id = $1",
            Tuple.of(registration)
                .addArrayOfString(wrong.toArray(String[]::new))
                .addBoolean(agreesWithLog))
        .await();
  }

  UUID followUp(long customer, String agent, Instant at, String text, By by) {
    UUID id = UUID.randomUUID();
    db.query(
            """
            insert into follow_up (id, customer, agent, at, text, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7)""",
            Tuple.of(id, customer, agent, RulingStore.utc(at), text, by.login())
                .addValue(RulingStore.utc(by.at())))
        .await();
    return id;
  }

  UUID deal(long customer, String agent, Instant at, Deal.Kind kind, String reference, By by) {
    UUID id = UUID.randomUUID();
    db.query(
            """
            insert into deal (id, customer, agent, at, kind, reference, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""",
            Tuple.of(id, customer, agent, RulingStore.utc(at))
                .addString(kind == Deal.Kind.ORDER ? "order" : "delivery")
                .addString(reference)
                .addString(by.login())
                .addValue(RulingStore.utc(by.at())))
        .await();
    return id;
  }

  void tie(long customer, String agent, String kind, By by) {
    db.query(
            """
            insert into tie (agent, customer, kind, made_by, made_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing""",
            Tuple.of(agent, customer, kind, by.login(), RulingStore.utc(by.at())))
        .await();
  }

  void visit(long customer, Instant at, JsonObject facts, By by) {
    db.query(
            """
            insert into visit (id, customer, at, facts, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6)""",
            Tuple.of(UUID.randomUUID(), customer, RulingStore.utc(at), facts, by.login())
                .addValue(RulingStore.utc(by.at())))
        .await();
  }

  /** Everything on record about a customer and their family, oldest first. */
  public List<Evidence> evidence(long customer) {
    return db.query(EVIDENCE, Tuple.of(customer)).await().stream()
        .map(
            row ->
                new Evidence(
                    row.getString("kind"),
                    row.getUUID("id"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("agent"),
                    row.getString("detail"),
                    row.getString("text"),
                    row.getUUID("call_id"),
                    row.getLong("customer"),
                    row.getString("name")))
        .toList();
  }

  /** How a customer is called; empty when there is none. */
  public Optional<String> customerName(long customer) {
    for (Row row :
        db.query("select name from customer where id = $1", Tuple.of(customer)).await()) {
      return Optional.of(row.getString("name"));
    }
    return Optional.empty();
  }

  /** Registrations of an agent that the policy can't count yet, newest first. */
  List<Evidence> incomplete(String agent, int most) {
    return db
        .query(
            """
            select r.id, r.at, r.agent, r.channel as detail, coalesce(r.number, '') as text, r.call_id,
                   coalesce(c.id, 0) as customer, coalesce(c.name, '') as name
              from registration r
              left join lateral (
                   select c.id, c.name from customer c
                    where c.merged_into is null
                      and (c.id = r.customer or (r.customer is null and c.id in
                            (select n.customer_id from customer_number n where n.number = r.number)))
                    order by c.id limit 1) c on true
             where r.agent = $1 and (r.product = '' or r.intent = '' or r.source = '' or c.id is null)
             order by r.at desc limit $2""",
            Tuple.of(agent, most))
        .await()
        .stream()
        .map(
            row ->
                new Evidence(
                    "registration",
                    row.getUUID("id"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("agent"),
                    row.getString("detail"),
                    row.getString("text"),
                    row.getUUID("call_id"),
                    row.getLong("customer"),
                    row.getString("name")))
        .toList();
  }
}
