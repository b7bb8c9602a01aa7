package sansheng.console.web;

import static sansheng.console.staff.Role.ADMINISTRATOR;
import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.HEAD;
import static sansheng.console.staff.Role.QA;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.core.Vertx;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.ApiGate;
import sansheng.console.attribution.AttributionApi;
import sansheng.console.callscript.ScriptPages;
import sansheng.console.callscript.ScriptRooms;
import sansheng.console.customer.AttachmentFolder;
import sansheng.console.customer.Desk;
import sansheng.console.demo.DemoPages;
import sansheng.console.desk.DeskCommands;
import sansheng.console.desk.DeskPages;
import sansheng.console.desk.PhonePages;
import sansheng.console.desk.PhoneProxy;
import sansheng.console.exchange.ImportPages;
import sansheng.console.floorboard.FloorRooms;
import sansheng.console.journal.JournalPages;
import sansheng.console.live.LivePages;
import sansheng.console.note.NotePages;
import sansheng.console.ops.HealthPages;
import sansheng.console.ops.MetricsPages;
import sansheng.console.phrase.PhraseApi;
import sansheng.console.phrase.Phrasing;
import sansheng.console.prompter.Prompting;
import sansheng.console.screenpop.PopPages;
import sansheng.console.skill.SkillRooms;
import sansheng.console.staff.SignInPages;
import sansheng.console.transcript.Transcript;
import sansheng.console.transcript.TranscriptRooms;

/** Every URL of the console. */
public final class Routes {
  static final int LARGEST_BODY = 64 * 1024;

  private final WebSettings settings;
  private final Gate gate;
  private final Assets assets;
  private final Failures failures;
  private @Nullable JournalPages calls;
  private @Nullable LogRooms rooms;
  private @Nullable HandlingRooms handling;
  private @Nullable ScriptRooms scripts;
  private @Nullable Prompting prompting;
  private @Nullable FloorRooms floor;
  private @Nullable AttributionApi attribution;
  private @Nullable AttributionRooms whose;
  private @Nullable Refusals refusals;
  private @Nullable Phrasing phrasing;
  private @Nullable NotePages notes;
  private @Nullable PromiseRooms promises;
  private @Nullable TranscriptRooms transcripts;
  private @Nullable SkillRooms skills;
  private @Nullable CustomerRooms customers;
  private @Nullable PopPages pop;
  private final HealthPages health;
  private final MetricsPages metrics;
  private final SignInPages signIn;
  private final LivePages live;
  private final DeskPages desk;
  private final DeskCommands commands;
  private final PhonePages phone;
  private final PhoneProxy phoneProxy;

  /** Binds these to their places. */
  public Routes(
      WebSettings settings,
      Messages messages,
      Gate gate,
      Assets assets,
      Pages pages,
      HealthPages health,
      MetricsPages metrics,
      SignInPages signIn,
      LivePages live,
      DeskPages desk,
      DeskCommands commands,
      PhonePages phone,
      PhoneProxy phoneProxy) {
    this.settings = settings;
    this.gate = gate;
    this.assets = assets;
    this.failures = new Failures(pages, messages);
    this.health = health;
    this.metrics = metrics;
    this.signIn = signIn;
    this.live = live;
    this.desk = desk;
    this.commands = commands;
    this.phone = phone;
    this.phoneProxy = phoneProxy;
  }

  /** Opens the rooms around the call log, too. */
  public Routes with(LogRooms more) {
    rooms = more;
    return this;
  }

  /** Opens the rooms where calls are handled, too. */
  public Routes with(HandlingRooms more) {
    handling = more;
    return this;
  }

  /** Opens the call log, too. */
  public Routes with(JournalPages pages) {
    calls = pages;
    return this;
  }

  /** Opens the prompter's, too. */
  public Routes with(Prompting more) {
    prompting = more;
    return this;
  }

  /** Opens the call scripts' rooms, too. */
  public Routes with(ScriptRooms more) {
    scripts = more;
    return this;
  }

  /** Opens what is about phrases, too. */
  public Routes with(Phrasing more) {
    phrasing = more;
    return this;
  }

