package sansheng.console.db;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of this console: an external PostgreSQL, or one of our own. Opening it brings its
 * tables up to date.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int SERVER_LIMIT_SECONDS = 11;
  private static final int CONNECTIONS = 16;

  private final @Nullable EmbeddedDatabase embedded;
  private final DatabaseAddress address;
  private final Pool pool;
  private final Db db;

  private Database(
      @Nullable EmbeddedDatabase embedded,
      DatabaseAddress address,
      Vertx vertx,
      MeterRegistry meters) {
    this.embedded = embedded;
    this.address = address;
    this.pool = pool(vertx, address);
    this.db = new Db(pool, DEADLINE, meters);
  }

  /**
   * Opens an external server.
   *
   * @param url as {@link DatabaseAddress} describes it
   * @throws sansheng.console.StartRefused with one sentence when it can't be used
   */
  public static Database external(String url, Vertx vertx, MeterRegistry meters) {
    DatabaseAddress address = DatabaseAddress.parse(url);
    Tables.bringUpToDate(address);
    return new Database(null, address, vertx, meters);
  }

  /**
   * Starts and opens the console's own server.
   *
   * @param folder where its data lie between runs
   * @param cache where PostgreSQL's programs are unpacked
   * @param port on loopback; 0 takes a free one
   * @throws sansheng.console.StartRefused with one sentence when it can't be used
   */
  public static Database embedded(
      Path folder, Path cache, int port, Vertx vertx, MeterRegistry meters) {
    EmbeddedDatabase server = EmbeddedDatabase.start(folder, cache, port);
    try {
      Tables.bringUpToDate(server.address());
      return new Database(server, server.address(), vertx, meters);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Opens the database of an instance that is running on this machine, and touches no tables.
   *
   * @param url as for {@link #external}; null for the instance's own server
   * @param folder of the instance's own server
   */
  public static Database running(
      @Nullable String url, Path folder, Vertx vertx, MeterRegistry meters) {
    DatabaseAddress address =
        DatabaseAddress.parse(url == null ? EmbeddedDatabase.addressIn(folder) : url);
    Tables.check(address);
    return new Database(null, address, vertx, meters);
  }

  private static Pool pool(Vertx vertx, DatabaseAddress address) {
    return PgBuilder.pool()
        .connectingTo(
            address
                .connectOptions()
                // The server gives up a little after we have, so that nothing runs on unseen.
                .addProperty("statement_timeout", SERVER_LIMIT_SECONDS + "s"))
        .with(
            new PoolOptions()
                .setMaxSize(CONNECTIONS)
                .setMaxWaitQueueSize(2000)
                .setConnectionTimeout(3)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(10)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setName("sansheng"))
        .with(
            // A connection whose server has frozen is thrown away instead of being handed out
            // again; idle ones have left the pool before that.
            new NetClientOptions()
                .setConnectTimeout(2000)
                .setTcpKeepAlive(true)
                .setReadIdleTimeout(20)
                .setIdleTimeoutUnit(TimeUnit.SECONDS))
        .using(vertx)
        .build();
  }

  /** Through this every query runs. */
  public Db db() {
    return db;
  }

  /**
   * The pool itself, for what can't go through {@link #db}; only the server's own limit of {@value
   * #SERVER_LIMIT_SECONDS} seconds stands behind it.
   */
  public Pool pool() {
    return pool;
  }

  /** Where it is. */
  public DatabaseAddress address() {
    return address;
  }

  /** Closes the pool, then stops the server when it is ours. */
  @Override
  public void close() {
    try {
      pool.close().toCompletionStage().toCompletableFuture().orTimeout(5, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      LOG.warn("The pool did not close in time", e);
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
