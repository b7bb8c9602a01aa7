package sansheng.console.phrase;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.staff.Role;
import sansheng.console.web.Replies;

/** Looking for phrases, and the books, for programs and for our own pages. */
public final class PhraseApi {
  /** UTF-16 units that one request may have scanned: a day of talk. */
  public static final int LONGEST_TEXT = 400_000;

  /** Bytes that such a text may take as JSON. */
  public static final long LARGEST_BODY = 4L * 1024 * 1024;

  private static final String NO_BOOK =
      "language: must be one of %s, or a tag whose closest is one of them, such as zh-Hant."
          .formatted(String.join(", ", Books.LANGUAGES));

  private final Phrases phrases;
  private final PhraseStore store;

  /** Scans with these, reads from this. */
  public PhraseApi(Phrases phrases, PhraseStore store) {
    this.phrases = phrases;
    this.store = store;
  }

  /** {@code POST /api/v1/phrases/scan} with language and text. Keeps nothing. */
  public void scan(RoutingContext ctx) {
    if (ApiCaller.of(ctx).roles().isEmpty()) {
      new Problem(403, "Not allowed", "Ask an administrator for a role.").send(ctx);
      return;
    }
    JsonObject body;
    try {
      body = ctx.body().asJsonObject();
    } catch (DecodeException | ClassCastException e) {
      body = null;
    }
    if (body == null) {
      Problem.badRequest("Send one JSON object: {\"language\": \"zh-CN\", \"text\": \"...\"}.")
          .send(ctx);
      return;
    }
    Optional<String> book =
        body.getValue("language") instanceof String language
            ? Books.closest(language)
            : Optional.empty();
    if (book.isEmpty()) {
      Problem.badRequest(NO_BOOK).send(ctx);
    } else if (!(body.getValue("text") instanceof String text)) {
      Problem.badRequest("text: must be a string.").send(ctx);
    } else if (text.length() > LONGEST_TEXT) {
      new Problem(
              422,
              "Text too long",
              "text: has %d UTF-16 units; send at most %d at a time."
                  .formatted(text.length(), LONGEST_TEXT))
          .send(ctx);
    } else {
      ctx.response().putHeader("Content-Language", book.get());
      Replies.json(ctx, hits(phrases.scan(Locale.forLanguageTag(book.get()), text)));
    }
  }

  /** {@code GET /api/v1/phrases}: the books, for those who look after them. */
  public void list(RoutingContext ctx) {
    if (!ApiCaller.of(ctx)
        .is(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD, Role.ADMINISTRATOR)) {
      new Problem(403, "Not allowed", "The phrase books are for those who look after them.")
          .send(ctx);
      return;
    }
    String asked = ctx.request().getParam("language", "");
    String language = Books.closest(asked).orElse("");
    if (!asked.isEmpty() && language.isEmpty()) {
      Problem.badRequest(NO_BOOK).send(ctx);
      return;
    }
    JsonArray all = new JsonArray();
    store.all().await().stream()
        .filter(row -> language.isEmpty() || row.language().equals(language))
        .forEach(row -> all.add(row.json()));
    Replies.json(ctx, new JsonObject().put("phrases", all));
  }

  private static JsonObject hits(List<PhraseHit> found) {
    JsonArray hits = new JsonArray();
    for (PhraseHit hit : found) {
      hits.add(
          new JsonObject()
              .put("start", hit.start())
              .put("end", hit.end())
              .put("text", hit.text())
              .put("category", hit.category().spelled())
              .put("severity", hit.severity().spelled())
              .put("instead", hit.instead()));
    }
    return new JsonObject().put("hits", hits);
  }
}
