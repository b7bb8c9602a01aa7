package sansheng.console.callback;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A callback read from its row. */
final class CallbackRow {
  private CallbackRow() {}

  static Callback read(Row row) {
    return new Callback(
        row.getUUID("id"),
        row.getString("number"),
        List.of(row.getArrayOfStrings("names")),
        row.getString("queue"),
        row.getOffsetDateTime("owed_at").toInstant(),
        instant(row, "due_at"),
        row.getBoolean("breached"),
        row.getString("owner"),
        row.getString("owner_name"),
        row.getOffsetDateTime("not_before").toInstant(),
        instant(row, "promised_at"),
        row.getBoolean("needs_decision"),
        objects(row.getJsonArray("reasons")).stream().map(CallbackRow::reason).toList(),
        objects(row.getJsonArray("attempts")).stream().map(CallbackRow::attempt).toList(),
        List.of(row.getArrayOfUUIDs("messages")));
  }

  private static List<JsonObject> objects(@Nullable JsonArray array) {
    return array == null ? List.of() : array.stream().map(each -> (JsonObject) each).toList();
  }

  private static Reason reason(JsonObject json) {
    return new Reason(
        Reason.Kind.of(json.getString("kind")),
        OffsetDateTime.parse(json.getString("at")).toInstant(),
        uuid(json.getString("call")),
        json.getString("who"),
        json.getString("note"));
  }

  private static Callback.Attempt attempt(JsonObject json) {
    String outcome = json.getString("outcome");
    return new Callback.Attempt(
        UUID.fromString(json.getString("id")),
        OffsetDateTime.parse(json.getString("at")).toInstant(),
        json.getString("agent"),
        uuid(json.getString("call")),
        outcome == null ? null : AttemptOutcome.of(outcome).orElseThrow(),
        json.getString("note"));
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
