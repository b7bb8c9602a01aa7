package sansheng.cti.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of Asterisk's channel event log; the columns are those of {@code
 * pbx/centre/cel_custom.conf}.
 *
 * @param what the event's name, such as {@code CHAN_START}
 * @param at Asterisk's clock, to the millisecond
 * @param number the number at the leg's end; null when withheld or not known
 * @param extra further facts, a flat JSON object; empty for most
 */
record CelLine(
    String what,
    Instant at,
    String leg,
    String call,
    String channel,
    @Nullable String number,
    @Nullable String name,
    String extension,
    String application,
    String applicationData,
    String extra) {
  private static final int COLUMNS = 14;
  private static final Pattern FACT = Pattern.compile("\"(\\w+)\":\"?([^\",}]*)");

  /** Empty for a line that is torn, or that no Asterisk wrote. */
  static Optional<CelLine> parse(String line) {
    List<String> f = CsvFields.of(line);
    if (f.size() != COLUMNS || f.get(2).isEmpty()) {
      return Optional.empty();
    }
    return instant(f.get(1))
        .map(
            at ->
                new CelLine(
                    f.get(0),
                    at,
                    f.get(2),
                    f.get(3).isEmpty() ? f.get(2) : f.get(3),
                    f.get(4),
                    text(f.get(5)),
                    text(f.get(6)),
                    f.get(8),
                    f.get(10),
                    f.get(11),
                    f.get(13)));
  }

  /** The moment of a line, without reading the rest of it. */
  static Optional<Instant> momentOf(String line) {
    int from = line.indexOf(",\"");
    int to = from < 0 ? -1 : line.indexOf('"', from + 2);
    return to < 0 ? Optional.empty() : instant(line.substring(from + 2, to));
  }

  private static Optional<Instant> instant(String seconds) {
    try {
      return Optional.of(
          Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValueExact()));
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(String field) {
    return field.isEmpty() ? null : field;
  }

  /** One of the further facts; empty when it is not told. */
  String fact(String key) {
    Matcher facts = FACT.matcher(extra);
    while (facts.find()) {
      if (facts.group(1).equals(key)) {
        return facts.group(2);
      }
    }
    return "";
  }

  /** The network's cause of a hang-up; 0 when none was given. */
  int cause() {
    String cause = fact("hangupcause");
    return cause.matches("\\d{1,3}") ? Integer.parseInt(cause) : 0;
  }
}
