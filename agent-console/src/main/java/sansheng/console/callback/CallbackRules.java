package sansheng.console.callback;

import java.time.Duration;

/**
 * What a site decides about calling back.
 *
 * @param shortAbandon who gives up sooner is a short abandon and owed nothing
 * @param afterBusy pause after a busy line
 * @param afterNoAnswer pause after the first time nobody answered
 * @param mostAttempts after so many a supervisor decides
 * @param linkWithin a call that is dialled belongs to an attempt this much before it at most
 */
public record CallbackRules(
    Duration shortAbandon,
    Duration afterBusy,
    Duration afterNoAnswer,
    int mostAttempts,
    Duration linkWithin) {

  /** Those of the specification: 5 s, 2 min, 5 min, 3 attempts. */
  public static CallbackRules usual() {
    return new CallbackRules(
        Duration.ofSeconds(5),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        3,
        Duration.ofMinutes(2));
  }
}
