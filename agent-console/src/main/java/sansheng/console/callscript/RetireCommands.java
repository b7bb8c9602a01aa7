package sansheng.console.callscript;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.callscript.DraftPages.Place;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;

/** Takes scripts out of use, and back. Each deed is written down before it is done. */
public final class RetireCommands {
  private static final int LONGEST_REASON = 400;
  private static final int OPENING = 1;
  private static final int CLOSING = 34;

  private final ScriptPages pages;
  private final StoredScripts scripts;
  private final RetirementStore retirements;
  private final DraftStore drafts;
  private final Messages messages;
  private final Audit audit;
  private final InstantSource clock;

  RetireCommands(
      ScriptPages pages,
      StoredScripts scripts,
      RetirementStore retirements,
      DraftStore drafts,
      Messages messages,
      Audit audit,
      InstantSource clock) {
    this.pages = pages;
    this.scripts = scripts;
    this.retirements = retirements;
    this.drafts = drafts;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code POST …/retire} with {@code why}: out of use, at once. */
  public void retire(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    Optional<CallScript> script = scripts.find(place.id(), place.language());
    if (script.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String why = DraftPages.form(ctx, "why").strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      refuse(ctx, "scripts.retire.whyMissing", LONGEST_REASON);
    } else if (isNeeded(script.get())) {
      refuse(ctx, "scripts.retire.needed");
    } else if (drafts.find(place.id(), place.language()).isPresent()) {
      refuse(ctx, "scripts.retire.draft");
    } else {
      write(ctx, "script.retire", place, why);
      retirements.retire(
          place.id(), place.language(), Gate.signedIn(ctx).name(), why, clock.instant());
      done(ctx, place);
    }
  }

  /** {@code POST …/return}: in use again, at once. */
  public void bringBack(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    if (retirements.find(place.id(), place.language()).isEmpty()) {
      ctx.fail(404);
      return;
    }
    write(ctx, "script.bringBack", place, "");
    retirements.bringBack(place.id(), place.language(), Gate.signedIn(ctx).name(), clock.instant());
    done(ctx, place);
  }

  // Every call has an opening and a closing, whatever the hour and the day.
  private static boolean isNeeded(CallScript script) {
    return script.scenario() == OPENING || script.scenario() == CLOSING;
  }

  private void refuse(RoutingContext ctx, String key, Object... about) {
    ctx.response().setStatusCode(422);
    pages.script(ctx, messages.say(Languages.of(ctx), key, about));
  }

  private void write(RoutingContext ctx, String what, Place place, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    audit
        .record(new AuditEntry(Gate.signedIn(ctx).login(), what, place.toString(), from, why))
        .await();
  }

  private void done(RoutingContext ctx, Place place) {
    scripts.refresh();
    ctx.response().setStatusCode(303).putHeader("Location", place.path()).end();
  }
}
