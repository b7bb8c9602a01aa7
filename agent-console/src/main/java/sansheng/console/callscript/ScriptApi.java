package sansheng.console.callscript;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.Problem;
import sansheng.console.web.Messages;
import sansheng.console.web.Replies;

/** The scripts in use, for programs. */
public final class ScriptApi {
  private final LiveScripts scripts;

  public ScriptApi(LiveScripts scripts) {
    this.scripts = scripts;
  }

  /** {@code GET /api/v1/scripts}: all of a language. */
  public void scripts(RoutingContext ctx) {
    Optional<Locale> language = language(ctx);
    if (language.isPresent()) {
      JsonArray all = new JsonArray();
      scripts.all(language.get()).forEach(script -> all.add(brief(script)));
      Replies.json(ctx, new JsonObject().put("scripts", all));
    }
  }

  /** {@code GET /api/v1/scripts/{script}}: one of them, with its lines as they are written. */
  public void script(RoutingContext ctx) {
    Optional<Locale> language = language(ctx);
    if (language.isEmpty()) {
      return;
    }
    Optional<CallScript> script = scripts.find(ctx.pathParam("script"), language.get());
    if (script.isEmpty()) {
      Problem.notFound("There is no call script with this id.").send(ctx);
    } else {
      Replies.json(ctx, full(script.get()));
    }
  }

  private static Optional<Locale> language(RoutingContext ctx) {
    String asked = Optional.ofNullable(ctx.queryParams().get("language")).orElse("zh-CN");
    Optional<Locale> language = ScriptPages.language(asked);
    if (language.isEmpty()) {
      List<String> known = Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList();
      Problem.badRequest("'language' must be one of " + String.join(", ", known) + ".").send(ctx);
    }
    return language;
  }

  private static JsonObject brief(CallScript script) {
    return new JsonObject()
        .put("id", script.id())
        .put("language", script.language().toLanguageTag())
        .put("version", script.version())
        .put("scenario", script.scenario())
        .put("title", script.title())
        .put("when", when(script.when()));
  }

  private static JsonObject when(When when) {
    return new JsonObject()
        .put("direction", lower(when.direction()))
        .put("from", when.from() == null ? null : when.from().toString())
        .put("until", when.until() == null ? null : when.until().toString())
        .put("holiday", when.holiday() == null ? null : when.holiday().key())
        .put("stage", when.stage() == null ? null : when.stage().key())
        .put("reasons", sorted(when.reasons()))
        .put("levels", sorted(when.levels()));
  }

  private static JsonArray sorted(java.util.Set<String> values) {
    return new JsonArray(values.stream().sorted().toList());
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject full(CallScript script) {
    JsonArray lines = new JsonArray();
    for (ScriptLine line : script.lines()) {
      lines.add(
          new JsonObject()
              .put("id", line.id())
              .put("kind", lower(line.kind()))
              .put("text", line.text().strip()));
    }
    JsonArray checks = new JsonArray();
    for (CheckItem item : script.checklist()) {
      checks.add(
          new JsonObject()
              .put("id", item.id())
              .put("text", item.text())
              .put("weight", item.weight())
              .put("fatal", item.fatal())
              .put("fact", item.fact()));
    }
    return brief(script)
        .put("do", new JsonArray(script.dos()))
        .put("dont", new JsonArray(script.donts()))
        .put("lines", lines)
        .put("checklist", checks)
        .put("next", new JsonArray(script.next()))
        .put("promise", Optional.ofNullable(script.promise()).map(PromiseKind::key).orElse(null));
  }
}
