package sansheng.console.callscript;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** Writing a script: the editor with its preview, and the page of the second person. */
public final class DraftPages {
  private final Pages pages;
  private final StoredScripts scripts;
  private final DraftStore drafts;
  private final Preview.Maker previews;
  private final Messages messages;
  private final InstantSource clock;
  private final ZoneId zone;

  DraftPages(
      Pages pages,
      StoredScripts scripts,
      DraftStore drafts,
      Preview.Maker previews,
      Messages messages,
      InstantSource clock,
      ZoneId zone) {
    this.pages = pages;
    this.scripts = scripts;
    this.drafts = drafts;
    this.previews = previews;
    this.messages = messages;
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code GET /scripts/{language}/{id}/edit}: the editor. */
  public void edit(RoutingContext ctx) {
    scripts.awaitLoaded();
    Place place = place(ctx);
    Optional<CallScript> live = scripts.find(place.id(), place.language());
    Optional<ScriptDraft> draft = drafts.find(place.id(), place.language());
    if (live.isEmpty() && draft.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String source =
        draft.map(ScriptDraft::source).or(() -> live.map(CallScript::source)).orElse("");
    editor(ctx, source, draft.map(ScriptDraft::revision).orElse(0), null);
  }

  /** {@code POST /scripts/{language}/{id}/preview} with {@code source}: the preview alone. */
  public void preview(RoutingContext ctx) {
    Place place = place(ctx);
    SignedIn who = Gate.signedIn(ctx);
    pages.part(
        ctx,
        "callscript/preview.ftlh",
        Map.of(
            "language",
            place.language().toLanguageTag(),
            "preview",
            previews.of(place.language(), form(ctx, "source"), form(ctx, "sample"), who.locale())));
  }

  /** {@code GET /scripts/{language}/{id}/draft}: the draft against what is live. */
  public void review(RoutingContext ctx) {
    scripts.awaitLoaded();
    review(ctx, null);
  }

  void review(RoutingContext ctx, @Nullable String trouble) {
    Place place = place(ctx);
    Optional<ScriptDraft> draft = drafts.find(place.id(), place.language());
    if (draft.isEmpty()) {
      ctx.fail(404);
      return;
    }
    SignedIn who = Gate.signedIn(ctx);
    String live = scripts.find(place.id(), place.language()).map(CallScript::source).orElse("");
    Map<String, Object> model = model(place);
    model.put("draft", draft.get());
    model.put("rows", ScriptDiff.between(live, draft.get().source()));
    model.put(
        "preview",
        previews.of(
            place.language(), draft.get().source(), ctx.queryParams().get("sample"), who.locale()));
    model.put("approver", who.isAnyOf(ScriptPages.approvers()));
    model.put("mine", draft.get().authors().contains(who.staffId()));
    model.put("writes", who.isAnyOf(ScriptPages.writers()));
    model.put("trouble", trouble);
    model.put("from", form(ctx, "from"));
    model.put("remark", form(ctx, "remark"));
    pages.show(ctx, "callscript/review.ftlh", model);
  }

  /** The editor with what was typed, and a sentence why it was not taken. */
  void editor(RoutingContext ctx, String source, int seen, @Nullable String trouble) {
    Place place = place(ctx);
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = model(place);
    model.put("source", source);
    model.put("seen", seen);
    model.put("trouble", trouble);
    model.put("draft", drafts.find(place.id(), place.language()).orElse(null));
    model.put("preview", previews.of(place.language(), source, form(ctx, "sample"), who.locale()));
    model.put("vocabulary", vocabulary(place.language()));
    pages.show(ctx, "callscript/edit.ftlh", model);
  }

  /** A word that may be used, with what it becomes in the fullest sample call. */
  public record Word(String word, String example, boolean always) {}

  private List<Word> vocabulary(Locale language) {
    CallFacts known = SampleCalls.in(messages, language).values().iterator().next();
    return Arrays.stream(Vocabulary.values())
        .map(
            name ->
                new Word(
                    name.word(),
                    known.value(name).orElse(""),
                    name.presence() == Vocabulary.Presence.ALWAYS))
        .toList();
  }

  private Map<String, Object> model(Place place) {
    Map<String, Object> model = new HashMap<>();
    model.put("id", place.id());
    model.put("language", place.language().toLanguageTag());
    model.put(
        "title",
        scripts.find(place.id(), place.language()).map(CallScript::title).orElse(place.id()));
    // A script that was never live has no page yet.
    model.put("known", scripts.known(place.id(), place.language()).isPresent());
    model.put("samples", SampleCalls.NAMES);
    model.put("now", clock.instant());
    return model;
  }

  /** Which script a request is about. */
  record Place(String id, Locale language) {
    String path() {
      return "/scripts/" + language.toLanguageTag() + "/" + id;
    }

    @Override
    public String toString() {
      return language.toLanguageTag() + "/" + id;
    }
  }

  static Place place(RoutingContext ctx) {
    Locale language =
        ScriptPages.language(ctx.pathParam("language")).orElse(Locale.SIMPLIFIED_CHINESE);
    return new Place(ctx.pathParam("id"), language);
  }

  static String form(RoutingContext ctx, String name) {
    return Optional.ofNullable(ctx.request().getFormAttribute(name)).orElse("");
  }

  Optional<Instant> moment(String typed) {
    try {
      return Optional.of(java.time.LocalDateTime.parse(typed).atZone(zone).toInstant());
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
