package sansheng.console;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.TokenStore;
import sansheng.console.attribution.Attribution;
import sansheng.console.audit.AuditStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Database;
import sansheng.console.db.Db;
import sansheng.console.desk.WrapUpClock;
import sansheng.console.journal.JournalStore;
import sansheng.console.ops.BridgeMeters;
import sansheng.console.ops.CallMeters;
import sansheng.console.prompter.Prompting;
import sansheng.console.secrecy.RetentionClock;
import sansheng.console.seed.Seed;
import sansheng.console.staff.FirstAdministrator;
import sansheng.console.staff.Passwords;
import sansheng.console.web.WebServer;
import sansheng.cti.Bridge;
import sansheng.cti.FloorListener;
import sansheng.cti.ami.Caller;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.floor.Earlier;

/** One console: composed here by hand, top to bottom, and stopped in reverse. */
public final class Console implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);
  private static final int PATIENCE_SECONDS = 15;
  private static final int GOODBYE_SECONDS = 4;

  private final Vertx vertx = Vertx.vertx();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final Database database;
  private final TokenStore tokens;
  private final Bridge bridge;
  private final JournalWriting journal;
  private final Prompting prompting;
  private final Switchboard switchboard;
  private final Promises promises;
  private final Attribution attribution;
  private final RetentionClock retention;
  private final Customers customers;
  private final WebServer server;
  private final URI address;

  private Console(
      Settings settings, Clock clock, @Nullable Caller town, @Nullable String seedPassword) {
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    gc.bindTo(meters);
    database = open(settings, vertx, meters);
    Db db = database.db();
    Numbers numbers = new Numbers(settings.region());
    JournalStore log = new JournalStore(db, numbers);
    tokens = new TokenStore(db);
    if (seedPassword != null) {
      wait(
          new Seed(db, log)
              .intoEmpty(
                  () -> Passwords.hash(seedPassword),
                  settings.asterisk().name(),
                  settings.zone(),
                  clock.instant()));
    }
    wait(new FirstAdministrator(db, new AuditStore(db, clock)).intoEmpty(settings.adminPassword()));
    bridge =
        new Bridge(
            settings.pbxes().stream().map(p -> pbx(p, settings.ringCycle())).toList(),
            clock,
            List.of());
    journal =
        new JournalWriting(
            settings.keep(),
            vertx,
            db,
            log,
            settings.pbxes().stream().map(Settings.Asterisk::name).toList(),
            clock,
            meters);
    switchboard = new Switchboard(settings, clock, db, numbers, bridge.view());
    Features features =
        new Features(
            vertx,
            settings,
            clock,
            meters,
            db,
            numbers,
            log,
            tokens,
            journal.words(),
            bridge.view(),
            bridge,
            bridge::unread,
            switchboard,
            town);
    features.prompting().takeUp();
    for (FloorListener listener : hearers(features, settings)) {
      bridge.listen(listener);
    }
    BridgeMeters.register(bridge, meters);
    Map<String, Earlier> written = new HashMap<>();
    for (Settings.Asterisk pbx : settings.pbxes()) {
      written.put(pbx.name(), wait(log.earlier(pbx.name())));
    }
    bridge.start(written);
    prompting = features.prompting();
    promises = features.promises();
    customers = features.customers();
    wait(customers.begin());
    promises.begin();
    attribution = features.attribution();
    attribution.begin();
    retention = new RetentionClock(features.retention(), clock);
    journal.calls().whenWritten(promises::wake);
    server = features.server();
    address = URI.create("http://" + settings.host() + ":" + listen(settings));
  }

  /** Who hears a floor change, in this order: the screens first, they are what people wait for. */
  private List<FloorListener> hearers(Features features, Settings settings) {
    return List.of(
        features.screenPop(),
        new ParkedWords(features.parkingLot()),
        features.desk(),
        features.prompting().listener(),
        journal.calls(),
        journal.events(),
        features.logNews(),
        features.inProgressNews(),
        features.floorRooms().listener(),
        features.promises().listener(),
        features.attribution().listener(),
        new CallMeters(meters),
        new WrapUpClock(vertx, bridge.view(), bridge, settings.wrapUp()));
  }

  /**
   * Starts a console.
   *
   * @param town calls for the demonstration; null for none
   * @param seedPassword everybody's password in the demonstration centre, into which an empty
   *     database is turned; null leaves it empty
   * @throws StartRefused with one sentence when it can't start
   */
  public static Console start(
      Settings settings, Clock clock, @Nullable Caller town, @Nullable String seedPassword) {
    return new Console(settings, clock, town, seedPassword);
  }

  private static Database open(Settings settings, Vertx vertx, PrometheusMeterRegistry meters) {
    String url = settings.databaseUrl();
    return url == null
        ? Database.embedded(settings.data(), cache(), 0, vertx, meters)
        : Database.external(url, vertx, meters);
  }

  private static Path cache() {
    String chosen = System.getenv("SANSHENG_CACHE");
    return chosen == null
        ? Path.of(System.getProperty("user.home"), ".cache", "sansheng")
        : Path.of(chosen);
  }

  private static PbxSettings pbx(Settings.Asterisk asterisk, Duration ringCycle) {
    return new PbxSettings(
        asterisk.name(),
        asterisk.host(),
        asterisk.port(),
        asterisk.user(),
        asterisk.secret(),
        asterisk.systemName(),
        ringCycle,
        asterisk.logs(),
        asterisk.agents());
  }

  private int listen(Settings settings) {
    try {
      switchboard.listen(meters);
      return wait(server.start());
    } catch (StartRefused e) {
      close();
      throw e;
    } catch (CompletionException e) {
      // Nothing that was started may outlive a start that was refused, PostgreSQL least of all.
      close();
      if (e.getCause() instanceof BindException) {
        throw new StartRefused(
            "Port %d on %s is taken; stop who uses it, or choose another with SANSHENG_PORT."
                .formatted(settings.port(), settings.host()),
            e);
      }
      throw e;
    }
  }

  private static <T> T wait(Future<T> future) {
    return wait(future, PATIENCE_SECONDS);
  }

  private static <T> T wait(Future<T> future, int seconds) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(seconds, TimeUnit.SECONDS)
        .join();
  }

  /** Where browsers find it. */
  public URI address() {
    return address;
  }

  /** The tokens of programs. */
  public TokenStore tokens() {
    return tokens;
  }

  /** Waits until the PBX is in sight; false when it is not in time. */
  public boolean awaitPbx(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < end) {
      if (bridge.view().links().stream().anyMatch(l -> l.up())) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return false;
  }

  @Override
  public void close() {
    stop("the web server", () -> wait(server.stop(), GOODBYE_SECONDS));
    stop("the switchboard", switchboard::close);
    stop("the clocks", promises::close);
    stop("the rulings", attribution::close);
    stop("the keeping", retention::close);
    stop("the customers", customers::close);
    stop("the bridge", bridge::close);
    stop("the prompter", prompting::close);
    stop("the journal", journal::close);
    stop("the database", database::close);
    stop("the metrics", () -> gc.close());
    stop("vert.x", () -> wait(vertx.close(), GOODBYE_SECONDS));
  }

  private interface Stop {
    void run() throws IOException;
  }

  private static void stop(String what, Stop how) {
    try {
      how.run();
    } catch (RuntimeException | IOException e) {
      LOG.warn("Stopping {} failed", what, e);
    }
  }
}
