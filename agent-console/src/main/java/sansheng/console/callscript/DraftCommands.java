package sansheng.console.callscript;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.callscript.DraftPages.Place;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;

/** What writers and approvers do to scripts. Each deed is written down before it is done. */
public final class DraftCommands {
  private static final int LONGEST_REMARK = 400;

  private final DraftPages pages;
  private final StoredScripts scripts;
  private final ScriptStore store;
  private final DraftStore drafts;
  private final ScriptCheck check;
  private final Messages messages;
  private final Audit audit;
  private final InstantSource clock;

  DraftCommands(
      DraftPages pages,
      StoredScripts scripts,
      ScriptStore store,
      DraftStore drafts,
      ScriptCheck check,
      Messages messages,
      Audit audit,
      InstantSource clock) {
    this.pages = pages;
    this.scripts = scripts;
    this.store = store;
    this.drafts = drafts;
    this.check = check;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code POST …/draft} with {@code source}, {@code seen} and {@code do}: save or submit. */
  public void save(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    String source = DraftPages.form(ctx, "source").replace("\r\n", "\n");
    boolean submit = DraftPages.form(ctx, "do").equals("submit");
    int seen = seen(ctx);
    if (submit) {
      try {
        CallScript read = check.passed(place.language(), 1, source);
        if (!read.id().equals(place.id())) {
          refuse(ctx, source, seen, "scripts.otherId", place.id());
          return;
        }
      } catch (ScriptRefused e) {
        refuse(ctx, source, seen, "scripts.notReady", e.troubles().size());
        return;
      }
    }
    SignedIn who = Gate.signedIn(ctx);
    write(ctx, submit ? "script.submit" : "script.save", place.toString(), "");
    if (source.isBlank()
        || !drafts.save(place.id(), place.language(), source, seen, who, submit, clock.instant())) {
      refuse(ctx, source, seen, "scripts.savedMeanwhile");
      return;
    }
    go(ctx, place.path() + (submit ? "/draft" : "/edit"));
  }

  /** {@code POST …/draft/approve} with {@code from}, empty for at once. */
  public void approve(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    SignedIn who = Gate.signedIn(ctx);
    Instant now = clock.instant();
    String typed = DraftPages.form(ctx, "from").strip();
    Optional<Instant> from = typed.isEmpty() ? Optional.of(now) : pages.moment(typed);
    if (from.isEmpty() || from.get().isBefore(now.minusSeconds(60))) {
      again(ctx, "scripts.badTime");
      return;
    }
    Optional<ScriptDraft> draft = drafts.find(place.id(), place.language());
    if (draft.isEmpty() || !draft.get().mayBeApprovedBy(who.staffId())) {
      again(ctx, "scripts.notYours");
      return;
    }
    try {
      check.passed(place.language(), 1, draft.get().source());
    } catch (ScriptRefused e) {
      again(ctx, "scripts.notReady", e.troubles().size());
      return;
    }
    write(ctx, "script.approve", place + " from " + from.get(), "");
    OptionalInt made =
        drafts.approve(place.id(), place.language(), seen(ctx), who, from.get(), now);
    if (made.isEmpty()) {
      again(ctx, "scripts.changedMeanwhile");
      return;
    }
    scripts.refresh();
    go(ctx, place.path());
  }

  /** {@code POST …/draft/return} with {@code remark}: back to its authors. */
  public void sendBack(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    String remark = DraftPages.form(ctx, "remark").strip();
    if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
      again(ctx, "scripts.remarkMissing", LONGEST_REMARK);
      return;
    }
    write(ctx, "script.return", place.toString(), remark);
    if (drafts.sendBack(place.id(), place.language(), seen(ctx), remark)) {
      go(ctx, place.path() + "/draft");
    } else {
      again(ctx, "scripts.changedMeanwhile");
    }
  }

  /** {@code POST …/draft/drop}: throws the draft away. */
  public void drop(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    write(ctx, "script.drop", place.toString(), "");
    if (drafts.drop(place.id(), place.language(), seen(ctx))) {
      go(ctx, scripts.find(place.id(), place.language()).isPresent() ? place.path() : "/scripts");
    } else {
      again(ctx, "scripts.changedMeanwhile");
    }
  }

  /** {@code POST …/versions/{version}/restore}: that text is in use again, at once. */
  public void restore(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    Optional<ScriptVersion> older = version(ctx, place);
    if (older.isEmpty() || older.get().planned(clock.instant())) {
      ctx.fail(404);
      return;
    }
    write(ctx, "script.restore", place + " version " + older.get().version(), "");
    store.restore(older.get(), Gate.signedIn(ctx).name(), clock.instant());
    scripts.refresh();
    go(ctx, place.path());
  }

  /** {@code POST …/versions/{version}/withdraw}: a planned version will not go live. */
  public void withdraw(RoutingContext ctx) {
    Place place = DraftPages.place(ctx);
    Optional<ScriptVersion> planned = version(ctx, place);
    if (planned.isEmpty()) {
      ctx.fail(404);
      return;
    }
    int version = planned.get().version();
    write(ctx, "script.withdraw", place + " version " + version, "");
    String who = Gate.signedIn(ctx).name();
    store.withdraw(place.id(), place.language(), version, who, clock.instant());
    scripts.refresh();
    go(ctx, place.path());
  }

  private Optional<ScriptVersion> version(RoutingContext ctx, Place place) {
    String typed = ctx.pathParam("version");
    return typed.matches("[0-9]{1,6}")
        ? store.version(place.id(), place.language(), Integer.parseInt(typed))
        : Optional.empty();
  }

  private static int seen(RoutingContext ctx) {
    String seen = DraftPages.form(ctx, "seen");
    return seen.matches("[0-9]{1,8}") ? Integer.parseInt(seen) : -1;
  }

  private void refuse(RoutingContext ctx, String source, int seen, String key, Object... about) {
    ctx.response().setStatusCode(422);
    pages.editor(ctx, source, seen, messages.say(Languages.of(ctx), key, about));
  }

  private void again(RoutingContext ctx, String key, Object... about) {
    ctx.response().setStatusCode(422);
    pages.review(ctx, messages.say(Languages.of(ctx), key, about));
  }

  private void write(RoutingContext ctx, String what, String about, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, from, why)).await();
  }

  private static void go(RoutingContext ctx, String path) {
    ctx.response().setStatusCode(303).putHeader("Location", path).end();
  }
}
