package sansheng.console.phrase;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * An entry as it is kept.
 *
 * @param active whether it is looked for
 * @param edited whether somebody of the site has changed or made it
 * @param changedBy login, or {@code release}
 */
public record PhraseRow(
    long id,
    String language,
    Entry entry,
    boolean active,
    boolean edited,
    Instant changedAt,
    String changedBy) {

  /** Its content, for the history. */
  static JsonObject content(Entry entry, boolean active) {
    return new JsonObject()
        .put("category", entry.category().spelled())
        .put("severity", entry.severity().spelled())
        .put("patterns", new JsonArray(entry.patterns()))
        .put("exceptions", new JsonArray(entry.exceptions()))
        .put("instead", entry.instead())
        .put("active", active);
  }

  /** As the API shows it. */
  JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .put("key", entry.key())
        .put("language", language)
        .mergeIn(content(entry, active))
        .put("edited", edited)
        .put("changedAt", changedAt.toString())
        .put("changedBy", changedBy);
  }
}
