package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.journal.Spelling;

/** Reads one JSON object and remembers where it is, so that a mistake can be pointed at. */
final class JsonReader {
  private static final int MOST = 1_000;
  private static final int LONGEST_TEXT = 200;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

  private final JsonObject json;
  private final String place;
  private final Set<String> read = new HashSet<>();

  private JsonReader(JsonObject json, String place) {
    this.json = json;
    this.place = place;
  }

  static JsonReader of(JsonObject json) {
    return new JsonReader(json, "");
  }

  private BadFacts bad(String name, String what) {
    return new BadFacts(place.isEmpty() ? name : place + "." + name, what);
  }

  private @Nullable Object value(String name) {
    read.add(name);
    return json.getValue(name);
  }

  void skip(String name) {
    read.add(name);
  }

  /** All that is there has been asked for. */
  <T> T done(T made) {
    for (String name : json.fieldNames()) {
      if (!read.contains(name)) {
        throw bad(name, "there is no such fact; known here: " + String.join(", ", sorted(read)));
      }
    }
    return made;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw bad(name, "is missing");
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text) || text.isBlank()) {
      throw bad(name, "must be a text");
    }
    if (text.length() > LONGEST_TEXT) {
      throw bad(name, "has more than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  Instant instant(String name) {
    Instant instant = instantOrNull(name);
    if (instant == null) {
      throw bad(name, "is missing");
    }
    return instant;
  }

  @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    Instant instant;
    try {
      instant = text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw bad(name, "must be a time with its zone, such as 2026-11-24T09:30:00+08:00");
    }
    if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
      throw bad(name, "must lie between the years 1970 and 2999");
    }
    return instant;
  }

  ZoneId zone(String name, ZoneId otherwise) {
    String text = textOrNull(name);
    try {
      return text == null ? otherwise : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw bad(name, "must be a time zone, such as Asia/Shanghai");
    }
  }

  boolean flag(String name, boolean otherwise) {
    Object value = value(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Boolean flag)) {
      throw bad(name, "must be true or false");
    }
    return flag;
  }

  <E extends Enum<E>> E word(String name, Class<E> of) {
    return word(name, of, text(name));
  }

  private <E extends Enum<E>> E word(String name, Class<E> of, String text) {
    return Spelling.find(of, text)
        .orElseThrow(
            () ->
                bad(
                    name,
                    "must be one of "
                        + Arrays.stream(of.getEnumConstants())
                            .map(Spelling::of)
                            .collect(Collectors.joining(", "))));
  }

  <E extends Enum<E>> Set<E> words(String name, Class<E> of) {
    Set<E> words = new LinkedHashSet<>();
    texts(name).forEach(text -> words.add(word(name, of, text)));
    return words;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object item : array(name)) {
      if (!(item instanceof String text) || text.isBlank() || text.length() > LONGEST_TEXT) {
        throw bad(name, "must be a list of texts of at most " + LONGEST_TEXT + " characters");
      }
      texts.add(text);
    }
    return texts;
  }

  Set<String> textSet(String name) {
    return new LinkedHashSet<>(texts(name));
  }

  @Nullable JsonReader within(String name) {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonObject object)) {
      throw bad(name, "must be an object");
    }
    return new JsonReader(object, place.isEmpty() ? name : place + "." + name);
  }

  <T> List<T> list(String name, Function<JsonReader, T> as) {
    List<T> items = new ArrayList<>();
    for (Object item : array(name)) {
      String where = (place.isEmpty() ? name : place + "." + name) + "[" + items.size() + "]";
      if (!(item instanceof JsonObject object)) {
        throw new BadFacts(where, "must be an object");
      }
      items.add(as.apply(new JsonReader(object, where)));
    }
    return items;
  }

  /**
   * A list whose entries name themselves; two of the same name could not be told apart in a ruling.
   */
  <T> List<T> named(String name, Function<JsonReader, T> as, Function<T, String> id) {
    List<T> items = list(name, as);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!ids.add(id.apply(items.get(i)))) {
        throw bad(name + "[" + i + "].id", "is used twice: " + id.apply(items.get(i)));
      }
    }
    return items;
  }

  private JsonArray array(String name) {
    Object value = value(name);
    if (value == null) {
      return new JsonArray();
    }
    if (!(value instanceof JsonArray array)) {
      throw bad(name, "must be a list");
    }
    if (array.size() > MOST) {
      throw bad(name, "has more than " + MOST + " entries");
    }
    return array;
  }
}
