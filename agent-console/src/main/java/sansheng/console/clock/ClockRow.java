package sansheng.console.clock;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clock and the facts about its subject, read from the database. */
record ClockRow(Clock clock, List<Fact> facts) {
  ClockRow {
    facts = List.copyOf(facts);
  }

  static ClockRow read(Row row) {
    List<Fact> facts = new ArrayList<>();
    for (Object each : row.getJsonArray("facts")) {
      JsonObject fact = (JsonObject) each;
      String at = fact.getString("at");
      if (at != null) {
        facts.add(
            new Fact(
                fact.getString("fact"),
                OffsetDateTime.parse(at).toInstant(),
                attributes(fact.getJsonObject("attributes"), fact.getString("ref", ""))));
      }
    }
    return new ClockRow(clock(row), facts);
  }

  static Clock clock(Row row) {
    return new Clock(
        row.getUUID("id"),
        row.getString("policy"),
        row.getInteger("policy_version"),
        row.getInteger("calendar_version"),
        new About(row.getString("about_kind"), row.getString("about_id")),
        new Fact(
            "start",
            instant(row, "began_at"),
            attributes(row.getJsonObject("attributes"), row.getString("ref"))),
        instant(row, "due_at"),
        state(row.getString("state")),
        optional(row, "ended_at"),
        instant(row, "judged_to"));
  }

  static Map<String, String> attributes(@Nullable JsonObject json, String ref) {
    Map<String, String> attributes = new HashMap<>();
    if (json != null) {
      json.forEach(pair -> attributes.put(pair.getKey(), String.valueOf(pair.getValue())));
    }
    if (!ref.isEmpty()) {
      attributes.put(Fact.REF, ref);
    }
    return attributes;
  }

  static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static @Nullable Instant optional(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  /** As a state or finding is spelled in the database. */
  static String spelled(Enum<?> value) {
    return value.name().equals("DONE_LATE") ? "doneLate" : value.name().toLowerCase(Locale.ROOT);
  }

  static Judgement.State state(String text) {
    return Judgement.State.valueOf(unspelled(text));
  }

  static Finding.Kind kind(String text) {
    return Finding.Kind.valueOf(unspelled(text));
  }

  private static String unspelled(String text) {
    return text.equals("doneLate") ? "DONE_LATE" : text.toUpperCase(Locale.ROOT);
  }
}
