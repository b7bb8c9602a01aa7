package sansheng.console.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.api.Ids;

/**
 * One message of a live transcript: {@code {"call": "<uuid>", "speaker": "agent", "at": 12.4,
 * "text": "..."}}, {@code to} may say when it ended.
 */
record Heard(UUID call, Segment said) {

  /** Reads a message. */
  static Heard read(String message) throws Unreadable {
    JsonNode root = TranscriptJson.tree(message);
    Optional<UUID> call = Ids.parse(root.path("call").asText(""));
    if (call.isEmpty()) {
      throw new Unreadable("transcript.live.call");
    }
    JsonNode speaker = root.path("speaker");
    if (!speaker.isTextual()) {
      throw new Unreadable("transcript.live.field", "speaker");
    }
    String text = root.path("text").isTextual() ? root.path("text").asText().strip() : "";
    if (text.isEmpty() || text.length() > Transcript.LONGEST_TEXT) {
      throw new Unreadable("transcript.live.field", "text");
    }
    Duration at = time(root.path("at"), "at");
    Duration to = root.has("to") ? time(root.path("to"), "to") : at;
    if (to.compareTo(at) < 0) {
      throw new Unreadable("transcript.live.field", "to");
    }
    return new Heard(
        call.get(),
        new Segment(
            Speaker.named(speaker.asText()).orElse(Speaker.OTHER),
            at,
            to,
            text.replace('\u0000', '\uFFFD')));
  }

  private static Duration time(JsonNode value, String name) throws Unreadable {
    Optional<Duration> time = TranscriptJson.time(value);
    if (time.isEmpty()) {
      throw new Unreadable("transcript.live.field", name);
    }
    return time.get();
  }
}
