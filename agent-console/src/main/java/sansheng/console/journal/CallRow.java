package sansheng.console.journal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.EndReason;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.RecordingSpan;
import sansheng.cti.floor.Span;
import sansheng.cti.floor.Stint;
import sansheng.cti.floor.Transfer;

/** A call rebuilt from its rows, exactly as it was written. */
final class CallRow {
  private CallRow() {}

  static CallRecord read(Row row) {
    return new CallRecord(
        row.getUUID("id"),
        row.getString("pbx"),
        row.getString("linked_id"),
        Spelling.read(Direction.class, row.getString("direction")),
        row.getString("caller_number"),
        row.getString("caller_name"),
        row.getString("dialled_number"),
        row.getString("queue"),
        row.getString("callback_number"),
        row.getOffsetDateTime("offered_at").toInstant(),
        instant(row, "first_ring_at"),
        instant(row, "answered_at"),
        instant(row, "ended_at"),
        Duration.ofMillis(row.getLong("wait_ms")),
        Duration.ofMillis(row.getLong("ring_ms")),
        Duration.ofMillis(row.getLong("talk_ms")),
        Duration.ofMillis(row.getLong("hold_ms")),
        Duration.ofMillis(row.getLong("wrap_up_ms")),
        row.getInteger("rings"),
        value(Outcome.class, row.getString("outcome")),
        value(EndedBy.class, row.getString("ended_by")),
        value(EndReason.class, row.getString("end_reason")),
        parts(row, "offers", CallRow::offer),
        parts(row, "stints", CallRow::stint),
        parts(row, "transfers", CallRow::transfer),
        parts(row, "recordings", CallRow::recording),
        parts(row, "uncertain", part -> new Span(from(part), to(part))),
        parts(row, "legs", CallRow::leg),
        Spelling.read(Phase.class, row.getString("phase")),
        row.getOffsetDateTime("phase_since").toInstant());
  }

  private static Offer offer(JsonObject part) {
    return new Offer(
        part.getString("agent"),
        from(part),
        to(part),
        value(Offer.Result.class, part.getString("result")));
  }

  private static Stint stint(JsonObject part) {
    return new Stint(
        part.getString("agent"), from(part), to(part), Duration.ofMillis(part.getLong("held_ms")));
  }

  private static Transfer transfer(JsonObject part) {
    return new Transfer(
        Spelling.read(Transfer.Kind.class, part.getString("kind")),
        part.getString("by_agent"),
        part.getString("to_number"),
        at(part.getString("at")),
        Spelling.read(Transfer.Result.class, part.getString("result")));
  }

  private static LegSpan leg(JsonObject part) {
    return new LegSpan(
        part.getString("leg"),
        part.getString("channel"),
        part.getString("number"),
        part.getString("agent"),
        from(part),
        to(part));
  }

  private static RecordingSpan recording(JsonObject part) {
    return new RecordingSpan(
        UUID.fromString(part.getString("id")), part.getString("leg"), from(part), to(part));
  }

  private static Instant from(JsonObject part) {
    return at(part.getString("from_at"));
  }

  private static @Nullable Instant to(JsonObject part) {
    String text = part.getString("to_at");
    return text == null ? null : at(text);
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String text) {
    return text == null ? null : Spelling.read(type, text);
  }

  private static <T> List<T> parts(Row row, String column, Function<JsonObject, T> read) {
    JsonArray array = row.getJsonArray(column);
    return array.stream().map(part -> read.apply((JsonObject) part)).toList();
  }
}
