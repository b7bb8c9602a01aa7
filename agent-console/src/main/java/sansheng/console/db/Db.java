package sansheng.console.db;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Every query of the console runs through here and comes back within a deadline: the driver itself
 * waits for ever for a server that has frozen. Whatever a query fails with is unchecked ({@link
 * DatabaseAway} where the driver's own is not).
 */
public final class Db {
  private final Pool pool;
  private final Duration deadline;
  private final Timer timer;
  private final Counter failures;

  Db(Pool pool, Duration deadline, MeterRegistry meters) {
    this.pool = pool;
    this.deadline = deadline;
    this.timer =
        Timer.builder("sansheng.db.query")
            .description("Time of a query, waiting for a connection included")
            .publishPercentileHistogram()
            .register(meters);
    this.failures =
        Counter.builder("sansheng.db.failures")
            .description("Queries that failed or were given up at their deadline")
            .register(meters);
  }

  /**
   * Whether the database refuses the data, whenever it is asked: there is no use in trying again.
   */
  public static boolean isAboutTheData(CompletionException e) {
    return e.getCause() instanceof PgException pg
        && pg.getSqlState() != null
        && (pg.getSqlState().startsWith("22") || pg.getSqlState().startsWith("23"));
  }

  /** Runs one statement; fails after the deadline. */
  public Future<RowSet<Row>> query(String sql, Tuple parameters) {
    return query(sql, parameters, deadline);
  }

  /** Runs one statement without parameters. */
  public Future<RowSet<Row>> query(String sql) {
    return query(sql, Tuple.tuple());
  }

  /** Runs one statement with a deadline of its own. */
  public Future<RowSet<Row>> query(String sql, Tuple parameters, Duration within) {
    return watched(pool.preparedQuery(sql).execute(parameters), within);
  }

  /** Runs several statements that all happen or none; the deadline holds for all together. */
  public <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> work) {
    return watched(pool.withTransaction(work), deadline);
  }

  /** Whether the database answers within a second. */
  public Future<Boolean> reachable() {
    return query("select 1", Tuple.tuple(), Duration.ofSeconds(1)).map(true).otherwise(false);
  }

  private <T> Future<T> watched(Future<T> work, Duration within) {
    long began = System.nanoTime();
    return work.timeout(within.toMillis(), TimeUnit.MILLISECONDS)
        .onComplete(
            done -> {
              timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
              if (done.failed()) {
                failures.increment();
              }
            })
        .recover(
            why ->
                Future.failedFuture(why instanceof RuntimeException ? why : new DatabaseAway(why)));
  }
}
