package sansheng.console;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.ApiGate;
import sansheng.console.api.OpenApi;
import sansheng.console.api.TokenStore;
import sansheng.console.attribution.Attribution;
import sansheng.console.attribution.Dealership;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.calendar.OpeningHours;
import sansheng.console.callback.CallbackRules;
import sansheng.console.callscript.PhraseScanner;
import sansheng.console.callscript.ScriptRooms;
import sansheng.console.clock.RingPages;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.desk.Arrivals;
import sansheng.console.desk.DeskCommands;
import sansheng.console.desk.DeskListener;
import sansheng.console.desk.DeskPages;
import sansheng.console.desk.DeskScreen;
import sansheng.console.desk.DeskSettings;
import sansheng.console.desk.DeskStore;
import sansheng.console.desk.PhonePages;
import sansheng.console.desk.PhoneProxy;
import sansheng.console.desk.PhoneSettings;
import sansheng.console.desk.Revealed;
import sansheng.console.floorboard.BoardSettings;
import sansheng.console.floorboard.FloorRooms;
import sansheng.console.journal.JournalApi;
import sansheng.console.journal.JournalPages;
import sansheng.console.journal.JournalStore;
import sansheng.console.live.Live;
import sansheng.console.live.LivePages;
import sansheng.console.note.LatestNotes;
import sansheng.console.note.NotePages;
import sansheng.console.note.NoteStore;
import sansheng.console.ops.HealthPages;
import sansheng.console.ops.MetricsPages;
import sansheng.console.phrase.Phrasing;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.recording.RecordingPages;
import sansheng.console.recording.RecordingStore;
import sansheng.console.screenpop.Pop;
import sansheng.console.skill.SkillRooms;
import sansheng.console.staff.Passwords;
import sansheng.console.staff.Session;
import sansheng.console.staff.SessionStore;
import sansheng.console.staff.Sessions;
import sansheng.console.staff.SignInPages;
import sansheng.console.staff.StaffStore;
import sansheng.console.staff.Throttle;
import sansheng.console.transcript.TranscriptRooms;
import sansheng.console.transcript.VoskSettings;
import sansheng.console.transcript.VoskTranscriber;
import sansheng.console.web.Assets;
import sansheng.console.web.Gate;
import sansheng.console.web.LogRooms;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Refusals;
import sansheng.console.web.Routes;
import sansheng.console.web.WebServer;
import sansheng.console.web.WebSettings;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The console's web side on a real database and a floor that tests tell what happens. */
public final class TestConsole implements AutoCloseable {
  /** What everybody's password is. */
  public static final String PASSWORD = "three-rings";

  public final TestFloor floor = new TestFloor();
  public final List<Command> asked = new CopyOnWriteArrayList<>();
  public final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
  public final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  public final Live live = new Live(meters);
  public final Sessions sessions;
  public final DeskListener desk;
  public final TestDatabase database = new TestDatabase();

  /** What the lookup of callers has found, by call. */
  public final Map<UUID, Pop> pops = new ConcurrentHashMap<>();

  private final Vertx vertx = database.vertx();
  public final Attribution attribution;
  private final Promises promises;
  public final Routes routes;
  private final Customers customers;
  private final WebServer server;
  private final int port;

  /** Starts on a free port. */
  public TestConsole() {
    this(0, URI.create("ws://127.0.0.1:1/ws"));
  }

