package sansheng.console.web;

import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.HEAD;
import static sansheng.console.staff.Role.QA;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import sansheng.console.api.ApiGate;
import sansheng.console.customer.AttachmentFolder;
import sansheng.console.customer.Desk;
import sansheng.console.exchange.ImportPages;

/** Customers: their files, and whose they are. */
final class CustomerRoutes {
  private CustomerRoutes() {}

  // Who is at the door is asked first: nobody's bytes are written to the disk but a signed-in
  // one's.
  static void takeFiles(Router router, Gate gate, CustomerRooms open) {
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
                  .setBodyLimit(Long.parseLong(way[1]) + Routes.LARGEST_BODY)
                  .setDeleteUploadedFilesOnEnd(true)
                  .setHandleFileUploads(true));
    }
  }

  static void bind(Router router, Gate gate, CustomerRooms open, ApiGate programs) {
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

  static void bind(Router router, Gate gate, AttributionRooms more) {
    var floor = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, HEAD);
    var readers = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR, QA, HEAD);
    var writers = gate.allow(AGENT, TEAM_LEAD, SUPERVISOR);
    var agents = gate.allow(AGENT);
    var deciders = gate.allow(SUPERVISOR, HEAD);
    var leaders = gate.allow(TEAM_LEAD, SUPERVISOR, HEAD);
    var lead = more.leads();
    var own = more.registrations();
    router.get("/registrations").handler(agents).handler(own::mine);
    router.get("/registrations/:id").handler(writers).handler(own::registration);
    router.post("/registrations/:id").handler(writers).handler(own::complete);
    router.post("/registrations/:id/report").handler(writers).handler(own::report);
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
}
