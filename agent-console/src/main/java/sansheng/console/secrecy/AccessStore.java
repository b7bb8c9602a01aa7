package sansheng.console.secrecy;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Db;

/** Requests to open a file, and who looked at what. Waits. */
public final class AccessStore {
  private final Db db;

  public AccessStore(Db db) {
    this.db = db;
  }

  /**
   * Somebody asks to open a customer's file.
   *
   * @param who how they are called
   * @param state asked, approved or refused
   * @param until when the permission ends; null without one
   */
  public record Request(
      long id,
      long customer,
      String name,
      String login,
      String who,
      Instant at,
      String purpose,
      int hours,
      String state,
      String why,
      @Nullable Instant until) {}

  /** Somebody looked at or changed something. */
  public record Look(
      Instant at, String login, String who, String what, String fromWhere, String why) {}

  /** Asks; false when there is no such customer. */
  public boolean ask(long customer, String login, String purpose, int hours, Instant now) {
    return db.query(
                """
                insert into access_request (customer, by_login, at, purpose, hours)
                select c.id, $2, $3, $4, $5 from customer c where c.id = $1""",
                Tuple.of(customer, login, utc(now), purpose, hours))
            .await()
            .rowCount()
        == 1;
  }

  /** Open ones first, newest first; all, or somebody's own. */
  public List<Request> list(@Nullable String login, int most) {
    return db
        .query(
            """
            select a.*, c.name, coalesce(s.name, a.by_login) as who
              from access_request a join customer c on c.id = a.customer left join staff s on s.login = a.by_login
             where $1::text is null or a.by_login = $1
             order by a.state <> 'asked', a.at desc limit $2""",
            Tuple.of(login, most))
        .await()
        .stream()
        .map(
            row -> {
              OffsetDateTime until = row.getOffsetDateTime("to_at");
              return new Request(
                  row.getLong("id"),
                  row.getLong("customer"),
                  row.getString("name"),
                  row.getString("by_login"),
                  row.getString("who"),
                  row.getOffsetDateTime("at").toInstant(),
                  row.getString("purpose"),
                  row.getInteger("hours"),
                  row.getString("state"),
                  row.getString("decided_why"),
                  until == null ? null : until.toInstant());
            })
        .toList();
  }

  /** Allows or refuses an open one; nobody decides about their own. */
  public boolean decide(long id, boolean approve, String why, String login, Instant now) {
    return db.query(
                """
                update access_request set state = case when $2 then 'approved' else 'refused' end,
                       decided_why = $3, decided_by = $4, decided_at = $5,
                       from_at = case when $2 then $5::timestamptz end,
                       to_at = case when $2 then $5::timestamptz + make_interval(hours => hours) end
                 where id = $1 and state = 'asked' and by_login <> $4""",
                Tuple.of(id, approve, why, login, utc(now)))
            .await()
            .rowCount()
        == 1;
  }

  /** Who saw or changed a thing in a period, newest first. */
  public List<Look> looks(String about, Instant from, Instant to, int most) {
    return db
        .query(
            """
            select a.at, a.who as login, coalesce(s.name, a.who) as who, a.what, a.from_where, a.why
              from audit a left join staff s on s.login = a.who
             where a.about = any($1) and a.at >= $2 and a.at < $3
             order by a.at desc, a.id desc limit $4""",
            Tuple.tuple()
                // Some write a space after the colon.
                .addArrayOfString(new String[] {about, about.replaceFirst(":", ": ")})
                .addValue(utc(from))
                .addValue(utc(to))
                .addInteger(most))
        .await()
        .stream()
        .map(
            row ->
                new Look(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("login"),
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("from_where"),
                    row.getString("why")))
        .toList();
  }

  /** Keeps a call or a customer for a dispute. */
  public void hold(String kind, String id, String why, String login, Instant now) {
    db.query(
            """
            insert into hold (about_kind, about_id, why, by_login, at) values ($1, $2, $3, $4, $5)
            on conflict do nothing""",
            Tuple.of(kind, id, why, login, utc(now)))
        .await();
  }

  /** Releases what was kept; false when it was not. */
  public boolean release(String kind, String id, String login, Instant now) {
    return db.query(
                """
                update hold set released_at = $4, released_by = $3
                 where about_kind = $1 and about_id = $2 and released_at is null""",
                Tuple.of(kind, id, login, utc(now)))
            .await()
            .rowCount()
        == 1;
  }

  /** Why a thing is kept; empty when it is not. */
  public String heldWhy(String kind, String id) {
    return db
        .query(
            """
            select why from hold where about_kind = $1 and about_id = $2 and released_at is null""",
            Tuple.of(kind, id))
        .await()
        .stream()
        .map(row -> row.getString("why"))
        .findFirst()
        .orElse("");
  }

  /** How long a permission may be at most. */
  static final Duration LONGEST = Duration.ofDays(30);

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
