package sansheng.console.floorboard;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** Counts what the floor's figures are made of. */
final class BoardStore {
  private static final String FIGURES = Beside.text(BoardStore.class, "figures.sql");
  private static final String CALLBACKS = Beside.text(BoardStore.class, "callbacks.sql");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Db db;
  private final BoardSettings settings;

  BoardStore(Db db, BoardSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  /** All figures as of {@code now}. */
  Future<Figures> figures(Instant now) {
    ZoneId zone = settings.zone();
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return level(now.minus(QUARTER), now)
        .compose(
            quarter ->
                level(midnight, now)
                    .compose(today -> owed(now).map(owed -> new Figures(quarter, today, owed))));
  }

  /** Callers offered in {@code [from, until)}. */
  Future<ServiceLevel> level(Instant from, Instant until) {
    return db.query(
            FIGURES,
            Tuple.of(
                utc(from),
                utc(until),
                settings.threeRings().toMillis(),
                settings.shortAbandon().toMillis()),
            FloorRooms.PATIENCE)
        .map(rows -> level(rows.iterator().next()));
  }

  private static ServiceLevel level(Row row) {
    return new ServiceLevel(
        row.getLong("offered"),
        row.getLong("answered"),
        row.getLong("in_time"),
        row.getLong("abandoned"),
        row.getLong("short_abandons"),
        row.getLong("abandoned_in_time"));
  }

  private Future<Figures.Owed> owed(Instant now) {
    return db.query(CALLBACKS, Tuple.of(utc(now)), FloorRooms.PATIENCE)
        .map(
            rows -> {
              Row row = rows.iterator().next();
              OffsetDateTime next = row.getOffsetDateTime("next_due");
              return new Figures.Owed(
                  row.getLong("open"), row.getLong("late"), next == null ? null : next.toInstant());
            });
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
