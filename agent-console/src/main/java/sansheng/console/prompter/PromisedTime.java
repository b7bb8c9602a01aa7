package sansheng.console.prompter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Until when an agent promises something: so many minutes from now, or a day and a time. */
final class PromisedTime {
  private static final Duration LATEST = Duration.ofDays(60);

  private PromisedTime() {}

  /**
   * Reads {@code +30} (minutes) or {@code 2026-11-24T15:00} (in the site's zone), to the minute.
   *
   * @return empty when it is neither
   */
  static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
    try {
      if (typed.matches("\\+[0-9]{1,5}")) {
        return Optional.of(
            now.plus(Integer.parseInt(typed.substring(1)), ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS));
      }
      return typed.length() > 20
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Key of the sentence that says what is wrong with it; empty when it can be promised. */
  static String trouble(Optional<Instant> due, Instant now) {
    if (due.isEmpty()) {
      return "prompter.promise.unread";
    }
    if (!due.get().isAfter(now)) {
      return "prompter.promise.past";
    }
    return due.get().isAfter(now.plus(LATEST)) ? "prompter.promise.far" : "";
  }
}
