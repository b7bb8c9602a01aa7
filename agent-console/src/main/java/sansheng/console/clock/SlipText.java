package sansheng.console.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sansheng.console.web.Messages;

/**
 * What stands on a slip. Written once, in the house's language, because a slip is a document: it
 * reads the same to everybody and for ever.
 */
final class SlipText {
  private static final Locale HOUSE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Messages messages = new Messages();

  String of(String kind, Policy policy, Clock clock, Finding found, ZoneId zone) {
    return messages.say(
        HOUSE,
        "slip.text." + kind,
        policy.id(),
        policy.name(HOUSE.toLanguageTag()),
        messages.say(HOUSE, "clocks.about." + clock.about().kind()),
        clock.about().id(),
        minute(clock.dueAt(), zone),
        minute(found.at(), zone));
  }

  private static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }
}
