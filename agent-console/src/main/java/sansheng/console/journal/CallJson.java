package sansheng.console.journal;

import static sansheng.console.journal.Spelling.ofNullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;

/** A call as the API gives it: every name always there, absent values null. */
public final class CallJson {
  // Always three digits, also for full seconds, so that instants compare as texts.
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final UnaryOperator<String> number;
  private final Instant now;

  /**
   * @param number how a telephone number is shown to whom the answer goes
   * @param now up to when a live call's durations are counted
   */
  public CallJson(UnaryOperator<String> number, Instant now) {
    this.number = number;
    this.now = now;
  }

  /** The call, its parts included. */
  public JsonObject call(CallRecord call) {
    Durations durations = Durations.upTo(call, now);
    return new JsonObject()
        .put("id", call.id().toString())
        .put("pbx", call.pbx())
        .put("direction", Spelling.of(call.direction()))
        .put("callerNumber", number(call.callerNumber()))
        .put("dialledNumber", number(call.dialledNumber()))
        .put("queue", call.queue())
        .put("offeredAt", instant(call.offeredAt()))
        .put("firstRingAt", instant(call.firstRingAt()))
        .put("answeredAt", instant(call.answeredAt()))
        .put("endedAt", instant(call.endedAt()))
        .put("waitSeconds", seconds(durations.waitTime()))
        .put("ringSeconds", seconds(durations.ringTime()))
        .put("talkSeconds", seconds(durations.talkTime()))
        .put("holdSeconds", seconds(durations.holdTime()))
        .put("wrapUpSeconds", seconds(call.wrapUpTime()))
        .put("rings", call.rings())
        .put("outcome", ofNullable(call.outcome()))
        .put("endedBy", ofNullable(call.endedBy()))
        .put("endReason", ofNullable(call.endReason()))
        .put(
            "offers",
            array(
                call.offers(),
                offer ->
                    span(offer.from(), offer.to())
                        .put("agent", offer.agent())
                        .put("result", ofNullable(offer.result()))))
        .put(
            "stints",
            array(
                call.stints(),
                stint ->
                    span(stint.from(), stint.to())
                        .put("agent", stint.agent())
                        .put("heldSeconds", seconds(stint.held()))))
        .put(
            "transfers",
            array(
                call.transfers(),
                transfer ->
                    new JsonObject()
                        .put("kind", Spelling.of(transfer.kind()))
                        .put("by", transfer.by())
                        .put("to", number(transfer.to()))
                        .put("at", instant(transfer.at()))
                        .put("result", Spelling.of(transfer.result()))))
        .put(
            "recordings",
            array(
                call.recordings(),
                part -> span(part.from(), part.to()).put("id", part.id().toString())))
        .put("uncertain", array(call.uncertain(), part -> span(part.from(), part.to())));
  }

  private @Nullable String number(@Nullable String text) {
    return text == null ? null : number.apply(text);
  }

  private static JsonObject span(Instant from, @Nullable Instant to) {
    return new JsonObject().put("from", instant(from)).put("to", instant(to));
  }

  private static <T> JsonArray array(List<T> parts, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    parts.forEach(part -> array.add(json.apply(part)));
    return array;
  }

  private static @Nullable String instant(@Nullable Instant at) {
    return at == null ? null : INSTANT.format(at);
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }
}
