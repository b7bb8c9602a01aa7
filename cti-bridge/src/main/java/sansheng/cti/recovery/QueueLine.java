package sansheng.cti.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of Asterisk's {@code queue_log}, which it writes line by line and loses nothing of, not
 * even when it is killed.
 *
 * @param at Asterisk's clock, whole seconds
 * @param leg the caller's leg, or {@code NONE} and {@code MANAGER} for what is about an agent alone
 * @param agent the member's name, or {@code NONE}
 * @param what its name, such as {@code ENTERQUEUE}
 * @param data what depends on the name
 */
record QueueLine(
    Instant at, String leg, String queue, String agent, String what, List<String> data) {
  private static final int FIXED = 5;

  QueueLine {
    data = List.copyOf(data);
  }

  /** Empty for a line that is torn, or that no Asterisk wrote. */
  static Optional<QueueLine> parse(String line) {
    List<String> f = List.of(line.split("\\|", -1));
    if (f.size() < FIXED) {
      return Optional.empty();
    }
    return momentOf(line)
        .map(
            at ->
                new QueueLine(
                    at, f.get(1), f.get(2), f.get(3), f.get(4), f.subList(FIXED, f.size())));
  }

  /** The moment of a line, without reading the rest of it. */
  static Optional<Instant> momentOf(String line) {
    int bar = line.indexOf('|');
    String seconds = bar < 0 ? "" : line.substring(0, bar);
    return seconds.matches("\\d{1,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
        : Optional.empty();
  }

  String data(int index) {
    return index < data.size() ? data.get(index) : "";
  }
}
