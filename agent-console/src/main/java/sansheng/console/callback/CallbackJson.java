package sansheng.console.callback;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A callback as programs read it. */
final class CallbackJson {
  private CallbackJson() {}

  /**
   * @param number as the reader may see it
   */
  static JsonObject of(Callback callback, String number) {
    JsonArray reasons = new JsonArray();
    for (Reason reason : callback.reasons()) {
      reasons.add(
          new JsonObject()
              .put("kind", reason.kind().word())
              .put("at", reason.at().toString())
              .put("call", reason.call() == null ? null : reason.call().toString())
              .put("by", reason.who())
              .put("note", reason.note()));
    }
    JsonArray attempts = new JsonArray();
    for (Callback.Attempt attempt : callback.attempts()) {
      AttemptOutcome outcome = attempt.outcome();
      attempts.add(
          new JsonObject()
              .put("at", attempt.at().toString())
              .put("agent", attempt.agent())
              .put("call", attempt.call() == null ? null : attempt.call().toString())
              .put("outcome", outcome == null ? null : outcome.word())
              .put("note", attempt.note()));
    }
    return new JsonObject()
        .put("id", callback.id().toString())
        .put("number", number)
        .put("customers", new JsonArray(callback.names()))
        .put("queue", callback.queue())
        .put("owedAt", callback.owedAt().toString())
        .put("dueAt", text(callback.dueAt()))
        .put("breached", callback.breached())
        .put("owner", callback.owner())
        .put("notBefore", callback.notBefore().toString())
        .put("promisedAt", text(callback.promisedAt()))
        .put("needsDecision", callback.needsDecision())
        .put("reasons", reasons)
        .put("attempts", attempts);
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
