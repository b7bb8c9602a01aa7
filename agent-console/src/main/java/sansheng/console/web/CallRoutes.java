package sansheng.console.web;

import static sansheng.console.staff.Role.ADMINISTRATOR;
import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.HEAD;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.ext.web.Router;
import sansheng.console.api.ApiGate;
import sansheng.console.demo.DemoPages;
import sansheng.console.floorboard.FloorRooms;
import sansheng.console.skill.SkillRooms;

/** Calls: what is done with them, who serves them, the log and the floor. */
final class CallRoutes {
  private CallRoutes() {}

  static void bind(Router router, Gate gate, LogRooms log, HandlingRooms more) {
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

  static void bind(Router router, Gate gate, SkillRooms open, ApiGate programs) {
    var leaders = gate.allow(SUPERVISOR, ADMINISTRATOR);
    router.get("/skills").handler(leaders).handler(open.pages()::show);
    router.post("/skills/:agent").handler(leaders).handler(open.pages()::give);
    router.get("/api/v1/agents").handler(programs).handler(open.api()::list);
    router.put("/api/v1/agents/:agent/queues").handler(programs).handler(open.api()::give);
  }

  static void bind(Router router, Gate gate, FloorRooms floor) {
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

  static void bind(Router router, Gate gate, LogRooms log) {
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
