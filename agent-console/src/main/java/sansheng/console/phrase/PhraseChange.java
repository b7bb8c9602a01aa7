package sansheng.console.phrase;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an entry.
 *
 * @param before its content then; null when it was new
 * @param after its content since
 */
public record PhraseChange(Instant at, String who, @Nullable JsonObject before, JsonObject after) {

  /** A part of the content before, as text, lists one a line; empty when it was new. */
  public String was(String field) {
    return before == null ? "" : text(before.getValue(field));
  }

  /** The same since. */
  public String is(String field) {
    return text(after.getValue(field));
  }

  /** Whether the part is another now. */
  public boolean changed(String field) {
    return !was(field).equals(is(field));
  }

  private static String text(@Nullable Object value) {
    return value instanceof io.vertx.core.json.JsonArray list
        ? String.join("\n", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
