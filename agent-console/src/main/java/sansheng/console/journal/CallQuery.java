package sansheng.console.journal;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;

/**
 * What a request for a page of the log asks for.
 *
 * @param limit rows of the page, 1 to {@value #MOST}
 */
public record CallQuery(CallFilter filter, int limit) {
  static final int MOST = 200;
  private static final int USUAL = 50;
  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "from",
              "to",
              "agent",
              "queue",
              "direction",
              "outcome",
              "number",
              "q",
              "live",
              "uncertain",
              "limit",
              "cursor"));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@-]{1,80}");

  /** A parameter is wrong; the message says which, and what is allowed. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Wrong(String sentence) {
      super(sentence, null, false, false);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /**
   * Reads the query's parameters.
   *
   * @throws Wrong for an unknown name or a value that is not allowed
   */
  public static CallQuery of(MultiMap parameters) {
    for (String name : parameters.names()) {
      if (!NAMES.contains(name)) {
        throw new Wrong("There is no parameter '%s'; there are %s.".formatted(name, NAMES));
      }
      if (parameters.getAll(name).size() > 1) {
        throw new Wrong("'%s' is given more than once.".formatted(name));
      }
    }
    CallFilter filter =
        new CallFilter(
            read(parameters, "from", CallQuery::instant),
            read(parameters, "to", CallQuery::instant),
            read(parameters, "agent", word("agent")),
            read(parameters, "queue", word("queue")),
            read(parameters, "direction", value("direction", Direction.class)),
            read(parameters, "outcome", value("outcome", Outcome.class)),
            read(parameters, "number", CallQuery::number),
            read(parameters, "q", CallQuery::text),
            read(parameters, "live", truth("live")),
            read(parameters, "uncertain", truth("uncertain")),
            read(parameters, "cursor", CallQuery::cursor));
    Integer limit = read(parameters, "limit", CallQuery::limit);
    return new CallQuery(filter, limit == null ? USUAL : limit);
  }

  private static <T> @Nullable T read(
      MultiMap parameters, String name, Function<String, @Nullable T> reader) {
    String text = parameters.get(name);
    return text == null || text.isBlank() ? null : reader.apply(text.strip());
  }

  private static Instant instant(String text) {
    try {
      // A '+' that was not encoded arrives as a blank.
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw new Wrong(
          "'%s' is not an instant; 'from' and 'to' look like 2026-11-21T09:30:00.000Z."
              .formatted(text));
    }
  }

  private static Function<String, @Nullable String> word(String name) {
    return text -> {
      if (!WORD.matcher(text).matches()) {
        throw new Wrong("'%s' is up to 80 letters, digits and _.@-.".formatted(name));
      }
      return text;
    };
  }

  private static <E extends Enum<E>> Function<String, @Nullable E> value(
      String name, Class<E> type) {
    return text ->
        Spelling.find(type, text)
            .orElseThrow(
                () ->
                    new Wrong(
                        "'%s' is not a value of '%s'; there are %s."
                            .formatted(text, name, Spelling.all(type))));
  }

  private static String number(String text) {
    String digits = text.replaceAll("[\\s()+-]", "");
    if (!digits.matches("[0-9*#]{1,20}")) {
      throw new Wrong("'number' is up to 20 digits, any part of the number.");
    }
    return digits;
  }

  private static String text(String text) {
    if (text.length() > 80 || text.indexOf('\0') >= 0) {
      throw new Wrong("'q' is up to 80 characters.");
    }
    return text;
  }

  private static Function<String, @Nullable Boolean> truth(String name) {
    return text ->
        switch (text) {
          case "true" -> true;
          case "false" -> false;
          default -> throw new Wrong("'%s' is true or false.".formatted(name));
        };
  }

  private static Cursor cursor(String text) {
    return Cursor.parse(text)
        .orElseThrow(
            () -> new Wrong("'cursor' is not one that 'next' of an earlier page has given."));
  }

  private static Integer limit(String text) {
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw new Wrong("'limit' is a whole number from 1 to %d.".formatted(MOST));
    }
    return Integer.valueOf(text);
  }
}
