package sansheng.console.clock;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.db.Db;

/**
 * Starts and stops the clocks about calls (C1) by what the journal has of them. Goes by the journal
 * and not by what it has heard itself, so no call is lost while this console or the database was
 * away.
 */
public final class JournalClocks {
  /** A ring may reach the journal this much after it happened. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final Db db;
  private final Clocks clocks;
  private final CalendarStore calendars;
  private final InstantSource time;
  private @Nullable Instant from;

  public JournalClocks(Db db, Clocks clocks, CalendarStore calendars, InstantSource time) {
    this.db = db;
    this.clocks = clocks;
    this.calendars = calendars;
    this.time = time;
  }

  /** Looks once; called by one thread at a time. */
  public void look() {
    Instant now = time.instant();
    Instant since = from == null ? calendars.began().await() : from;
    for (Row row : rung(since)) {
      fact(row, "firstRing", "first_ring_at");
    }
    for (Row row : over()) {
      fact(row, "stopped", "stopped_at");
    }
    from = now.minus(MARGIN);
  }

  private void fact(Row row, String fact, String column) {
    Instant at = row.getOffsetDateTime(column).toInstant();
    clocks.fact(About.call(UUID.fromString(row.getString("id"))), fact, at).await();
  }

  private List<Row> rung(Instant since) {
    return db
        .query(
            """
            select k.id::text, k.first_ring_at from calls k
             where k.direction = 'incoming' and k.offered_at >= $1 and k.first_ring_at is not null
               and not exists (select from clock c where c.about_kind = 'call' and c.about_id = k.id::text)
             order by k.offered_at limit 500""",
            Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .await()
        .stream()
        .toList();
  }

  private List<Row> over() {
    return db
        .query(
            """
            select distinct k.id::text, coalesce(k.answered_at, k.ended_at) as stopped_at
              from clock c join calls k on k.id = c.about_id::uuid
             where c.about_kind = 'call' and c.ended_at is null
               and (k.answered_at is not null or k.ended_at is not null)
             limit 500""")
        .await()
        .stream()
        .toList();
  }
}
