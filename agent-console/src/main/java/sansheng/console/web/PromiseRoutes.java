package sansheng.console.web;

import static sansheng.console.staff.Role.ADMINISTRATOR;
import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.HEAD;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.ext.web.Router;
import sansheng.console.api.ApiGate;

/** Callbacks and clocks, and who is told of them. */
final class PromiseRoutes {
  private PromiseRoutes() {}

  static void bind(Router router, Gate gate, PromiseRooms open) {
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
    bind(router, gate, open.told());
  }

  static void bind(Router router, Gate gate, PromiseApi api, ApiGate programs) {
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

  static void bind(Router router, Gate gate, EscalationRooms told) {
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
}
