package sansheng.console.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits and warning points as policies write them in words. */
final class Phrases {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,5}) (working )?(second|minute|hour)s?");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,3}) (working|calendar) days?");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) of the month");
  private static final Pattern RINGS = Pattern.compile("(\\d{1,2}) rings?");
  private static final Pattern PART = Pattern.compile("(\\d{1,2})%");
  private static final Pattern LEFT = Pattern.compile("(\\d{1,5} (?:second|minute|hour)s?) left");
  private static final Pattern RING = Pattern.compile("ring (\\d{1,2})");

  private Phrases() {}

  /** {@code 30 minutes}, {@code 1 working hour}, {@code 2 working days}, {@code 3 rings} … */
  static Optional<Limit> limit(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches() && number(time) > 0) {
      Duration amount = duration(time);
      return Optional.of(
          time.group(2) == null ? new Limit.Elapsed(amount) : new Limit.Working(amount));
    }
    Matcher days = DAYS.matcher(text);
    if (days.matches() && number(days) > 0) {
      return Optional.of(
          days.group(2).equals("working")
              ? new Limit.WorkingDays(number(days))
              : new Limit.CalendarDays(number(days)));
    }
    Matcher month = DAY_OF_MONTH.matcher(text);
    if (month.matches() && number(month) > 0 && number(month) <= 28) {
      return Optional.of(new Limit.DayOfMonth(number(month)));
    }
    Matcher rings = RINGS.matcher(text);
    return rings.matches() && number(rings) > 0
        ? Optional.of(new Limit.Rings(number(rings)))
        : Optional.empty();
  }

  /** {@code half}, {@code 75%}, {@code 5 minutes left}, {@code ring 2}. */
  static Optional<WarningPoint.Moment> moment(String text) {
    if (text.equals("half")) {
      return Optional.of(new WarningPoint.Part(50));
    }
    Matcher part = PART.matcher(text);
    if (part.matches() && number(part) > 0) {
      return Optional.of(new WarningPoint.Part(number(part)));
    }
    Matcher left = LEFT.matcher(text);
    if (left.matches()) {
      Matcher time = TIME.matcher(left.group(1));
      return time.matches() ? Optional.of(new WarningPoint.Left(duration(time))) : Optional.empty();
    }
    Matcher ring = RING.matcher(text);
    return ring.matches() && number(ring) > 0
        ? Optional.of(new WarningPoint.Ring(number(ring)))
        : Optional.empty();
  }

  private static int number(Matcher found) {
    return Integer.parseInt(found.group(1));
  }

  private static Duration duration(Matcher time) {
    int amount = number(time);
    return switch (time.group(3)) {
      case "second" -> Duration.ofSeconds(amount);
      case "minute" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }
}
