package sansheng.console;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.ApiGate;
import sansheng.console.api.OpenApi;
import sansheng.console.api.TokenStore;
import sansheng.console.attribution.Attribution;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditStore;
import sansheng.console.callscript.PhraseScanner;
import sansheng.console.callscript.ScriptRooms;
import sansheng.console.clock.RingPages;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;
import sansheng.console.demo.DemoPages;
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
import sansheng.console.handling.Handled;
import sansheng.console.handling.HandlingPages;
import sansheng.console.handling.HandlingStore;
import sansheng.console.handling.ParkingLot;
import sansheng.console.journal.JournalApi;
import sansheng.console.journal.JournalPages;
import sansheng.console.journal.JournalStore;
import sansheng.console.journal.LogListener;
import sansheng.console.journal.Sight;
import sansheng.console.listening.InProgress;
import sansheng.console.listening.InProgressListener;
import sansheng.console.listening.ListenApi;
import sansheng.console.listening.ListenPages;
import sansheng.console.listening.ListeningIn;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.live.LivePages;
import sansheng.console.note.LatestNotes;
import sansheng.console.note.NotePages;
import sansheng.console.note.NoteStore;
import sansheng.console.ops.HealthPages;
import sansheng.console.ops.MetricsPages;
import sansheng.console.phrase.Phrasing;
import sansheng.console.prompter.Prompting;
import sansheng.console.prompter.Reasons;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.recording.RecordingPages;
import sansheng.console.recording.RecordingStore;
import sansheng.console.routing.RoutingApi;
import sansheng.console.screenpop.Pop;
import sansheng.console.screenpop.PopPages;
import sansheng.console.screenpop.PopStore;
import sansheng.console.screenpop.ScreenPopListener;
import sansheng.console.secrecy.Retention;
import sansheng.console.skill.SkillRooms;
import sansheng.console.spool.Spool;
import sansheng.console.staff.Passwords;
import sansheng.console.staff.SessionStore;
import sansheng.console.staff.Sessions;
import sansheng.console.staff.SignInPages;
import sansheng.console.staff.StaffStore;
import sansheng.console.staff.Throttle;
import sansheng.console.transcript.TranscriptRooms;
import sansheng.console.transcript.VoskTranscriber;
import sansheng.console.web.Assets;
import sansheng.console.web.Gate;
import sansheng.console.web.HandlingRooms;
import sansheng.console.web.LogRooms;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Refusals;
import sansheng.console.web.Routes;
import sansheng.console.web.WebServer;
import sansheng.console.web.WebSettings;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.ami.Caller;
import sansheng.cti.command.CallCommand;

/** Everything between the floor, the database and the browsers, composed by hand. */
final class Features {
  private final ScreenPopListener screenPop;
  private final DeskListener desk;
  private final DeskScreen screen;
  private final ParkingLot parkingLot;
  private final FloorRooms floorRooms;
  private final LogListener logNews;
  private final InProgressListener inProgressNews;
  private final Prompting prompting;
  private final Promises promises;
  private final Attribution attribution;
  private final Retention retention;
  private final Customers customers;
  private final WebServer server;

