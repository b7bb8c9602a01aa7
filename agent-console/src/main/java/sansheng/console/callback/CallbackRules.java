package sansheng.console.callback;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * What a site decides about calling back (C2).
 *
 * @param shortAbandon who gives up sooner is a short abandon and owed nothing
 * @param afterBusy pause after a busy line
 * @param afterNoAnswer pause after the first time nobody answered
 * @param timesOfDay when to try again after that, by the customer's clock, one after the other
 * @param mostAttempts after so many a supervisor decides
 * @param linkWithin a call that is dialled belongs to an attempt this much before it at most
 * @param hours when customers may be called
 */
public record CallbackRules(
    Duration shortAbandon,
    Duration afterBusy,
    Duration afterNoAnswer,
    List<LocalTime> timesOfDay,
    int mostAttempts,
    Duration linkWithin,
    CallingHours hours) {

  public CallbackRules {
    timesOfDay = List.copyOf(timesOfDay);
  }

  /** Those of the specification: 5 s, 2 min, 5 min, 3 attempts. */
  public static CallbackRules usual() {
    return new CallbackRules(
        Duration.ofSeconds(5),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        List.of(LocalTime.of(9, 30), LocalTime.of(14, 0), LocalTime.of(18, 30)),
        3,
        Duration.ofMinutes(2),
        CallingHours.usual());
  }
}
