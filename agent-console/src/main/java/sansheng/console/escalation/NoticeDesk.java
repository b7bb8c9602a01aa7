package sansheng.console.escalation;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.console.clock.About;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.staff.SignedIn;

/** The notices that are for somebody. Methods wait for the database. */
public final class NoticeDesk {
  private static final String READ = Beside.text(NoticeDesk.class, "notices.sql");
  private static final String MINE = " (n.to_agent = $1 or n.to_role = any($2))";

  private final Db db;

  public NoticeDesk(Db db) {
    this.db = db;
  }

  /** Those nobody has taken note of, the latest first. */
  List<Notice> open(SignedIn who, int most) {
    return read(who, "n.seen_at is null order by n.id desc limit " + most);
  }

  /** Those somebody has taken note of, the latest first. */
  List<Notice> seen(SignedIn who, int most) {
    return read(who, "n.seen_at is not null order by n.seen_at desc limit " + most);
  }

  private List<Notice> read(SignedIn who, String which) {
    return db.query(READ + MINE + " and " + which, whose(who)).await().stream()
        .map(NoticeDesk::notice)
        .toList();
  }

  /** How many nobody has taken note of. */
  long count(SignedIn who) {
    return db.query(
            "select count(*) from clock_notice n where n.seen_at is null and" + MINE, whose(who))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  /** Somebody takes note of one; false when it is not theirs or somebody has done so already. */
  boolean see(SignedIn who, long id, Instant now) {
    return db.query(
                "update clock_notice n set seen_at = $3, seen_by = $4"
                    + " where n.seen_at is null and n.id = $5 and"
                    + MINE,
                seeing(who, id, now))
            .await()
            .rowCount()
        == 1;
  }

  /** Somebody takes note of all that were on their screen. */
  void seeAll(SignedIn who, long upTo, Instant now) {
    db.query(
            "update clock_notice n set seen_at = $3, seen_by = $4"
                + " where n.seen_at is null and n.id <= $5 and"
                + MINE,
            seeing(who, upTo, now))
        .await();
  }

  private static Tuple seeing(SignedIn who, long id, Instant now) {
    return whose(who).addValue(now.atOffset(ZoneOffset.UTC)).addValue(who.login()).addValue(id);
  }

  private static Tuple whose(SignedIn who) {
    return Tuple.tuple()
        .addValue(who.agent())
        .addArrayOfString(who.roles().stream().map(Enum::name).toArray(String[]::new));
  }

  private static Notice notice(Row row) {
    return new Notice(
        row.getLong("id"),
        row.getString("policy"),
        new About(row.getString("about_kind"), row.getString("about_id")),
        row.getString("kind").equals("breached"),
        row.getString("party"),
        row.getOffsetDateTime("at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        row.getBoolean("open"),
        row.getBoolean("found_late"),
        row.getBoolean("withdrawn"),
        row.getString("seen_by"),
        instant(row.getOffsetDateTime("seen_at")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
