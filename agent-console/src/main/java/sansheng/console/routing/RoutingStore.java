package sansheng.console.routing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** What routing asks of the database: who a caller is, and who is not taken. */
public final class RoutingStore {
  private static final String WHO = Beside.text(RoutingStore.class, "who.sql");

  /** Less than the caller has: a slow database means the plain queue. */
  private static final Duration WITHIN = Duration.ofMillis(400);

  private final Db db;

  public RoutingStore(Db db) {
    this.db = db;
  }

  /**
   * A caller as routing knows them.
   *
   * @param owner the agent who keeps in touch with them; null for nobody
   * @param level null for somebody unknown
   * @param language as Asterisk names it; null for the site's
   */
  record Who(
      boolean blacklisted,
      @Nullable String owner,
      Customer.@Nullable Level level,
      @Nullable String language) {}

  /** Who calls; a number that several people share has the owner of the most important of them. */
  Future<Who> who(String e164, Instant now) {
    return db.query(WHO, Tuple.of(e164, now.atOffset(ZoneOffset.UTC)), WITHIN)
        .map(rows -> who(rows.iterator().next()));
  }

  private static Who who(Row row) {
    String level = row.getString("level");
    return new Who(
        row.getBoolean("blacklisted"),
        row.getString("owner"),
        level == null ? null : Customer.Level.valueOf(level),
        row.getString("language"));
  }

  /** Everybody who is not taken now, newest first. */
  Future<List<Blacklisted>> blacklist(Instant now) {
    return db.query(
            """
            select number, reason, added_by, added_at, ends_at from blacklist
             where ends_at is null or ends_at > $1
             order by added_at desc, number limit 1000""",
            Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().map(RoutingStore::blacklisted).toList());
  }

  private static Blacklisted blacklisted(Row row) {
    return new Blacklisted(
        row.getString("number"),
        row.getString("reason"),
        row.getString("added_by"),
        row.getOffsetDateTime("added_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("ends_at"))
            .map(OffsetDateTime::toInstant)
            .orElse(null));
  }

  /** Takes a caller no more; one who is on the list already is written anew. */
  Future<Void> add(Blacklisted entry) {
    return db.query(
            """
            insert into blacklist (number, reason, added_by, added_at, ends_at)
            values ($1, $2, $3, $4, $5)
            on conflict (number) do update
              set reason = excluded.reason, added_by = excluded.added_by,
                  added_at = excluded.added_at, ends_at = excluded.ends_at""",
            Tuple.of(
                entry.number(),
                entry.reason(),
                entry.addedBy(),
                entry.addedAt().atOffset(ZoneOffset.UTC),
                entry.endsAt() == null ? null : entry.endsAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** Takes a caller again; false when they were not on the list. */
  Future<Boolean> remove(String number) {
    return db.query("delete from blacklist where number = $1", Tuple.of(number))
        .map(rows -> rows.rowCount() > 0);
  }
}