  Features(
      Vertx vertx,
      Settings settings,
      Clock clock,
      PrometheusMeterRegistry meters,
      Db db,
      Numbers numbers,
      JournalStore log,
      TokenStore tokens,
      Spool words,
      FloorView floor,
      Ask ask,
      Supplier<Map<String, String>> unread,
      Switchboard switchboard,
      @Nullable Caller town) {
    WebSettings web =
        new WebSettings(
            settings.host(),
            settings.port(),
            settings.behindTls(),
            settings.zone(),
            settings.demonstration());
    Messages messages = new Messages();
    Assets assets = new Assets();
    Live live = new Live(meters);
    Audit audit = new AuditStore(db, clock);

    StaffStore staff = new StaffStore(db);
    Sessions sessions = new Sessions(new SessionStore(db), clock);
    Gate gate = new Gate(sessions, settings.behindTls());
    Pages pages = new Pages(messages, assets, web, floor, live);
    SignInPages signIn =
        new SignInPages(
            pages, gate, staff, sessions, new Passwords(vertx), new Throttle(clock), audit);

    DeskSettings deskSettings = DeskSettings.of(settings.wrapUp(), settings.ringCycle());
    Revealed revealed = new Revealed();
    Arrivals arrivals = new Arrivals();
    parkingLot = new ParkingLot(floor, agent -> redraw(live, deskScreen(), agent));
    Handled handled = new Handled(floor, parkingLot, numbers::masked);
    screen =
        new DeskScreen(
            pages,
            floor,
            deskSettings,
            this::pop,
            numbers::masked,
            revealed,
            arrivals,
            handled::model);
    desk = new DeskListener(live, screen, pages, floor, arrivals);
    attribution =
        new Attribution(
            new Attribution.Needs(
                db,
                settings.attribution(),
                messages,
                pages,
                audit,
                live,
                numbers,
                settings.zone(),
                clock));
    screenPop =
        new ScreenPopListener(
            new PopStore(db)::find,
            numbers,
            this::popChanged,
            vertx,
            meters,
            attribution.whose(),
            clock);
    logNews = new LogListener(vertx, live);
    inProgressNews = new InProgressListener(vertx, live);
    floorRooms =
        FloorRooms.of(
            vertx,
            db,
            BoardSettings.of(settings.rings(), settings.ringCycle(), settings.zone()),
            floor,
            ask,
            this::pop,
            numbers::masked,
            () -> log.agentNames(FloorRooms.PATIENCE).await(),
            pages,
            messages,
            audit,
            live,
            clock);
    ListeningIn listening = new ListeningIn(ask, floor, audit, inProgressNews::tellSoon);
    Reasons reasons = new Reasons(clock);
    promises =
        new Promises(
            db,
            settings.zone(),
            new RingPages.Rings(settings.rings(), settings.ringCycle(), settings.ownerRings()),
            floor,
            clock,
            numbers,
            command -> {
              // The words that go with it are those for returning a call.
              if (command instanceof CallCommand.Dial dial) {
                reasons.note(dial.agent(), "callback");
              }
              return ask.ask(command);
            },
            settings.telephony().callbacks(),
            switchboard.hours(),
            pages,
            messages,
            audit,
            live);
    Phrasing phrasing = new Phrasing(vertx, db, pages, audit, clock);
    LatestNotes latestNotes = new LatestNotes();
    ScriptRooms scripts =
        ScriptRooms.open(
            vertx,
            db,
            pages,
            messages,
            audit,
            PhraseScanner.of(phrasing.phrases()),
            settings.scripts(),
            settings.demonstration(),
            settings.zone(),
            clock);
    prompting =
        new Prompting(
            new Prompting.Needs(
                vertx,
                db,
                pages,
                messages,
                live,
                floor,
                audit,
                scripts.scripts(),
                promises::promised,
                clock,
                settings.zone(),
                settings.firm(),
                this::pop,
                reasons,
                latestNotes::of,
                (ctx, call) -> mayOpen(ctx, call, log, staff),
                words,
                meters));
    HandlingStore handling = new HandlingStore(db);
    HandlingPages handlingPages =
        new HandlingPages(
            new HandlingPages.Needs(
                ask,
                floor,
                handling,
                handled,
                switchboard.dialling(),
                audit,
                pages,
                messages,
                settings.telephony().queues(),
                agent -> redraw(live, screen, agent)));
    customers =
        new Customers(
            vertx, db, settings.data(), settings.zone(), clock, numbers, pages, messages, audit);
    PhoneSettings phone =
        new PhoneSettings(
            settings.phoneSocket(),
            "sansheng",
            settings.pbxes().stream()
                .skip(1)
                .collect(
                    Collectors.toMap(Settings.Asterisk::agents, Settings.Asterisk::phoneSocket)));

    RecordingFolder recordings = new RecordingFolder(settings.recordings());
    retention = new Retention(db, recordings, audit, settings.keep().recordingDays());
    TranscriptRooms transcripts =
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
                new VoskTranscriber(settings.speech()),
                call -> floor.call(call).or(() -> log.find(call).await()),
                clock));

    server =
        new WebServer(
            vertx,
            web,
            new Routes(
                    web,
                    messages,
                    gate,
                    assets,
                    pages,
                    new HealthPages(db, floor, unread, transcripts::trouble),
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
                    new DeskCommands(
                        ask, staff, screen, deskSettings, messages, handling::penalties),
                    new PhonePages(ask, phone, messages),
                    new PhoneProxy(vertx, phone, sessions))
                .with(
                    new JournalPages(
                        pages,
                        log,
                        new CustomerStore(db),
                        numbers,
                        staff::queues,
                        settings.zone(),
                        clock))
                .with(promises.rooms())
                .with(customers.rooms())
                .with(
                    new PopPages(
                        messages,
                        floor,
                        new FileStore(db),
                        numbers,
                        audit,
                        clock,
                        screenPop::again))
                .with(floorRooms)
                .with(
                    new LogRooms(
                        new ApiGate(tokens, ctx -> apiCaller(ctx, staff)),
                        new OpenApi(),
                        new JournalApi(log, numbers, audit, clock),
                        new RecordingPages(new RecordingStore(db), recordings, audit),
                        town == null ? null : new DemoPages(pages, messages, town)))
                .with(
                    new HandlingRooms(
                        handlingPages,
                        new ListenPages(
                            pages,
                            messages,
                            listening,
                            new InProgress(floor, listening, this::pop, numbers::masked),
                            handling::names),
                        new ListenApi(listening),
                        new RoutingApi(switchboard.store(), numbers, audit, clock)))
                .with(prompting)
                .with(scripts)
                .with(phrasing)
                .with(transcripts)
                .with(
                    SkillRooms.open(
                        db,
                        settings.telephony().queues().keySet(),
                        floor,
                        ask,
                        audit,
                        pages,
                        messages))
                .with(
                    new NotePages(
                        pages,
                        messages,
                        new NoteStore(db),
                        latestNotes,
                        phrasing.phrases(),
                        floor,
                        clock,
                        (ctx, call) -> mayOpen(ctx, call, log, staff)))
                .with(attribution.api())
                .with(attribution.rooms())
                .with(new Refusals(audit)));
  }

  private void popChanged(UUID call) {
    desk.popChanged(call);
    prompting.popChanged(call);
  }

  private static boolean mayOpen(
      RoutingContext ctx, UUID call, JournalStore log, StaffStore staff) {
    Sight sight = apiCaller(ctx, staff).map(JournalApi::sight).orElseThrow();
    return log.find(call).await().filter(sight::includes).isPresent();
  }

  private static void redraw(Live live, DeskScreen screen, String agent) {
    live.push(new Audience.Agent(agent), "desk-call", screen::call);
    live.push(new Audience.Agent(agent), "desk-state", screen::state);
  }

  private DeskScreen deskScreen() {
    return screen;
  }

  private Optional<Pop> pop(UUID call) {
    return screenPop.pop(call);
  }

  private static Optional<ApiCaller> apiCaller(RoutingContext ctx, StaffStore staff) {
    return Gate.session(ctx)
        .map(session -> session.who())
        .map(who -> ApiCaller.person(who, staff.queues(who.staffId())));
  }

  ScreenPopListener screenPop() {
    return screenPop;
  }

  DeskListener desk() {
    return desk;
  }

  Prompting prompting() {
    return prompting;
  }

  ParkingLot parkingLot() {
    return parkingLot;
  }

  InProgressListener inProgressNews() {
    return inProgressNews;
  }

  FloorRooms floorRooms() {
    return floorRooms;
  }

  LogListener logNews() {
    return logNews;
  }

  Attribution attribution() {
    return attribution;
  }

  Retention retention() {
    return retention;
  }

  Promises promises() {
    return promises;
  }

  Customers customers() {
    return customers;
  }

  WebServer server() {
    return server;
  }
}
