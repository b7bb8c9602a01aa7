package sansheng.console.callscript;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.callscript.DraftPages.Place;
import sansheng.console.db.Beside;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/**
 * Begins a script that there never was: its key, its language, its title. What is made is a draft,
 * filled in far enough to be read, or with the same script's text in another language.
 */
public final class NewScriptPages {
  private static final int LONGEST_TITLE = 60;

  private final Pages pages;
  private final StoredScripts scripts;
  private final ScriptStore store;
  private final DraftStore drafts;
  private final Messages messages;
  private final Audit audit;
  private final InstantSource clock;

  NewScriptPages(
      Pages pages,
      StoredScripts scripts,
      ScriptStore store,
      DraftStore drafts,
      Messages messages,
      Audit audit,
      InstantSource clock) {
    this.pages = pages;
    this.scripts = scripts;
    this.store = store;
    this.drafts = drafts;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /scripts/new}: the form. */
  public void form(RoutingContext ctx) {
    show(ctx, "");
  }

  /** {@code POST /scripts/new} with {@code id}, {@code language} and {@code title}. */
  public void make(RoutingContext ctx) {
    scripts.awaitLoaded();
    String id = DraftPages.form(ctx, "id").strip();
    String title = DraftPages.form(ctx, "title").strip();
    Locale language = ScriptPages.language(DraftPages.form(ctx, "language")).orElse(Locale.ROOT);
    String trouble = trouble(id, title, language);
    if (!trouble.isEmpty()) {
      ctx.response().setStatusCode(422);
      show(ctx, trouble);
      return;
    }
    Place place = new Place(id, language);
    SignedIn who = Gate.signedIn(ctx);
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(who.login(), "script.new", place.toString(), from, "")).await();
    if (!drafts.save(id, language, text(id, title, language), 0, who, false, clock.instant())) {
      ctx.response().setStatusCode(422);
      show(ctx, "scripts.new.taken");
      return;
    }
    ctx.response().setStatusCode(303).putHeader("Location", place.path() + "/edit").end();
  }

  private String trouble(String id, String title, Locale language) {
    if (language.equals(Locale.ROOT)) {
      return "scripts.new.languageMissing";
    }
    if (!ScriptHeader.isId(id) || id.equals("new")) {
      return "scripts.new.idBad";
    }
    if (title.isEmpty() || title.length() > LONGEST_TITLE || title.lines().count() > 1) {
      return "scripts.new.titleBad";
    }
    boolean taken = !store.history(id, language).isEmpty() || drafts.find(id, language).isPresent();
    return taken ? "scripts.new.taken" : "";
  }

  private String text(String id, String title, Locale language) {
    Optional<CallScript> sibling =
        Messages.LANGUAGES.stream().flatMap(l -> scripts.find(id, l).stream()).findFirst();
    if (sibling.isPresent()) {
      return sibling.get().source().replaceFirst("(?m)^title\\s*:.*$", "title: " + quoted(title));
    }
    return Beside.text(NewScriptPages.class, "new_" + language.toLanguageTag() + ".txt")
        .replace("@id@", id)
        .replace("@title@", title);
  }

  private static String quoted(String title) {
    return java.util.regex.Matcher.quoteReplacement(title);
  }

  private void show(RoutingContext ctx, String trouble) {
    Map<String, Object> model = new HashMap<>();
    String language = DraftPages.form(ctx, "language");
    model.put("id", DraftPages.form(ctx, "id"));
    model.put("title", DraftPages.form(ctx, "title"));
    model.put(
        "language",
        language.isEmpty()
            ? Objects.requireNonNullElse(
                ctx.queryParams().get("language"), Languages.of(ctx).toLanguageTag())
            : language);
    model.put("languages", Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
    if (!trouble.isEmpty()) {
      model.put("trouble", messages.say(Languages.of(ctx), trouble, LONGEST_TITLE));
    }
    pages.show(ctx, "callscript/new.ftlh", model);
  }
}
