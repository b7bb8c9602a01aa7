package sansheng.cti;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;

/** A call in the words of the API, as the logs written by hand are. */
final class ApiWords {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private ApiWords() {}

  static Map<String, @Nullable Object> of(CallRecord c) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    words.put("direction", word(c.direction()));
    words.put("callerNumber", c.callerNumber());
    words.put("dialledNumber", c.dialledNumber());
    words.put("queue", c.queue());
    words.put("offeredAt", at(c.offeredAt()));
    words.put("firstRingAt", at(c.firstRingAt()));
    words.put("answeredAt", at(c.answeredAt()));
    words.put("endedAt", at(c.endedAt()));
    words.put("waitSeconds", seconds(c.waitTime()));
    words.put("ringSeconds", seconds(c.ringTime()));
    words.put("talkSeconds", seconds(c.talkTime()));
    words.put("holdSeconds", seconds(c.holdTime()));
    words.put("wrapUpSeconds", seconds(c.wrapUpTime()));
    words.put("rings", c.rings());
    words.put("outcome", word(c.outcome()));
    words.put("endedBy", word(c.endedBy()));
    words.put(
        "offers",
        c.offers().stream()
            .map(
                o ->
                    line(
                        "agent",
                        o.agent(),
                        "from",
                        at(o.from()),
                        "to",
                        at(o.to()),
                        "result",
                        word(o.result())))
            .toList());
    words.put(
        "stints",
        c.stints().stream()
            .map(
                s ->
                    line(
                        "agent",
                        s.agent(),
                        "from",
                        at(s.from()),
                        "to",
                        at(s.to()),
                        "heldSeconds",
                        seconds(s.held())))
            .toList());
    words.put(
        "transfers",
        c.transfers().stream()
            .map(
                t ->
                    line(
                        "kind",
                        word(t.kind()),
                        "by",
                        t.by(),
                        "to",
                        t.to(),
                        "at",
                        at(t.at()),
                        "result",
                        word(t.result())))
            .toList());
    words.put(
        "recordings",
        c.recordings().stream().map(r -> line("from", at(r.from()), "to", at(r.to()))).toList());
    words.put(
        "uncertain",
        c.uncertain().stream().map(u -> line("from", at(u.from()), "to", at(u.to()))).toList());
    return words;
  }

  private static Map<String, @Nullable Object> line(@Nullable Object... pairs) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    List<@Nullable Object> list = java.util.Arrays.asList(pairs);
    for (int i = 0; i < list.size(); i += 2) {
      line.put(String.valueOf(list.get(i)), list.get(i + 1));
    }
    return line;
  }

  private static @Nullable String at(@Nullable Instant instant) {
    return instant == null ? null : MILLIS.format(instant);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  /** {@code EXITED_BY_KEY} is {@code exitedByKey}. */
  private static @Nullable String word(@Nullable Enum<?> value) {
    if (value == null) {
      return null;
    }
    StringBuilder word = new StringBuilder();
    for (String part : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return word.toString();
  }
}