  /** Opens the notes of calls, too. */
  public Routes with(NotePages more) {
    notes = more;
    return this;
  }

  /** Opens the transcripts' rooms, too. */
  public Routes with(TranscriptRooms more) {
    transcripts = more;
    return this;
  }

  /** Opens the rooms where agents are given their queues, too. */
  public Routes with(SkillRooms more) {
    skills = more;
    return this;
  }

  /** Lets a caller be saved from the pop, too. */
  public Routes with(PopPages more) {
    pop = more;
    return this;
  }

  /** Opens the customers' rooms, too. */
  public Routes with(CustomerRooms more) {
    customers = more;
    return this;
  }

  /** Opens the supervisor's floor, too. */
  public Routes with(FloorRooms more) {
    floor = more;
    return this;
  }

  /** Opens the rulings' API, too. */
  public Routes with(AttributionApi more) {
    attribution = more;
    return this;
  }

  /** Writes down who is refused. */
  public Routes with(Refusals more) {
    refusals = more;
    return this;
  }

  /** Opens what is about whose customer somebody is and who may see them, too. */
  public Routes with(AttributionRooms more) {
    whose = more;
    return this;
  }

  /** Opens the callbacks and the clocks, too. */
  public Routes with(PromiseRooms more) {
    promises = more;
    return this;
  }

  /** A router of its own for each verticle. */
  public Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.allowForward(
        settings.behindTls() ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE);
    router.route().failureHandler(failures::answer);
    router.route().handler(new SecurityHeaders(settings.behindTls())::add);
    router.get("/health/live").handler(health::live);
    router.get("/health/ready").handler(health::ready);
    router.get("/metrics").handler(metrics::show);
    router.get("/assets/*").handler(assets::serve);
    router
        .route("/api/v1/phrases/scan")
        .handler(BodyHandler.create(false).setBodyLimit(PhraseApi.LARGEST_BODY));
    router
        .post("/api/v1/calls/:id/transcript")
        .handler(BodyHandler.create(false).setBodyLimit(Transcript.LARGEST));
    router.route().handler(Bodies::onlyOfChanges);
    if (customers != null) {
      takeFiles(router, customers);
    }
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    router.route().handler(gate::identify);
    if (refusals != null) {
      router.route().handler(refusals::watch);
    }
    router.route().handler(CrossSite::refuse);

    router.get("/").handler(signIn::show);
    router.get("/sign-in").handler(signIn::show);
    router.post("/sign-in").handler(signIn::signIn);
    router.post("/sign-out").handler(signIn::signOut);
    router.post("/language").handler(signIn::speak);

    JournalPages log = calls;
    if (log != null) {
      router.get("/calls").handler(gate.allow()).handler(log::log);
      router.get("/calls/rows").handler(gate.allow()).handler(log::rows);
      HandlingRooms talks = handling;
      if (talks != null) {
        var listeners = gate.allow(TEAM_LEAD, SUPERVISOR, QA);
        router.get("/calls/in-progress").handler(listeners).handler(talks.listening()::show);
        router.post("/calls/:id/listen").handler(listeners).handler(talks.listening()::listen);
        router.post("/calls/:id/whisper").handler(listeners).handler(talks.listening()::whisper);
        router.post("/calls/:id/barge").handler(listeners).handler(talks.listening()::barge);
      }
      router.get("/calls/:id").handler(gate.allow()).handler(log::call);
    }

    router.get("/live").handler(gate.allow()).handler(live::stream);
    router.get("/live/session").handler(gate.allow()).handler(Replies::nothing);

