package sansheng.console.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our own form: {@code {"language": "zh-CN", "segments": [{"speaker": "agent", "from": 1.25, "to":
 * 3.5, "text": "..."}]}}, times in seconds.
 */
final class TranscriptJson {
  private static final BigDecimal LATEST = BigDecimal.valueOf(Duration.ofDays(7).toSeconds());
  static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(16).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private TranscriptJson() {}

  static Transcript read(String text, String usual) throws Unreadable {
    JsonNode root = tree(text);
    if (!root.path("segments").isArray()) {
      throw new Unreadable("transcript.json");
    }
    JsonNode language = root.path("language");
    if (!language.isMissingNode() && !language.isTextual()) {
      throw new Unreadable("transcript.json");
    }
    List<Segment> said = new ArrayList<>();
    int number = 0;
    for (JsonNode segment : root.get("segments")) {
      number++;
      said.add(segment(segment, number));
    }
    return new Transcript(language.asText(usual), said);
  }

  static JsonNode tree(String text) throws Unreadable {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (root == null || !root.isObject()) {
        throw new Unreadable("transcript.json");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Unreadable("transcript.jsonLine", Integer.toString(line));
    }
  }

  private static Segment segment(JsonNode segment, int number) throws Unreadable {
    Duration from = time(segment.path("from"), "from", number);
    Duration to = time(segment.path("to"), "to", number);
    if (to.compareTo(from) < 0) {
      throw new Unreadable("transcript.segment", Integer.toString(number), "to");
    }
    JsonNode text = segment.path("text");
    if (!text.isTextual() || text.asText().isBlank()) {
      throw new Unreadable("transcript.segment", Integer.toString(number), "text");
    }
    JsonNode speaker = segment.path("speaker");
    if (!speaker.isTextual()) {
      throw new Unreadable("transcript.segment", Integer.toString(number), "speaker");
    }
    return new Segment(
        Speaker.named(speaker.asText()).orElse(Speaker.OTHER),
        from,
        to,
        text.asText().replace('\u0000', '\uFFFD').strip());
  }

  private static Duration time(JsonNode value, String name, int number) throws Unreadable {
    Optional<Duration> time = time(value);
    if (time.isEmpty()) {
      throw new Unreadable("transcript.segment", Integer.toString(number), name);
    }
    return time.get();
  }

  /** A time in seconds, to the millisecond; empty when it is none that a call can have. */
  static Optional<Duration> time(JsonNode value) {
    BigDecimal seconds = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
    // The size first: a number such as 1e999999999 is not to be spelled out.
    if (seconds.signum() < 0
        || (long) seconds.precision() - seconds.scale() > 7
        || seconds.scale() > 100
        || seconds.compareTo(LATEST) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofMillis(
            seconds.setScale(3, RoundingMode.HALF_UP).movePointRight(3).longValueExact()));
  }

  /** A time as the API gives it: seconds with milliseconds. */
  static BigDecimal seconds(Duration since) {
    return BigDecimal.valueOf(since.toMillis(), 3);
  }

  static JsonObject segment(Segment segment) {
    return new JsonObject()
        .put("speaker", segment.speaker().spelled())
        .put("from", seconds(segment.from()))
        .put("to", seconds(segment.to()))
        .put("text", segment.text());
  }
}
