package sansheng.console.web;

import static sansheng.console.staff.Role.ADMINISTRATOR;
import static sansheng.console.staff.Role.AGENT;
import static sansheng.console.staff.Role.HEAD;
import static sansheng.console.staff.Role.QA;
import static sansheng.console.staff.Role.SUPERVISOR;
import static sansheng.console.staff.Role.TEAM_LEAD;

import io.vertx.ext.web.Router;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.ApiGate;
import sansheng.console.callscript.ScriptPages;
import sansheng.console.callscript.ScriptRooms;
import sansheng.console.note.NotePages;
import sansheng.console.phrase.Phrasing;
import sansheng.console.prompter.Prompting;
import sansheng.console.transcript.TranscriptRooms;

/** What is said: call scripts, the words beside a call, phrases, notes, transcripts. */
final class WordRoutes {
  private WordRoutes() {}

  static void bind(Router router, Gate gate, Prompting words) {
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

  static void bind(Router router, Gate gate, ScriptRooms words, @Nullable LogRooms log) {
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

  static void bind(Router router, Gate gate, NotePages written) {
    var agents = gate.allow(AGENT);
    router.get("/desk/note").handler(agents).handler(written::read);
    router.post("/desk/note").handler(agents).handler(written::write);
    router.get("/calls/:id/notes").handler(gate.allow()).handler(written::of);
  }

  static void bind(Router router, Gate gate, TranscriptRooms said, ApiGate programs) {
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

  static void bind(Router router, Gate gate, Phrasing words, ApiGate programs) {
    router.post("/api/v1/phrases/scan").handler(programs).handler(words.api()::scan);
    router.get("/api/v1/phrases").handler(programs).handler(words.api()::list);
    var readers = gate.allow(TEAM_LEAD, SUPERVISOR, QA, HEAD, ADMINISTRATOR);
    var supervisors = gate.allow(SUPERVISOR, HEAD, ADMINISTRATOR);
    router.get("/phrases").handler(readers).handler(words.pages()::list);
    router.get("/phrases/:id").handler(readers).handler(words.pages()::edit);
    router.post("/phrases/:id").handler(supervisors).handler(words.pages()::save);
    router.post("/phrases/:id/switch").handler(supervisors).handler(words.pages()::turn);
  }
}
