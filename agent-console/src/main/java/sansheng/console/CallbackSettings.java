package sansheng.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sansheng.console.callback.CallbackRules;
import sansheng.console.callback.CallingHours;

/** Reads what a site decides about calling back. */
final class CallbackSettings {
  /** A country's outermost zones are four hours apart; some of the hours must suit both. */
  private static final Duration LEAST_HOURS = Duration.ofHours(5);

  private CallbackSettings() {}

  /**
   * Reads it from the environment.
   *
   * @throws StartRefused naming the first setting that makes no sense
   */
  static CallbackRules from(Env env) {
    CallbackRules usual = CallbackRules.usual();
    return new CallbackRules(
        seconds(env, "SANSHENG_SHORT_ABANDON_SECONDS", usual.shortAbandon(), 0, 300),
        seconds(env, "SANSHENG_RETRY_BUSY_SECONDS", usual.afterBusy(), 1, 86_400),
        seconds(env, "SANSHENG_RETRY_NO_ANSWER_SECONDS", usual.afterNoAnswer(), 1, 86_400),
        times(env, usual.timesOfDay()),
        env.number("SANSHENG_CALLBACK_ATTEMPTS", usual.mostAttempts(), 1, 100),
        usual.linkWithin(),
        hours(env, usual.hours()));
  }

  private static Duration seconds(Env env, String name, Duration usual, int least, int most) {
    return Duration.ofSeconds(env.number(name, (int) usual.toSeconds(), least, most));
  }

  private static List<LocalTime> times(Env env, List<LocalTime> usual) {
    String typed = env.optional("SANSHENG_RETRY_TIMES");
    if (typed == null) {
      return usual;
    }
    List<LocalTime> times = new ArrayList<>();
    for (String word : typed.split("[ ,]+", -1)) {
      times.add(time("SANSHENG_RETRY_TIMES", typed, word, "times such as 09:30 14:00 18:30"));
    }
    if (!times.equals(times.stream().sorted().distinct().toList())) {
      throw new StartRefused(
          "SANSHENG_RETRY_TIMES is '" + typed + "'; the times must follow each other.");
    }
    return times;
  }

  private static CallingHours hours(Env env, CallingHours usual) {
    String typed = env.optional("SANSHENG_CALLING_HOURS");
    if (typed == null) {
      return usual;
    }
    String wanted = "two times such as 08:30-21:00";
    List<String> words = Arrays.asList(typed.split("-", -1));
    if (words.size() != 2) {
      throw new StartRefused(
          "SANSHENG_CALLING_HOURS is '" + typed + "'; it must be " + wanted + ".");
    }
    LocalTime from = time("SANSHENG_CALLING_HOURS", typed, words.get(0), wanted);
    LocalTime to =
        words.get(1).strip().equals("24:00")
            ? LocalTime.MAX
            : time("SANSHENG_CALLING_HOURS", typed, words.get(1), wanted);
    if (!from.isBefore(to)) {
      throw new StartRefused(
          "SANSHENG_CALLING_HOURS is '" + typed + "'; the second time must be later.");
    }
    if (Duration.between(from, to).compareTo(LEAST_HOURS) < 0) {
      throw new StartRefused(
          "SANSHENG_CALLING_HOURS is '"
              + typed
              + "'; it must be five hours or more, for customers in countries with several zones.");
    }
    return new CallingHours(from, to);
  }

  private static LocalTime time(String name, String typed, String word, String wanted) {
    try {
      return LocalTime.parse(word.strip());
    } catch (DateTimeException e) {
      throw new StartRefused(name + " is '" + typed + "'; it must be " + wanted + ".", e);
    }
  }
}
