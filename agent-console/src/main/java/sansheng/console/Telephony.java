package sansheng.console;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sansheng.console.callback.CallbackRules;
import sansheng.console.dialling.DialSettings;
import sansheng.console.dialling.NumberClass;
import sansheng.console.routing.WaitSettings;

/**
 * What a site decides about calls on their way.
 *
 * @param routeHost address at which the dialplan's questions are answered
 * @param routePort its port; 0 for any that is free
 * @param queues the queues' numbers at the telephone, by queue
 * @param dial which numbers may be dialled, how often
 * @param open when people work, as {@code calendar.WeeklyHours} reads it; {@link #BY_CALENDAR} for
 *     the hours of the site's calendar; empty for always
 * @param waiting what is offered to those who wait
 * @param callbacks how those are called back who are owed a call
 */
public record Telephony(
    String routeHost,
    int routePort,
    Map<String, String> queues,
    DialSettings dial,
    String open,
    WaitSettings waiting,
    CallbackRules callbacks) {
  /** The word for: when the site's calendar says so. */
  static final String BY_CALENDAR = "calendar";

  private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]+):([0-9]{1,5})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{0,20}");
  private static final Pattern QUEUE = Pattern.compile("([A-Za-z0-9_.-]{1,64})=([0-9]{2,6})");
  private static final int LAST_PORT = 65_535;

  /**
   * Reads them from the environment.
   *
   * @throws StartRefused naming the first setting that makes no sense
   */
  static Telephony from(Env env) {
    String place = env.text("SANSHENG_ROUTE", "127.0.0.1:4573");
    var parts = PLACE.matcher(place);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
      throw new StartRefused(
          "SANSHENG_ROUTE is '" + place + "'; it must be host:port, such as 127.0.0.1:4573.");
    }
    String shown = env.text("SANSHENG_CALLER_ID", "");
    if (!NUMBER.matcher(shown).matches()) {
      throw new StartRefused("SANSHENG_CALLER_ID is '" + shown + "'; it must be digits.");
    }
    return new Telephony(
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        queues(env.text("SANSHENG_QUEUE_NUMBERS", "support=400 sales=401")),
        new DialSettings(
            classes(env.text("SANSHENG_DIAL_CLASSES", "internal emergency local mobile national")),
            env.number("SANSHENG_DIAL_PER_AGENT", 60, 0, 10_000),
            env.number("SANSHENG_DIAL_PER_SITE", 600, 0, 100_000),
            shown),
        env.text("SANSHENG_OPEN", ""),
        new WaitSettings(
            Duration.ofSeconds(env.number("SANSHENG_WAIT_SECONDS", 120, 5, 3_600)),
            env.flag("SANSHENG_CALLBACK_OFFER", true),
            env.number("SANSHENG_MANY_WAIT", 3, 0, 1_000)),
        CallbackSettings.from(env));
  }

  private static Map<String, String> queues(String words) {
    Map<String, String> queues = new TreeMap<>();
    for (String word : words.split("[ ,]+", -1)) {
      var parts = QUEUE.matcher(word);
      if (!parts.matches()) {
        throw new StartRefused(
            "SANSHENG_QUEUE_NUMBERS holds '"
                + word
                + "'; write queue=number, such as support=400.");
      }
      queues.put(parts.group(1), parts.group(2));
    }
    return queues;
  }

  private static Set<NumberClass> classes(String words) {
    Set<NumberClass> classes = EnumSet.noneOf(NumberClass.class);
    for (String word : words.split("[ ,]+", -1)) {
      classes.add(
          NumberClass.of(word)
              .orElseThrow(
                  () ->
                      new StartRefused(
                          "SANSHENG_DIAL_CLASSES holds '%s'; the kinds of numbers are %s."
                              .formatted(
                                  word,
                                  Arrays.stream(NumberClass.values())
                                      .map(NumberClass::key)
                                      .collect(Collectors.joining(", "))))));
    }
    return classes;
  }
}
