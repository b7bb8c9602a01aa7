package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** What happened with a customer, over all channels, on one line of time. */
public final class HistoryStore {
  private static final String READ = Beside.text(HistoryStore.class, "history.sql");

  private final Db db;

  public HistoryStore(Db db) {
    this.db = db;
  }

  /**
   * Something that happened.
   *
   * @param kind call, note, callback, attempt, promise, attachment or change
   * @param word what became of it, as far as its kind knows such words
   * @param who of the centre
   * @param what was written
   * @param more a queue, a time, what stood there before
   * @param ref the call; empty for none
   */
  public record Event(
      Instant at, String kind, String word, String who, String what, String more, String ref) {}

  /** The newest before that time. */
  public Future<List<Event>> before(long customer, Instant before, int most) {
    return db.query(READ, Tuple.of(customer, before.atOffset(ZoneOffset.UTC), most))
        .map(rows -> rows.stream().map(HistoryStore::event).toList());
  }

  private static Event event(Row row) {
    return new Event(
        row.getOffsetDateTime("at").toInstant(),
        row.getString("kind"),
        row.getString("word"),
        row.getString("who"),
        row.getString("what"),
        row.getString("more"),
        row.getString("ref"));
  }
}
