package sansheng.console.db;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;

/** A real PostgreSQL for all tests of one JVM, and in it a fresh database for each that asks. */
public final class TestDatabase implements AutoCloseable {
  public static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "sansheng");
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final DatabaseAddress SERVER = startServer();

  private final Vertx vertx = Vertx.vertx();
  private final DatabaseAddress address;
  private final Database database;

  public TestDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection = SERVER.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    address = SERVER.named(name);
    database = Database.external(address.secretText(), vertx, new SimpleMeterRegistry());
  }

  private static DatabaseAddress startServer() {
    try {
      Path folder = Files.createTempDirectory("sansheng-test-");
      EmbeddedDatabase server = EmbeddedDatabase.start(folder, CACHE, 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    FileUtils.deleteQuietly(folder.toFile());
                  }));
      return server.address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatabaseAddress server() {
    return SERVER;
  }

  public Vertx vertx() {
    return vertx;
  }

  public Db db() {
    return database.db();
  }

  public Database database() {
    return database;
  }

  /** What DATABASE_URL would be for it. */
  public String url() {
    return address.secretText();
  }

  /** As a superuser, past everything the console would refuse. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Takes the database away: all connections are cut and none gets in. */
  public void takeAway() throws SQLException {
    administer("alter database " + address.name() + " allow_connections false");
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + address.name()
            + "'");
  }

  /** Gives it back. */
  public void giveBack() throws SQLException {
    administer("alter database " + address.name() + " allow_connections true");
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = SERVER.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a future comes to, waited for on this thread. */
  public static <T> T get(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    database.close();
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
