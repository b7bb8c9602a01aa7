package sansheng.console.phrase;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Pages;

/** Where the books are looked after. */
public final class PhrasePages {
  private static final String NEW = "new";

  private final Pages pages;
  private final Phrases phrases;
  private final PhraseStore store;
  private final Audit audit;
  private final InstantSource clock;

  PhrasePages(Pages pages, Phrases phrases, PhraseStore store, Audit audit, InstantSource clock) {
    this.pages = pages;
    this.phrases = phrases;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /phrases}: the entries, narrowed by language, category and a part of the text. */
  public void list(RoutingContext ctx) {
    String language = language(ctx);
    String category = ctx.request().getParam("category", "");
    String part = ctx.request().getParam("q", "").strip();
    List<PhraseRow> rows =
        store.all().await().stream()
            .filter(row -> row.language().equals(language))
            .filter(row -> category.isEmpty() || row.entry().category().spelled().equals(category))
            .filter(row -> part.isEmpty() || contains(row.entry(), part))
            .toList();
    Map<String, Object> model = choices();
    model.put("rows", rows.stream().map(PhrasePages::shown).toList());
    model.put("language", language);
    model.put("category", category);
    model.put("q", part);
    pages.show(ctx, "phrase/list.ftlh", model);
  }

  /** {@code GET /phrases/{id}}: one entry with its history; {@code new} for an empty form. */
  public void edit(RoutingContext ctx) {
    if (NEW.equals(ctx.pathParam("id"))) {
      Map<String, String> empty = new HashMap<>();
      empty.put("language", language(ctx));
      show(ctx, null, new PhraseForm(empty), null);
      return;
    }
    find(ctx).ifPresentOrElse(row -> show(ctx, row, PhraseForm.of(row), null), () -> ctx.fail(404));
  }

  /** {@code POST /phrases/{id}}: keeps it; what is wrong comes back with what was typed. */
  public void save(RoutingContext ctx) {
    boolean fresh = NEW.equals(ctx.pathParam("id"));
    PhraseRow was = fresh ? null : find(ctx).orElse(null);
    if (!fresh && was == null) {
      ctx.fail(404);
      return;
    }
    PhraseForm form = PhraseForm.of(ctx.request().formAttributes());
    if (was != null) {
      // Its name and language are what other versions know it by.
      form.typed().put("language", was.language());
      form.typed().put("key", was.entry().key());
    }
    Optional<PhraseForm.Wrong> wrong = form.wrong();
    if (wrong.isEmpty() && was == null && taken(form)) {
      wrong = Optional.of(new PhraseForm.Wrong("phrase.wrong.key", ""));
    }
    if (wrong.isPresent()) {
      ctx.response().setStatusCode(422);
      show(ctx, was, form, wrong.get());
      return;
    }
    String who = Gate.signedIn(ctx).login();
    audited(ctx, was == null ? "phrase.add" : "phrase.change", form);
    if (was == null) {
      long id = store.add(form.field("language"), form.entry(), who, clock.instant()).await();
      phrases.refresh().await();
      ctx.redirect("/phrases/" + id);
    } else {
      store.change(was, form.entry(), was.active(), who, clock.instant()).await();
      phrases.refresh().await();
      ctx.redirect("/phrases/" + was.id());
    }
  }

  /** {@code POST /phrases/{id}/switch}: off when it is on, on when it is off. */
  public void turn(RoutingContext ctx) {
    Optional<PhraseRow> found = find(ctx);
    if (found.isEmpty()) {
      ctx.fail(404);
      return;
    }
    PhraseRow was = found.get();
    audited(ctx, was.active() ? "phrase.off" : "phrase.on", PhraseForm.of(was));
    store
        .change(was, was.entry(), !was.active(), Gate.signedIn(ctx).login(), clock.instant())
        .await();
    phrases.refresh().await();
    ctx.redirect("/phrases/" + was.id());
  }

  private void audited(RoutingContext ctx, String what, PhraseForm form) {
    audit
        .record(
            new AuditEntry(
                Gate.signedIn(ctx).login(),
                what,
                "phrase:" + form.field("language") + "/" + form.field("key"),
                ctx.request().remoteAddress().hostAddress(),
                ""))
        .await();
  }

  private boolean taken(PhraseForm form) {
    return store.all().await().stream()
        .anyMatch(
            row ->
                row.language().equals(form.field("language"))
                    && row.entry().key().equals(form.field("key")));
  }

  private void show(
      RoutingContext ctx,
      @org.jspecify.annotations.Nullable PhraseRow row,
      PhraseForm form,
      PhraseForm.@org.jspecify.annotations.Nullable Wrong wrong) {
    Map<String, Object> model = choices();
    model.put("typed", form.typed());
    if (row != null) {
      model.put("row", shown(row));
      model.put("changes", store.changes(row.id()).await());
    }
    if (wrong != null) {
      model.put("wrong", wrong.words());
      model.put("about", wrong.about());
    }
    pages.show(ctx, "phrase/entry.ftlh", model);
  }

  private Optional<PhraseRow> find(RoutingContext ctx) {
    String id = ctx.pathParam("id");
    return id.matches("[0-9]{1,18}") ? store.find(Long.parseLong(id)).await() : Optional.empty();
  }

  private static String language(RoutingContext ctx) {
    String asked = ctx.request().getParam("language", "");
    return Books.LANGUAGES.contains(asked) ? asked : Languages.of(ctx).toLanguageTag();
  }

  private static boolean contains(Entry entry, String part) {
    String small = part.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(entry.patterns());
    all.add(entry.key());
    all.add(entry.instead());
    return all.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(small));
  }

  private static Map<String, Object> choices() {
    Map<String, Object> model = new HashMap<>();
    model.put("bookLanguages", Books.LANGUAGES);
    model.put("categories", List.of(Category.values()).stream().map(Category::spelled).toList());
    model.put("severities", List.of(Severity.values()).stream().map(Severity::spelled).toList());
    return model;
  }

  private static Map<String, Object> shown(PhraseRow row) {
    Map<String, Object> shown = new HashMap<>(PhraseForm.of(row).typed());
    shown.put("id", row.id());
    shown.put("active", row.active());
    shown.put("edited", row.edited());
    return shown;
  }
}
