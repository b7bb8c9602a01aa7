package sansheng.console.journal;

import static sansheng.console.journal.Spelling.ofNullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Numbers;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/** A journal entry as the journal's one SQL statement takes it. */
final class EntryJson {
  private final Numbers numbers;

  EntryJson(Numbers numbers) {
    this.numbers = numbers;
  }

  JsonArray batch(List<JournalEntry> entries) {
    JsonArray batch = new JsonArray();
    entries.forEach(entry -> batch.add(row(entry)));
    return batch;
  }

  JsonObject row(JournalEntry entry) {
    CallRecord call = entry.call();
    return new JsonObject()
        .put("id", call.id().toString())
        .put("pbx", call.pbx())
        .put("linked_id", call.linkedId())
        .put("direction", Spelling.of(call.direction()))
        .put("caller_number", text(call.callerNumber()))
        .put("caller_name", text(call.callerName()))
        .put("dialled_number", text(call.dialledNumber()))
        .put("party_e164", party(call))
        .put("queue", text(call.queue()))
        .put("callback_number", text(call.callbackNumber()))
        .put("callback_e164", callback(call))
        .put("offered_at", instant(call.offeredAt()))
        .put("first_ring_at", instant(call.firstRingAt()))
        .put("answered_at", instant(call.answeredAt()))
        .put("ended_at", instant(call.endedAt()))
        .put("wait_ms", call.waitTime().toMillis())
        .put("ring_ms", call.ringTime().toMillis())
        .put("talk_ms", call.talkTime().toMillis())
        .put("hold_ms", call.holdTime().toMillis())
        .put("wrap_up_ms", call.wrapUpTime().toMillis())
        .put("rings", call.rings())
        .put("outcome", ofNullable(call.outcome()))
        .put("ended_by", ofNullable(call.endedBy()))
        .put("end_reason", ofNullable(call.endReason()))
        .put("phase", Spelling.of(call.phase()))
        .put("phase_since", instant(call.phaseSince()))
        .put("changed_at", entry.at().truncatedTo(ChronoUnit.MICROS).toString())
        .put("known", entry.known())
        .put("offers", offers(call))
        .put("stints", stints(call))
        .put("transfers", transfers(call))
        .put("recordings", recordings(call))
        .put("uncertain", uncertain(call))
        .put("legs", legs(call))
        .put("agents", new JsonArray(entry.agents()));
  }

  private @Nullable String party(CallRecord call) {
    String number =
        call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
    return call.direction() == Direction.INTERNAL || number == null
        ? null
        : numbers.e164(number).orElse(null);
  }

  private @Nullable String callback(CallRecord call) {
    String typed = call.callbackNumber();
    return typed == null ? null : numbers.e164(typed).orElse(null);
  }

  private static JsonArray offers(CallRecord call) {
    return placed(
        call.offers(),
        offer ->
            new JsonObject()
                .put("agent", offer.agent())
                .put("from_at", instant(offer.from()))
                .put("to_at", instant(offer.to()))
                .put("result", ofNullable(offer.result())));
  }

  private static JsonArray stints(CallRecord call) {
    return placed(
        call.stints(),
        stint ->
            new JsonObject()
                .put("agent", stint.agent())
                .put("from_at", instant(stint.from()))
                .put("to_at", instant(stint.to()))
                .put("held_ms", stint.held().toMillis()));
  }

  private static JsonArray transfers(CallRecord call) {
    return placed(
        call.transfers(),
        transfer ->
            new JsonObject()
                .put("kind", Spelling.of(transfer.kind()))
                .put("by_agent", transfer.by())
                .put("to_number", text(transfer.to()))
                .put("at", instant(transfer.at()))
                .put("result", Spelling.of(transfer.result())));
  }

  private static JsonArray recordings(CallRecord call) {
    return placed(
        call.recordings(),
        recording ->
            new JsonObject()
                .put("id", recording.id().toString())
                .put("leg", recording.leg())
                .put("from_at", instant(recording.from()))
                .put("to_at", instant(recording.to())));
  }

  private static JsonArray uncertain(CallRecord call) {
    return placed(
        call.uncertain(),
        span ->
            new JsonObject().put("from_at", instant(span.from())).put("to_at", instant(span.to())));
  }

  private static JsonArray legs(CallRecord call) {
    return placed(
        call.legs(),
        leg ->
            new JsonObject()
                .put("leg", leg.leg())
                .put("channel", text(leg.channel()))
                .put("number", text(leg.number()))
                .put("agent", leg.agent())
                .put("from_at", instant(leg.from()))
                .put("to_at", instant(leg.to())));
  }

  private static <T> JsonArray placed(List<T> parts, Function<T, JsonObject> row) {
    JsonArray rows = new JsonArray();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(row.apply(parts.get(i)).put("position", i));
    }
    return rows;
  }

  // Truncated and not rounded: an end must never come to lie after the next beginning.
  private static @Nullable String instant(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  // PostgreSQL keeps every character but NUL, and a caller can send that one, too.
  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : text.replace("\0", "");
  }
}
