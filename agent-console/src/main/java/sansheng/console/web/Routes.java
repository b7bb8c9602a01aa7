package sansheng.console.web;

import static sansheng.console.staff.Role.AGENT;

import io.vertx.core.Vertx;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import sansheng.console.api.ApiGate;
import sansheng.console.api.OpenApi;
import sansheng.console.desk.DeskCommands;
import sansheng.console.desk.DeskPages;
import sansheng.console.desk.PhonePages;
import sansheng.console.desk.PhoneProxy;
import sansheng.console.journal.JournalApi;
import sansheng.console.journal.JournalPages;
import sansheng.console.live.LivePages;
import sansheng.console.ops.HealthPages;
import sansheng.console.ops.MetricsPages;
import sansheng.console.recording.RecordingPages;
import sansheng.console.staff.SignInPages;

/** Every URL of the console. */
public final class Routes {
  private static final long LARGEST_BODY = 64 * 1024;

  private final WebSettings settings;
  private final Gate gate;
  private final Assets assets;
  private final Failures failures;
  private final HealthPages health;
  private final MetricsPages metrics;
  private final SignInPages signIn;
  private final LivePages live;
  private final DeskPages desk;
  private final DeskCommands commands;
  private final PhonePages phone;
  private final PhoneProxy phoneProxy;
  private final JournalPages calls;
  private final JournalApi callsApi;
  private final RecordingPages recordings;
  private final ApiGate apiGate;

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
      PhoneProxy phoneProxy,
      JournalPages calls,
      JournalApi callsApi,
      RecordingPages recordings,
      ApiGate apiGate) {
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
    this.calls = calls;
    this.callsApi = callsApi;
    this.recordings = recordings;
    this.apiGate = apiGate;
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
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    router.route().handler(gate::identify);
    router.route().handler(CrossSite::refuse);

    router.get("/").handler(signIn::show);
    router.get("/sign-in").handler(signIn::show);
    router.post("/sign-in").handler(signIn::signIn);
    router.post("/sign-out").handler(signIn::signOut);
    router.post("/language").handler(signIn::speak);

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
    router.post("/desk/phone").handler(agents).handler(phone::give);
    router.get("/phone").handler(agents).handler(phoneProxy::open);

    router.get("/calls").handler(gate.allow()).handler(calls::log);
    router.get("/calls/rows").handler(gate.allow()).handler(calls::rows);
    router.get("/calls/:id").handler(gate.allow()).handler(calls::call);
    router.get("/recordings/:id").handler(apiGate).handler(recordings::play);
    router.head("/recordings/:id").handler(apiGate).handler(recordings::play);

    router.get("/api/v1/openapi.json").handler(new OpenApi());
    router.get("/api/v1/calls").handler(apiGate).handler(callsApi::calls);
    router.get("/api/v1/calls/:id").handler(apiGate).handler(callsApi::call);

    router.route().handler(ctx -> ctx.fail(404));
    return router;
  }
}
