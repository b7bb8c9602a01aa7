package sansheng.console.callscript;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.search.TypedMatch;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** The scripts to look at: the list, one script with its history, one version of it. */
public final class ScriptPages {
  private static final List<String> STATES = List.of("draft", "waiting", "planned", "retired");

  private final Pages pages;
  private final StoredScripts scripts;
  private final ScriptStore store;
  private final DraftStore drafts;
  private final RetirementStore retirements;
  private final Preview.Maker previews;
  private final InstantSource clock;

  ScriptPages(
      Pages pages,
      StoredScripts scripts,
      ScriptStore store,
      DraftStore drafts,
      RetirementStore retirements,
      Preview.Maker previews,
      InstantSource clock) {
    this.pages = pages;
    this.scripts = scripts;
    this.store = store;
    this.drafts = drafts;
    this.retirements = retirements;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param live the version in use; null when none is yet
   * @param planned when the next one goes live; null for none
   * @param draft {@code draft} or {@code waiting}; null for none
   * @param retired out of use; such ones are listed only when they are asked for
   */
  public record ListRow(
      String id,
      String title,
      @Nullable CallScript live,
      @Nullable ScriptVersion planned,
      @Nullable ScriptDraft draft,
      boolean retired) {
    boolean is(String state) {
      return switch (state) {
        case "draft" -> draft != null;
        case "waiting" -> draft != null && draft.submittedAt() != null;
        case "planned" -> planned != null;
        case "retired" -> retired;
        default -> !retired;
      };
    }
  }

  /** {@code GET /scripts}: the list; {@code q} is letters, pinyin, or a part of what is said. */
  public void list(RoutingContext ctx) {
    scripts.awaitLoaded();
    Locale language =
        language(ctx.queryParams().get("language"))
            .orElse(Messages.closest(Gate.signedIn(ctx).locale()));
    String typed = Optional.ofNullable(ctx.queryParams().get("q")).orElse("").strip();
    String state = Optional.ofNullable(ctx.queryParams().get("state")).orElse("");
    boolean writers =
        Gate.signedIn(ctx).isAnyOf(writers()) || Gate.signedIn(ctx).isAnyOf(approvers());
    List<ListRow> rows = rows(language, writers);
    Map<String, Object> model = new HashMap<>();
    model.put("rows", rows.stream().filter(row -> row.is(state) && matches(row, typed)).toList());
    model.put("total", rows.stream().filter(row -> !row.retired()).count());
    model.put("waiting", rows.stream().filter(row -> row.is("waiting")).count());
    model.put("language", language.toLanguageTag());
    model.put("languages", Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
    model.put("q", typed);
    model.put("state", STATES.contains(state) ? state : "");
    model.put("states", STATES);
    model.put("writes", writers);
    model.put("begins", Gate.signedIn(ctx).isAnyOf(writers()));
    pages.show(ctx, "callscript/list.ftlh", model);
  }

  private List<ListRow> rows(Locale language, boolean all) {
    Map<String, ScriptVersion> planned =
        store.standing().stream()
            .filter(v -> all && v.language().equals(language) && v.planned(clock.instant()))
            .collect(Collectors.toMap(ScriptVersion::script, v -> v, (later, sooner) -> sooner));
    Map<String, ScriptDraft> written =
        drafts.all().stream()
            .filter(draft -> all && draft.language().equals(language))
            .collect(Collectors.toMap(ScriptDraft::script, Function.identity()));
    List<ListRow> rows =
        new java.util.ArrayList<>(
            scripts.all(language).stream()
                .map(
                    script ->
                        new ListRow(
                            script.id(),
                            script.title(),
                            script,
                            planned.get(script.id()),
                            written.get(script.id()),
                            false))
                .toList());
    if (all) {
      retirements.now().stream()
          .filter(out -> out.language().equals(language))
          .flatMap(out -> scripts.known(out.script(), language).stream())
          .map(out -> new ListRow(out.id(), out.title(), out, null, null, true))
          .forEach(rows::add);
    }
    // A site's own script has no version before its first approval.
    written.values().stream()
        .filter(draft -> rows.stream().noneMatch(row -> row.id().equals(draft.script())))
        .map(draft -> new ListRow(draft.script(), title(draft), null, null, draft, false))
        .forEach(rows::add);
    return rows;
  }

  private static String title(ScriptDraft draft) {
    return draft
        .source()
        .lines()
        .filter(line -> line.startsWith("title:"))
        .map(line -> line.substring("title:".length()).strip())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(draft.script());
  }

  private static boolean matches(ListRow row, String typed) {
    if (typed.isEmpty()
        || TypedMatch.at(row.title(), typed).isPresent()
        || row.id().contains(typed.toLowerCase(Locale.ROOT))) {
      return true;
    }
    CallScript script = row.live();
    return script != null
        && (script.keywords().stream().anyMatch(word -> TypedMatch.at(word, typed).isPresent())
            || script.source().contains(typed));
  }

  /** {@code GET /scripts/{language}/{id}}: one script in a sample call, and its history. */
  public void script(RoutingContext ctx) {
    script(ctx, null);
  }

  /** The same, with a sentence why something was not done. */
  void script(RoutingContext ctx, @Nullable String trouble) {
    scripts.awaitLoaded();
    Locale language = language(ctx.pathParam("language")).orElse(Locale.ROOT);
    String id = ctx.pathParam("id");
    Optional<CallScript> live = scripts.known(id, language);
    SignedIn asks = Gate.signedIn(ctx);
    boolean out = scripts.isRetired(id, language);
    if (live.isEmpty() || (out && asks.roles().equals(java.util.Set.of(Role.AGENT)))) {
      ctx.fail(404);
      return;
    }
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = model(live.get(), who);
    model.put(
        "preview",
        previews.of(language, live.get().source(), ctx.queryParams().get("sample"), who.locale()));
    model.put("history", store.history(id, language));
    model.put("draft", drafts.find(id, language).orElse(null));
    model.put("retirement", out ? retirements.find(id, language).orElse(null) : null);
    model.put("retires", who.isAnyOf(approvers()));
    model.put("trouble", trouble);
    model.put("why", Optional.ofNullable(ctx.request().getFormAttribute("why")).orElse(""));
    pages.show(ctx, "callscript/script.ftlh", model);
  }

  /** {@code GET /scripts/{language}/{id}/versions/{version}}: what was changed in it. */
  public void version(RoutingContext ctx) {
    scripts.awaitLoaded();
    Locale language = language(ctx.pathParam("language")).orElse(Locale.ROOT);
    String id = ctx.pathParam("id");
    Optional<CallScript> live = scripts.known(id, language);
    List<ScriptVersion> history = store.history(id, language);
    Optional<ScriptVersion> shown =
        history.stream()
            .filter(v -> String.valueOf(v.version()).equals(ctx.pathParam("version")))
            .findFirst();
    if (live.isEmpty() || shown.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String with = Optional.ofNullable(ctx.queryParams().get("with")).orElse("");
    ScriptVersion other =
        history.stream()
            .filter(v -> String.valueOf(v.version()).equals(with))
            .findFirst()
            .orElse(
                history.stream()
                    .filter(v -> v.version() == shown.get().version() - 1)
                    .findFirst()
                    .orElse(shown.get()));
    Map<String, Object> model = model(live.get(), Gate.signedIn(ctx));
    model.put("shown", shown.get());
    model.put("other", other);
    model.put("history", history);
    model.put("rows", ScriptDiff.between(other.source(), shown.get().source()));
    pages.show(ctx, "callscript/version.ftlh", model);
  }

  private Map<String, Object> model(CallScript live, SignedIn who) {
    Map<String, Object> model = new HashMap<>();
    model.put("script", live);
    model.put("language", live.language().toLanguageTag());
    model.put("languages", Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
    model.put("samples", SampleCalls.NAMES);
    model.put("now", clock.instant());
    model.put("writes", who.isAnyOf(writers()));
    model.put("seesHistory", !who.roles().equals(java.util.Set.of(Role.AGENT)));
    return model;
  }

  /** One of the languages there are. */
  static Optional<Locale> language(@Nullable String tag) {
    return Messages.LANGUAGES.stream()
        .filter(language -> Objects.equals(language.toLanguageTag(), tag))
        .findFirst();
  }

  /** Who may write. */
  public static Role[] writers() {
    return new Role[] {Role.TEAM_LEAD, Role.SUPERVISOR};
  }

  /** Who may approve what another has written. */
  public static Role[] approvers() {
    return new Role[] {Role.SUPERVISOR, Role.HEAD};
  }
}