  TestConsole(int wantedPort, URI phoneSocket) {
    var db = database.db();
    seed();
    var clock = Clock.systemUTC();
    var settings =
        new WebSettings("127.0.0.1", wantedPort, false, ZoneId.of("Asia/Shanghai"), true);
    var messages = new Messages();
    var assets = new Assets();
    var staff = new StaffStore(db);
    var numbers = new Numbers("CN");
    sessions = new Sessions(new SessionStore(db), clock);
    var gate = new Gate(sessions, settings.behindTls());
    var pages = new Pages(messages, assets, settings, floor, live);
    Audit audit =
        entry -> {
          audited.add(entry);
          return Future.succeededFuture();
        };
    var signIn =
        new SignInPages(
            pages, gate, staff, sessions, new Passwords(vertx), new Throttle(clock), audit);
    var deskSettings = DeskSettings.usual();
    var phone = new PhoneSettings(phoneSocket, "sansheng");
    var revealed = new Revealed();
    var arrivals = new Arrivals();
    var screen =
        new DeskScreen(
            pages,
            floor,
            deskSettings,
            call -> Optional.ofNullable(pops.get(call)),
            TestConsole::mask,
            revealed,
            arrivals);
    this.desk = new DeskListener(live, screen, pages, floor, arrivals);
    floor.listen(this.desk);
    var phrasing = new Phrasing(vertx, db, pages, audit, clock);
    promises =
        new Promises(
            db,
            settings.zone(),
            new RingPages.Rings(3, Duration.ofSeconds(5), 2),
            floor,
            clock,
            numbers,
            this::ask,
            CallbackRules.usual(),
            OpeningHours.always(),
            pages,
            messages,
            audit,
            live);
    promises.begin();
    floor.listen(promises.listener());
    attribution =
        new Attribution(
            new Attribution.Needs(
                db,
                new Dealership(),
                messages,
                pages,
                audit,
                live,
                numbers,
                settings.zone(),
                clock));
    attribution.begin();
    customers =
        new Customers(
            vertx,
            db,
            Path.of("target", "customers-" + System.nanoTime()),
            settings.zone(),
            clock,
            numbers,
            pages,
            messages,
            audit);
    var log = new JournalStore(db, numbers);
    var recordings = new RecordingFolder(Path.of("target"));
    var transcripts =
        new TranscriptRooms(
            new TranscriptRooms.Needs(
                vertx,
                db,
                pages,
                messages,
                live,
                phrasing.phrases(),
                audit,
                recordings,
                new VoskTranscriber(new VoskSettings(null, "zh-CN")),
                call -> floor.call(call).or(() -> log.find(call).await()),
                clock));
    var floorRooms =
        FloorRooms.of(
            vertx,
            db,
            BoardSettings.of(3, deskSettings.ringCycle(), settings.zone()),
            floor,
            this::ask,
            call -> Optional.ofNullable(pops.get(call)),
            TestConsole::mask,
            () -> log.agentNames(FloorRooms.PATIENCE).await(),
            pages,
            messages,
            audit,
            live,
            clock);
    floor.listen(floorRooms.listener());
    routes =
        new Routes(
                settings,
                messages,
                gate,
                assets,
                pages,
                new HealthPages(db, floor, Map::of, transcripts::trouble),
                new MetricsPages(meters),
                signIn,
                new LivePages(live, sessions, clock),
                new DeskPages(
                    pages,
                    screen,
                    new DeskStore(db),
                    revealed,
                    audit,
                    clock,
                    settings.zone(),
                    meters),
                new DeskCommands(this::ask, staff, screen, deskSettings, messages),
                new PhonePages(this::ask, phone, messages),
                new PhoneProxy(vertx, phone, sessions))
            .with(promises.rooms())
            .with(floorRooms)
            .with(customers.rooms())
            .with(
                new JournalPages(
                    pages,
                    log,
                    new CustomerStore(db),
                    numbers,
                    staff::queues,
                    settings.zone(),
                    clock))
            .with(
                ScriptRooms.open(
                    vertx,
                    db,
                    pages,
                    messages,
                    audit,
                    PhraseScanner.of(phrasing.phrases()),
                    null,
                    false,
                    settings.zone(),
                    clock))
            .with(
                new LogRooms(
                    new ApiGate(new TokenStore(db), ctx -> caller(ctx, staff)),
                    new OpenApi(),
                    new JournalApi(log, numbers, audit, clock),
                    new RecordingPages(new RecordingStore(db), recordings, audit),
                    null))
            .with(attribution.api())
            .with(attribution.rooms())
            .with(new Refusals(audit))
            .with(phrasing)
            .with(transcripts)
            .with(
                SkillRooms.open(
                    db, Set.of("support", "sales"), floor, this::ask, audit, pages, messages))
            .with(
                new NotePages(
                    pages,
                    messages,
                    new NoteStore(db),
                    new LatestNotes(),
                    phrasing.phrases(),
                    floor,
                    clock,
                    (ctx, call) -> true));
    server = new WebServer(vertx, settings, routes);
    port = server.start().await();
    floor.happens(new FloorChange.LinkChanged(new LinkState("centre", true, Instant.now(), "")));
  }

  /** Where it is reached. */
  public String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static Optional<ApiCaller> caller(RoutingContext ctx, StaffStore staff) {
    return Gate.session(ctx)
        .map(Session::who)
        .map(who -> ApiCaller.person(who, staff.queues(who.staffId())));
  }

  private CompletableFuture<Answer> ask(Command command) {
    asked.add(command);
    return CompletableFuture.completedFuture(new Answer.Done());
  }

  private static String mask(String number) {
    return number.length() == 11 ? number.substring(0, 3) + "****" + number.substring(7) : number;
  }

  private void seed() {
    var hash = Passwords.hash(PASSWORD);
    var people =
        List.of(
            Tuple.of("lin", "林晓燕", "1001", hash, new String[] {"AGENT"}, "zh-CN"),
            Tuple.of("chen", "陳雅婷", "1002", hash, new String[] {"AGENT"}, "zh-TW"),
            Tuple.of("mary", "Mary Shaw", "1003", hash, new String[] {"AGENT"}, "en"),
            Tuple.of("wang", "王建国", null, hash, new String[] {"SUPERVISOR"}, "zh-CN"),
            Tuple.of("hui", "Hui Lan", null, hash, new String[] {"HEAD"}, "en"));
    for (Tuple person : people) {
      database
          .db()
          .query(
              """
            insert into staff (login, name, agent, password_hash, roles, locale, queues)
            values ($1, $2, $3, $4, $5, $6, array['support'])""",
              person)
          .await();
    }
  }

  @Override
  public void close() {
    server.stop().await();
    promises.close();
    attribution.close();
    customers.close();
    database.close();
  }

  /** For looking at it by hand: {@code 8099 ws://127.0.0.1:8088/ws}. */
  public static void main(String[] arguments) throws InterruptedException {
    try (var console = new TestConsole(Integer.parseInt(arguments[0]), URI.create(arguments[1]))) {
      System.out.println("Look at " + console.url("/"));
      Thread.currentThread().join();
    }
  }
}