    var agents = gate.allow(AGENT);
    router.get("/desk").handler(agents).handler(desk::show);
    router.get("/desk/mine").handler(agents).handler(desk::mine);
    router.post("/desk/reveal").handler(agents).handler(desk::reveal);
    router.post("/desk/painted").handler(agents).handler(desk::painted);
    router.post("/desk/on").handler(agents).handler(commands::signOn);
    router.post("/desk/off").handler(agents).handler(commands::signOff);
    router.post("/desk/ready").handler(agents).handler(commands::ready);
    router.post("/desk/not-ready").handler(agents).handler(commands::notReady);
    router.post("/desk/hang-up").handler(agents).handler(commands::hangUp);
    // A supervisor has a phone, too, to listen in with.
    var phones = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, QA);
    router.post("/desk/phone").handler(phones).handler(phone::give);
    router.get("/phone").handler(phones).handler(phoneProxy::open);

    if (rooms != null) {
      bind(router, rooms);
    }
    if (prompting != null) {
      bind(router, prompting);
    }
    if (scripts != null) {
      bind(router, scripts, rooms);
    }
    if (notes != null) {
      bind(router, notes);
    }
    if (transcripts != null && rooms != null) {
      bind(router, transcripts, rooms.apiGate());
    }
    if (skills != null && rooms != null) {
      bind(router, skills, rooms.apiGate());
    }
    if (phrasing != null && rooms != null) {
      bind(router, phrasing, rooms.apiGate());
    }
    if (attribution != null && rooms != null) {
      router
          .post("/api/v1/attribution/rulings")
          .handler(rooms.apiGate())
          .handler(attribution::rule);
    }
    if (rooms != null && handling != null) {
      bind(router, rooms, handling);
    }
    if (floor != null) {
      bind(router, floor);
    }
    if (promises != null) {
      bind(router, promises);
      if (rooms != null) {
        bind(router, promises.api(), rooms.apiGate());
      }
    }
    if (whose != null) {
      bind(router, whose);
    }
    if (pop != null) {
      router.post("/desk/customer").handler(agents).handler(pop::save);
    }
    if (customers != null && rooms != null) {
      bind(router, customers, rooms.apiGate());
    }
    router.route().handler(ctx -> ctx.fail(404));
    return router;
  }

  // Who is at the door is asked first: nobody's bytes are written to the disk but a signed-in
  // one's.
  private void takeFiles(Router router, CustomerRooms open) {
    String uploads = open.folder().uploads().toString();
    for (String[] way :
        new String[][] {
          {"/customers/:id/attachments", String.valueOf(AttachmentFolder.LARGEST)},
          {"/customers/import", String.valueOf(ImportPages.LARGEST)}
        }) {
      router
          .post(way[0])
          .handler(
              ctx -> {
                ctx.request().pause();
                ctx.addEndHandler(over -> ctx.request().resume());
                gate.identify(ctx);
              })
          .handler(gate.allow(Desk.writers()))
          .handler(CrossSite::refuse)
          .handler(
              ctx -> {
                ctx.request().resume();
                ctx.next();
              });
      router
          .post(way[0])
          .handler(
              BodyHandler.create(uploads)
                  .setBodyLimit(Long.parseLong(way[1]) + LARGEST_BODY)
                  .setDeleteUploadedFilesOnEnd(true)
                  .setHandleFileUploads(true));
    }
  }

  private void bind(Router router, CustomerRooms open, ApiGate programs) {
    var readers = gate.allow(Desk.readers());
    var writers = gate.allow(Desk.writers());
    var leaders = gate.allow(Desk.leaders());
    var exporters = gate.allow(Desk.exporters());
    router.get("/customers").handler(readers).handler(open.find()::show);
    router.get("/customers/found").handler(readers).handler(open.find()::found);
    router.get("/customers/bar").handler(readers).handler(open.find()::bar);
    router.get("/customers/new").handler(writers).handler(open.file()::fresh);
    router.post("/customers").handler(writers).handler(open.file()::create);
    router.get("/customers/duplicates").handler(leaders).handler(open.merges()::show);
    router.get("/customers/import").handler(leaders).handler(open.imports()::show);
    router.post("/customers/import").handler(leaders).handler(open.imports()::take);
    router.get("/customers/import/:job").handler(leaders).handler(open.imports()::job);
    router.get("/customers/import/:job/state").handler(leaders).handler(open.imports()::state);
    router.post("/customers/import/:job/run").handler(leaders).handler(open.imports()::run);
    router.post("/customers/import/:job/drop").handler(leaders).handler(open.imports()::drop);
    router.get("/customers/export").handler(exporters).handler(open.exports()::show);
    router.post("/customers/export").handler(exporters).handler(open.exports()::export);
    var one = "/customers/:id";
    router.get(one).handler(readers).handler(open.file()::show);
    router.get(one + "/edit").handler(writers).handler(open.file()::edit);
    router.get(one + "/history").handler(readers).handler(open.file()::older);
    router.post(one).handler(writers).handler(open.file()::save);
    router.post(one + "/reveal").handler(readers).handler(open.file()::reveal);
    router.post(one + "/notes").handler(writers).handler(open.parts()::note);
    router.post(one + "/do-not-call").handler(writers).handler(open.parts()::doNotCall);
    router.post(one + "/parts/:part").handler(writers).handler(open.parts()::add);
    router.post(one + "/parts/:part/remove").handler(writers).handler(open.parts()::remove);
    router.post(one + "/attachments").handler(writers).handler(open.attachments()::add);
    router.get(one + "/attachments/:file").handler(readers).handler(open.attachments()::fetch);
    router
        .post(one + "/attachments/:file/remove")
        .handler(writers)
        .handler(open.attachments()::remove);
    router.post(one + "/merge").handler(leaders).handler(open.merges()::merge);
    router.post(one + "/merge/undo").handler(leaders).handler(open.merges()::undo);
    router.get("/api/v1/customers").handler(programs).handler(open.api()::find);
    router.post("/api/v1/customers").handler(programs).handler(open.api()::create);
    router.get("/api/v1/customers/:customer").handler(programs).handler(open.api()::read);
    router.put("/api/v1/customers/:customer").handler(programs).handler(open.api()::change);
  }

  private void bind(Router router, LogRooms log, HandlingRooms more) {
    var agents = gate.allow(AGENT);
    var pages = more.pages();
    router.get("/desk/directory").handler(agents).handler(pages::directory);
    router.post("/desk/dial").handler(agents).handler(pages::dial);
    router.post("/desk/transfer").handler(agents).handler(pages::transfer);
    router.post("/desk/transfer/complete").handler(agents).handler(pages::complete);
    router.post("/desk/transfer/cancel").handler(agents).handler(pages::cancel);
    router.post("/desk/transfer/swap").handler(agents).handler(pages::swap);
    router.post("/desk/transfer/conference").handler(agents).handler(pages::conference);
    router.post("/desk/keys").handler(agents).handler(pages::keys);
    router.post("/desk/park").handler(agents).handler(pages::park);
    router.post("/desk/retrieve").handler(agents).handler(pages::retrieve);
    router.post("/desk/recording").handler(agents).handler(pages::recording);
    var api = log.apiGate();
    router.post("/api/v1/calls/:id/listen").handler(api).handler(more.listen()::listen);
    router.post("/api/v1/calls/:id/whisper").handler(api).handler(more.listen()::whisper);
    router.post("/api/v1/calls/:id/barge").handler(api).handler(more.listen()::barge);
    router.get("/api/v1/blacklist").handler(api).handler(more.routing()::list);
    router.put("/api/v1/blacklist/:number").handler(api).handler(more.routing()::add);
    router.delete("/api/v1/blacklist/:number").handler(api).handler(more.routing()::remove);
  }

  private void bind(Router router, Prompting words) {
    var agents = gate.allow(AGENT);
    router.get("/desk/script").handler(agents).handler(words.pages()::part);
    router.get("/desk/script/search").handler(agents).handler(words.pages()::search);
    router.post("/desk/script/show").handler(agents).handler(words.pages()::show);
    router.post("/desk/script/said").handler(agents).handler(words.pages()::said);
    router.post("/desk/script/promise").handler(agents).handler(words.pages()::promise);
    router.get("/calls/:id/words").handler(gate.allow()).handler(words.history()::of);
    var supervisors = gate.allow(TEAM_LEAD, SUPERVISOR, HEAD, ADMINISTRATOR);
    router.get("/openers").handler(supervisors).handler(words.notices()::show);
    router.post("/openers").handler(supervisors).handler(words.notices()::add);
    router.post("/openers/withdraw").handler(supervisors).handler(words.notices()::withdraw);
  }

  private void bind(Router router, ScriptRooms words, @Nullable LogRooms log) {
    var everybody = gate.allow();
    var writers = gate.allow(ScriptPages.writers());
    var approvers = gate.allow(ScriptPages.approvers());
    var historians = gate.allow(TEAM_LEAD, SUPERVISOR, QA, HEAD, ADMINISTRATOR);
    var one = "/scripts/:language/:id";
    router.get("/scripts").handler(everybody).handler(words.pages()::list);
    router.get("/scripts/new").handler(writers).handler(words.beginnings()::form);
    router.post("/scripts/new").handler(writers).handler(words.beginnings()::make);
    router.post(one + "/retire").handler(approvers).handler(words.retirement()::retire);
    router.post(one + "/return").handler(approvers).handler(words.retirement()::bringBack);
    router.get(one).handler(everybody).handler(words.pages()::script);
    router.get(one + "/edit").handler(writers).handler(words.drafts()::edit);
    router.post(one + "/preview").handler(writers).handler(words.drafts()::preview);
    router.get(one + "/draft").handler(historians).handler(words.drafts()::review);
    router.post(one + "/draft").handler(writers).handler(words.commands()::save);
    router.post(one + "/draft/drop").handler(writers).handler(words.commands()::drop);
    router.post(one + "/draft/approve").handler(approvers).handler(words.commands()::approve);
    router.post(one + "/draft/return").handler(approvers).handler(words.commands()::sendBack);
    var version = one + "/versions/:version";
    router.get(version).handler(historians).handler(words.pages()::version);
    router.post(version + "/restore").handler(writers).handler(words.commands()::restore);
    router.post(version + "/withdraw").handler(writers).handler(words.commands()::withdraw);
    if (log != null) {
      router.get("/api/v1/scripts").handler(log.apiGate()).handler(words.api()::scripts);
      router.get("/api/v1/scripts/:script").handler(log.apiGate()).handler(words.api()::script);
    }
  }

  private void bind(Router router, NotePages written) {
    var agents = gate.allow(AGENT);
    router.get("/desk/note").handler(agents).handler(written::read);
    router.post("/desk/note").handler(agents).handler(written::write);
    router.get("/calls/:id/notes").handler(gate.allow()).handler(written::of);
  }

  private void bind(Router router, TranscriptRooms said, ApiGate programs) {
    var one = "/api/v1/calls/:id/transcript";
    router.post(one).handler(programs).handler(said.api()::bring);
    router.get(one).handler(programs).handler(said.api()::read);
    router
        .post("/api/v1/calls/:id/transcribe")
        .handler(programs)
        .handler(said.transcribing()::begin);
    router.get("/api/v1/transcripts/live").handler(programs.socket()).handler(said.live()::open);
    router
        .get("/calls/:id/transcript")
        .handler(gate.allow())
        .handler(programs)
        .handler(said.pages()::of);
  }

  private void bind(Router router, SkillRooms open, ApiGate programs) {
    var leaders = gate.allow(SUPERVISOR, ADMINISTRATOR);
    router.get("/skills").handler(leaders).handler(open.pages()::show);
    router.post("/skills/:agent").handler(leaders).handler(open.pages()::give);
    router.get("/api/v1/agents").handler(programs).handler(open.api()::list);
    router.put("/api/v1/agents/:agent/queues").handler(programs).handler(open.api()::give);
  }

  private void bind(Router router, Phrasing words, ApiGate programs) {
    router.post("/api/v1/phrases/scan").handler(programs).handler(words.api()::scan);
    router.get("/api/v1/phrases").handler(programs).handler(words.api()::list);
    var readers = gate.allow(TEAM_LEAD, SUPERVISOR, QA, HEAD, ADMINISTRATOR);
    var supervisors = gate.allow(SUPERVISOR, HEAD, ADMINISTRATOR);
    router.get("/phrases").handler(readers).handler(words.pages()::list);
    router.get("/phrases/:id").handler(readers).handler(words.pages()::edit);
    router.post("/phrases/:id").handler(supervisors).handler(words.pages()::save);
    router.post("/phrases/:id/switch").handler(supervisors).handler(words.pages()::turn);
  }

  private void bind(Router router, FloorRooms floor) {
    var readers = gate.allow(TEAM_LEAD, SUPERVISOR, HEAD);
    var leaders = gate.allow(TEAM_LEAD, SUPERVISOR);
    router.get("/floor").handler(readers).handler(floor.pages()::show);
    router.get("/floor/now").handler(readers).handler(floor.pages()::now);
    router.get("/floor/figures").handler(readers).handler(floor.pages()::figures);
    router.post("/floor/agents/:agent/ready").handler(leaders).handler(floor.stepIn()::ready);
    router
        .post("/floor/agents/:agent/not-ready")
        .handler(leaders)
        .handler(floor.stepIn()::notReady);
    router.post("/floor/agents/:agent/off").handler(leaders).handler(floor.stepIn()::off);
  }

  private void bind(Router router, PromiseRooms open) {
    var workers = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR);
    var leaders = gate.allow(TEAM_LEAD, SUPERVISOR);
    var agents = gate.allow(AGENT);
    var callbacks = open.callbacks();
    router.get("/desk/callback").handler(agents).handler(open.desk()::next);
    router.post("/desk/callback").handler(agents).handler(open.desk()::owe);
    router.get("/callbacks").handler(workers).handler(callbacks::show);
    router.get("/callbacks/rows").handler(workers).handler(callbacks::rows);
    router.post("/callbacks").handler(agents).handler(callbacks::needsAnswer);
    router.post("/callbacks/assign").handler(leaders).handler(callbacks::assign);
    router.post("/callbacks/:id/dial").handler(agents).handler(callbacks::dial);
    router.post("/callbacks/:id/outcome").handler(agents).handler(callbacks::outcome);
    router.post("/callbacks/:id/cancel").handler(workers).handler(callbacks::cancel);
    router.post("/callbacks/:id/again").handler(leaders).handler(callbacks::again);

    var readers = gate.allow(SUPERVISOR, HEAD, ADMINISTRATOR);
    var keepers = gate.allow(ADMINISTRATOR);
    router.get("/clocks").handler(readers).handler(open.clocks()::show);
    router.get("/clocks/rows").handler(readers).handler(open.clocks()::rows);
    router.get("/clocks/policies").handler(readers).handler(open.policies()::show);
    router.get("/clocks/policies/:id").handler(readers).handler(open.policies()::policy);
    router.post("/clocks/policies/:id").handler(keepers).handler(open.policies()::write);
    router.post("/clocks/policies/:id/switch").handler(keepers).handler(open.policies()::turn);
    router.get("/clocks/calendar").handler(readers).handler(open.calendar()::show);
    router.post("/clocks/calendar/hours").handler(keepers).handler(open.calendar()::hours);
    router.post("/clocks/calendar/days").handler(keepers).handler(open.calendar()::days);
    router.get("/clocks/rings").handler(readers).handler(open.rings()::show);
    var supervisors = gate.allow(SUPERVISOR);
    var list = open.doNotCall();
    router.get("/clocks/do-not-call").handler(readers).handler(list::show);
    router.post("/clocks/do-not-call").handler(supervisors).handler(list::add);
    router.post("/clocks/do-not-call/remove").handler(supervisors).handler(list::remove);
    bind(router, open.told());
  }

  private void bind(Router router, PromiseApi api, ApiGate programs) {
    router.get("/api/v1/clocks").handler(programs).handler(api.clocks()::clocks);
    router.get("/api/v1/clocks/:clock").handler(programs).handler(api.clocks()::clock);
    router.get("/api/v1/policies").handler(programs).handler(api.clocks()::policies);
    router.get("/api/v1/policies/:policy").handler(programs).handler(api.clocks()::policy);
    router.get("/api/v1/calendar").handler(programs).handler(api.calendar()::calendar);
    var one = "/api/v1/callbacks/:callback";
    router.get("/api/v1/callbacks").handler(programs).handler(api.callbacks()::list);
    router.post("/api/v1/callbacks").handler(programs).handler(api.callbacks()::owe);
    router.post(one + "/cancel").handler(programs).handler(api.callbacks()::cancel);
    router.post(one + "/outcome").handler(programs).handler(api.callbacks()::outcome);
  }

  private void bind(Router router, EscalationRooms told) {
    var listeners = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, HEAD);
    router.get("/notices").handler(listeners).handler(told.notices()::show);
    router.get("/notices/rows").handler(listeners).handler(told.notices()::rows);
    router.get("/notices/bell").handler(listeners).handler(told.notices()::bell);
    router.post("/notices/seen").handler(listeners).handler(told.notices()::allSeen);
    router.post("/notices/:id/seen").handler(listeners).handler(told.notices()::seen);
    var readers = gate.allow(SUPERVISOR, HEAD, ADMINISTRATOR);
    var answerers = gate.allow(SUPERVISOR, HEAD);
    router.get("/clocks/slips").handler(readers).handler(told.slips()::show);
    router.post("/clocks/slips/:number/answer").handler(answerers).handler(told.slips()::answer);
  }

  private void bind(Router router, AttributionRooms more) {
    var floor = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, HEAD);
    var readers = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, QA, HEAD);
    var writers = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR);
    var agents = gate.allow(AGENT);
    var deciders = gate.allow(SUPERVISOR, HEAD);
    var leaders = gate.allow(TEAM_LEAD, SUPERVISOR, HEAD);
    var lead = more.leads();
    router.get("/registrations").handler(agents).handler(lead::mine);
    router.get("/registrations/:id").handler(writers).handler(lead::registration);
    router.post("/registrations/:id").handler(writers).handler(lead::complete);
    router.post("/registrations/:id/report").handler(writers).handler(lead::report);
    var customer = "/customers/:id";
    router.get(customer + "/attribution").handler(readers).handler(lead::show);
    router.post(customer + "/registrations").handler(writers).handler(lead::register);
    router.post(customer + "/follow-ups").handler(writers).handler(lead::followUp);
    router.post(customer + "/deals").handler(writers).handler(lead::deal);
    router.post(customer + "/ties").handler(writers).handler(lead::tie);
    router.post(customer + "/visits").handler(writers).handler(lead::visit);

    var collisions = more.collisions();
    router.get("/collisions").handler(floor).handler(collisions::list);
    router.get("/collisions/rows").handler(floor).handler(collisions::rows);
    router.get("/collisions/:id").handler(floor).handler(collisions::one);
    router.post("/collisions/:id/object").handler(agents).handler(collisions::object);
    router.post("/collisions/:id/offer").handler(agents).handler(collisions::offer);
    router.post("/collisions/:id/agree").handler(agents).handler(collisions::agree);
    router.post("/collisions/:id/decline").handler(agents).handler(collisions::decline);
    router.post("/collisions/:id/decide").handler(deciders).handler(collisions::decide);
    router.post("/suspicions/:id").handler(deciders).handler(collisions::judge);

    var turns = more.rotation();
    router.get("/rotation").handler(floor).handler(turns::show);
    router.post("/rotation/next").handler(floor).handler(turns::next);
    router.post("/rotation/state").handler(floor).handler(turns::state);
    router.post("/rotation/members").handler(leaders).handler(turns::members);

    var secrecy = more.secrecy();
    router.get("/access").handler(floor).handler(secrecy::list);
    router.post("/access/:id").handler(leaders).handler(secrecy::decide);
    router.post(customer + "/access").handler(agents).handler(secrecy::ask);
    router.get(customer + "/looks").handler(leaders).handler(secrecy::customer);
    router.get("/looks").handler(leaders).handler(secrecy::looks);
    router.post("/holds").handler(deciders).handler(secrecy::hold);
  }

  private void bind(Router router, LogRooms log) {
    router.get("/api/v1/openapi.json").handler(log.document());
    router.get("/api/v1/calls").handler(log.apiGate()).handler(log.api()::calls);
    router.get("/api/v1/calls/:id").handler(log.apiGate()).handler(log.api()::call);
    router.get("/recordings/:id").handler(log.apiGate()).handler(log.recordings()::play);
    router.head("/recordings/:id").handler(log.apiGate()).handler(log.recordings()::play);
    DemoPages demo = log.demo();
    if (demo != null) {
      router.get("/demo").handler(gate.allow()).handler(demo::show);
      router.post("/demo/call").handler(gate.allow()).handler(demo::call);
    }
  }
}
