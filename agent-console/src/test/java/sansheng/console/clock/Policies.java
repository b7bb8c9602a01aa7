package sansheng.console.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import sansheng.console.calendar.PublicDays;
import sansheng.console.calendar.SiteCalendar;
import sansheng.console.calendar.WeeklyHours;

/** The shipped policies, and a site of Shanghai with a week of five days from nine to six. */
final class Policies {
  static final Site SITE =
      new Site(
          new SiteCalendar(
              ZoneId.of("Asia/Shanghai"),
              WeeklyHours.parse(WeeklyHours.USUAL),
              PublicDays.shipped()),
          Duration.ofSeconds(5));

  private Policies() {}

  static Policy shipped(String id) {
    String text = ShippedPolicies.texts().get(id);
    if (text == null) {
      throw new IllegalArgumentException(id);
    }
    return PolicyReader.read(id + ".yaml", text);
  }

  static Instant china(String wall) {
    return OffsetDateTime.parse(wall + "+08:00").toInstant();
  }

  /** {@code a=b c=d}. */
  static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    for (String pair : text.strip().split(" +", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return attributes;
  }
}
