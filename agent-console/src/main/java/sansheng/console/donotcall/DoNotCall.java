package sansheng.console.donotcall;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;

/** The do-not-call list. Methods wait for the database unless they say otherwise. */
public final class DoNotCall {
  private static final Logger LOG = LoggerFactory.getLogger(DoNotCall.class);

  /** Somebody waits with a phone at their ear. */
  private static final Duration WITHIN = Duration.ofMillis(500);

  private final Db db;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public DoNotCall(Db db) {
    this.db = db;
  }

  /**
   * Whether a number is on it. While the database is away, those count of which this console knows.
   */
  public boolean holds(String e164) {
    try {
      boolean holds =
          db.query("select from do_not_call where number = $1", Tuple.of(e164), WITHIN)
                  .toCompletionStage()
                  .toCompletableFuture()
                  .orTimeout(1, TimeUnit.SECONDS)
                  .join()
                  .size()
              > 0;
      remember(e164, holds);
      return holds;
    } catch (RuntimeException away) {
      LOG.warn("The do-not-call list could not be asked: {}", away.toString());
      return known.contains(e164);
    }
  }

  private void remember(String e164, boolean holds) {
    if (holds) {
      known.add(e164);
    } else {
      known.remove(e164);
    }
  }

  /** Those that match, the latest first. */
  List<Entry> list(String part, int most) {
    List<Entry> entries =
        db
            .query(
                "select number, why, who, at from do_not_call where position($1 in number) > 0"
                    + " order by at desc, number limit "
                    + most,
                Tuple.of(part))
            .await()
            .stream()
            .map(DoNotCall::entry)
            .toList();
    entries.forEach(entry -> known.add(entry.number()));
    return entries;
  }

  /** How many there are. */
  long count() {
    return db.query("select count(*) from do_not_call").await().iterator().next().getLong(0);
  }

  /**
   * Puts all of them on it, or none; one that is there stays as it is. Answers how many are new.
   */
  int add(List<Entry> entries) {
    Tuple parameters =
        Tuple.tuple()
            .addArrayOfString(entries.stream().map(Entry::number).toArray(String[]::new))
            .addArrayOfString(entries.stream().map(Entry::why).toArray(String[]::new))
            .addValue(entries.getFirst().who())
            .addValue(entries.getFirst().at().atOffset(ZoneOffset.UTC));
    int added =
        db.query(
                "insert into do_not_call (number, why, who, at)"
                    + " select n.number, n.why, $3, $4 from unnest($1::text[], $2::text[]) as n(number, why)"
                    + " on conflict do nothing",
                parameters)
            .await()
            .rowCount();
    entries.forEach(entry -> known.add(entry.number()));
    return added;
  }

  /** Takes one off it; false when it is not there. */
  boolean remove(String e164) {
    known.remove(e164);
    return db.query("delete from do_not_call where number = $1", Tuple.of(e164)).await().rowCount()
        == 1;
  }

  private static Entry entry(Row row) {
    Instant at = row.getOffsetDateTime("at").toInstant();
    return new Entry(row.getString("number"), row.getString("why"), row.getString("who"), at);
  }
}
