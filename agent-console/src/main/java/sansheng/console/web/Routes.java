package sansheng.console.web;

import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.QA;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.core.Vertx;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.AttributionApi;
import sansheng.console.callscript.ScriptRooms;
import sansheng.console.desk.DeskCommands;
import sansheng.console.desk.DeskPages;
import sansheng.console.desk.PhonePages;
import sansheng.console.desk.PhoneProxy;
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
    if (refusals != null) {
      router.route().handler(refusals::watch);
    }
    router.route().handler(Bodies::onlyOfChanges);
    if (customers != null) {
      CustomerRoutes.takeFiles(router, gate, customers);
    }
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    router.route().handler(gate::identify);
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
      CallRoutes.bind(router, gate, rooms);
    }
    if (prompting != null) {
      WordRoutes.bind(router, gate, prompting);
    }
    if (scripts != null) {
      WordRoutes.bind(router, gate, scripts, rooms);
    }
    if (notes != null) {
      WordRoutes.bind(router, gate, notes);
    }
    if (transcripts != null && rooms != null) {
      WordRoutes.bind(router, gate, transcripts, rooms.apiGate());
    }
    if (skills != null && rooms != null) {
      CallRoutes.bind(router, gate, skills, rooms.apiGate());
    }
    if (phrasing != null && rooms != null) {
      WordRoutes.bind(router, gate, phrasing, rooms.apiGate());
    }
    if (attribution != null && rooms != null) {
      router
          .post("/api/v1/attribution/rulings")
          .handler(rooms.apiGate())
          .handler(attribution::rule);
    }
    if (rooms != null && handling != null) {
      CallRoutes.bind(router, gate, rooms, handling);
    }
    if (floor != null) {
      CallRoutes.bind(router, gate, floor);
    }
    if (promises != null) {
      PromiseRoutes.bind(router, gate, promises);
      if (rooms != null) {
        PromiseRoutes.bind(router, gate, promises.api(), rooms.apiGate());
      }
    }
    if (whose != null) {
      CustomerRoutes.bind(router, gate, whose);
    }
    if (pop != null) {
      router.post("/desk/customer").handler(agents).handler(pop::save);
    }
    if (customers != null && rooms != null) {
      CustomerRoutes.bind(router, gate, customers, rooms.apiGate());
    }
    router.route().handler(ctx -> ctx.fail(404));
    return router;
  }
}
