package sansheng.console.replay;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import sansheng.console.journal.CallJson;
import sansheng.cti.floor.CallRecord;

/** Where two accounts of one call differ, in the API's words. */
final class Differences {
  private Differences() {}

  /** One line for each field that differs. */
  static List<String> between(CallRecord stored, CallRecord replayed, Instant now) {
    CallJson words = new CallJson(UnaryOperator.identity(), now);
    JsonObject left = comparable(words.call(stored));
    JsonObject right = comparable(words.call(replayed));
    List<String> lines = new ArrayList<>();
    for (String field : left.fieldNames()) {
      if (!Objects.equals(left.getValue(field), right.getValue(field))) {
        lines.add(
            "%s %s: stored %s, replayed %s"
                .formatted(stored.id(), field, left.getValue(field), right.getValue(field)));
      }
    }
    return lines;
  }

  static String notReplayed(UUID stored) {
    return stored + ": stored, but its events do not yield it";
  }

  static String notStored(CallRecord replayed) {
    return "%s of PBX %s, offered at %s: not stored, but events yield it"
        .formatted(replayed.linkedId(), replayed.pbx(), replayed.offeredAt());
  }

  // Ids follow from the PBX's secret name, which is not stored. What was heard is without NUL.
  private static JsonObject comparable(JsonObject call) {
    call.remove("id");
    for (Object part : call.getJsonArray("recordings", new JsonArray())) {
      ((JsonObject) part).remove("id");
    }
    return call;
  }
}
