package sansheng.console.screenpop;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@link Around} as {@code lookup.sql} writes it. */
final class AroundJson {
  private AroundJson() {}

  static Around around(JsonObject json) {
    return new Around(
        json.getString("ownerName"),
        json.getString("warning"),
        json.getBoolean("doNotCall"),
        each(json, "promises", AroundJson::owed),
        each(json, "orders", AroundJson::order),
        each(json, "notes", AroundJson::note));
  }

  private static <T> List<T> each(JsonObject json, String name, Function<JsonObject, T> read) {
    return json.getJsonArray(name, new JsonArray()).stream()
        .map(one -> read.apply((JsonObject) one))
        .toList();
  }

  private static Around.Owed owed(JsonObject row) {
    String promised = row.getString("promised_at");
    return new Around.Owed(
        UUID.fromString(row.getString("id")),
        at(row.getString("owed_at")),
        promised == null ? null : at(promised),
        text(row.getString("why")));
  }

  private static Around.Order order(JsonObject row) {
    return new Around.Order(
        row.getString("number"),
        row.getString("what"),
        row.getString("stage"),
        LocalDate.parse(row.getString("placed_on")));
  }

  private static Around.Note note(JsonObject row) {
    return new Around.Note(at(row.getString("at")), row.getString("author"), row.getString("text"));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
