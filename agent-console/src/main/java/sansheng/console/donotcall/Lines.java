package sansheng.console.donotcall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines that somebody pasted, one number each: {@code 13800001111 asked us to stop}. After the
 * number comes the reason, behind a space, a comma, a semicolon or a tab; without one the reason of
 * the whole holds.
 */
final class Lines {
  static final int LONGEST_REASON = 200;
  private static final int MOST = 2_000;

  private Lines() {}

  /** A line that can't be read; {@code words} is the key of the sentence. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String words;

    Wrong(int line, String words) {
      super(words, null, false, false);
      this.line = line;
      this.words = words;
    }

    int line() {
      return line;
    }

    String words() {
      return words;
    }
  }

  /**
   * Reads them; the same number twice is one entry.
   *
   * @param e164 makes a number of what is written; empty when it is none
   * @throws Wrong at the first line that makes no sense
   */
  static List<Entry> read(
      String text,
      String reason,
      String who,
      Instant now,
      Function<String, Optional<String>> e164) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip();
      if (said.isEmpty() || said.startsWith("#")) {
        continue;
      }
      String[] parts = said.split("[\\s,;，；]+", 2);
      int at = number;
      String found =
          e164.apply(parts[0])
              .filter(known -> known.matches("\\+[0-9]{3,15}"))
              .orElseThrow(() -> new Wrong(at, "dnc.badLine"));
      String why = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : reason;
      if (why.isEmpty() || why.length() > LONGEST_REASON) {
        throw new Wrong(at, "dnc.badReason");
      }
      entries.putIfAbsent(found, new Entry(found, why, who, now));
      if (entries.size() > MOST) {
        throw new Wrong(at, "dnc.tooMany");
      }
    }
    if (entries.isEmpty()) {
      throw new Wrong(1, "dnc.badLine");
    }
    return new ArrayList<>(entries.values());
  }
}
