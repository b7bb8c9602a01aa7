package sansheng.console;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import sansheng.console.live.Live;
import sansheng.console.live.LivePages;
import sansheng.console.ops.HealthPages;
import sansheng.console.ops.MetricsPages;
import sansheng.console.staff.Passwords;
import sansheng.console.staff.SessionStore;
import sansheng.console.staff.Sessions;
import sansheng.console.staff.SignInPages;
import sansheng.console.staff.StaffStore;
import sansheng.console.staff.Throttle;
import sansheng.console.web.Assets;
import sansheng.console.web.Gate;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Routes;
import sansheng.console.web.WebServer;
import sansheng.console.web.WebSettings;
import sansheng.cti.command.Command;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The console's web side on a real database and a floor that tests tell what happens. */
public final class TestConsole implements AutoCloseable {
  /** What everybody's password is. */
  public static final String PASSWORD = "three-rings";

  public final TestFloor floor = new TestFloor();
  public final List<Command> asked = new CopyOnWriteArrayList<>();
  public final List<String> audited = new CopyOnWriteArrayList<>();
  public final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  public final Live live = new Live(meters);
  public final Sessions sessions;
  public final Pool pool;

  private final Vertx vertx = Vertx.vertx();
  private final EmbeddedPostgres postgres;
  private final WebServer server;
  private final int port;

  /** Starts on a free port. */
  public TestConsole() {
    this(0);
  }

  TestConsole(int wantedPort) {
    postgres = postgres();
    pool = pool(vertx, postgres.getPort());
    seed();
    var clock = Clock.systemUTC();
    var settings =
        new WebSettings("127.0.0.1", wantedPort, false, ZoneId.of("Asia/Shanghai"), true);
    var messages = new Messages();
    var assets = new Assets();
    var staff = new StaffStore(pool);
    sessions = new Sessions(new SessionStore(pool), clock);
    var gate = new Gate(sessions, settings.behindTls());
    var pages = new Pages(messages, assets, settings, floor, live);
    var signIn =
        new SignInPages(
            pages,
            gate,
            staff,
            sessions,
            new Passwords(vertx),
            new Throttle(clock),
            (who, what, login, address) -> audited.add(what + " " + login));
    server =
        new WebServer(
            vertx,
            settings,
            new Routes(
                settings,
                messages,
                gate,
                assets,
                pages,
                new HealthPages(pool, floor),
                new MetricsPages(meters),
                signIn,
                new LivePages(live, sessions, clock)));
    port = server.start().await();
    floor.happens(new FloorChange.LinkChanged(new LinkState("centre", true, Instant.now(), "")));
  }

  /** Where it is reached. */
  public String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private void seed() {
    var hash = Passwords.hash(PASSWORD);
    var people =
        List.of(
            Tuple.of("lin", "林晓燕", "1001", hash, new String[] {"AGENT"}, "zh-CN"),
            Tuple.of("chen", "陳雅婷", "1002", hash, new String[] {"AGENT"}, "zh-TW"),
            Tuple.of("mary", "Mary Shaw", "1003", hash, new String[] {"AGENT"}, "en"),
            Tuple.of("wang", "王建国", null, hash, new String[] {"SUPERVISOR"}, "zh-CN"));
    pool.preparedQuery(
            """
            insert into staff (login, name, agent, password_hash, roles, locale, queues)
            values ($1, $2, $3, $4, $5, $6, array['support'])""")
        .executeBatch(people)
        .await();
  }

  private static EmbeddedPostgres postgres() {
    try {
      var postgres =
          EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("filesystem:../sql")
          .load()
          .migrate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pool pool(Vertx vertx, int port) {
    return PgBuilder.pool()
        .using(vertx)
        .connectingTo(
            new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setUser("postgres")
                .setDatabase("postgres"))
        .with(new PoolOptions().setMaxSize(4))
        .build();
  }

  @Override
  public void close() {
    server.stop().await();
    pool.close().await();
    vertx.close().await();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For looking at it by hand: {@code main 8099}. */
  public static void main(String[] arguments) throws InterruptedException {
    try (var console = new TestConsole(Integer.parseInt(arguments[0]))) {
      System.out.println("Look at " + console.url("/"));
      Thread.currentThread().join();
    }
  }
}
