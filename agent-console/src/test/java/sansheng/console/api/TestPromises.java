package sansheng.console.api;

import static sansheng.console.db.TestDatabase.get;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import sansheng.console.audit.Audit;
import sansheng.console.calendar.CalendarApi;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.PublicDays;
import sansheng.console.callback.CallbackApi;
import sansheng.console.callback.CallbackRules;
import sansheng.console.callback.CallbackStore;
import sansheng.console.callback.Callbacks;
import sansheng.console.callback.CustomerZones;
import sansheng.console.clock.ClockApi;
import sansheng.console.clock.ClockWork;
import sansheng.console.clock.PolicyStore;
import sansheng.console.clock.ShippedPolicies;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.web.Messages;

/** Clocks, callbacks and calendar of the API, on a database of their own making. */
final class TestPromises {
  private TestPromises() {}

  static void bind(Router router, ApiGate gate, TestDatabase database, Audit audit)
      throws Exception {
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    PolicyStore policies = new PolicyStore(database.db());
    CalendarStore calendars = new CalendarStore(database.db());
    get(policies.ship(ShippedPolicies.texts(), Instant.now()));
    get(calendars.ship(zone, Duration.ofSeconds(5), PublicDays.shipped(), Instant.now()));
    Callbacks callbacks =
        new Callbacks(
            new CallbackStore(database.db()),
            new ClockWork(database.db(), policies, calendars, clock, raised -> {}),
            CallbackRules.usual(),
            new CustomerZones(zone),
            clock,
            () -> {});
    ClockApi clocks = new ClockApi(database.db(), policies);
    CallbackApi owed = new CallbackApi(callbacks, new Numbers("CN"), new Messages(), audit, clock);
    router.get("/api/v1/clocks").handler(gate).handler(clocks::clocks);
    router.get("/api/v1/clocks/:clock").handler(gate).handler(clocks::clock);
    router.get("/api/v1/policies").handler(gate).handler(clocks::policies);
    router.get("/api/v1/policies/:policy").handler(gate).handler(clocks::policy);
    router
        .get("/api/v1/calendar")
        .handler(gate)
        .handler(new CalendarApi(calendars, clock)::calendar);
    router.route("/api/v1/callbacks").handler(BodyHandler.create(false));
    router.route("/api/v1/callbacks/:callback/cancel").handler(BodyHandler.create(false));
    router.route("/api/v1/callbacks/:callback/outcome").handler(BodyHandler.create(false));
    router.get("/api/v1/callbacks").handler(gate).handler(owed::list);
    router.post("/api/v1/callbacks").handler(gate).handler(owed::owe);
    router.post("/api/v1/callbacks/:callback/cancel").handler(gate).handler(owed::cancel);
    router.post("/api/v1/callbacks/:callback/outcome").handler(gate).handler(owed::outcome);
  }
}
