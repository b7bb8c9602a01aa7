package sansheng.console.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What comes after an attempt that did not reach anybody.
 *
 * @param notBefore when to try again at the earliest
 * @param needsDecision whether a supervisor must decide first
 */
public record Retry(Instant notBefore, boolean needsDecision) {
  /**
   * The rule: a busy line and the first time of no answer after a pause each, from the second time
   * on at another time of the day; always within the customer's hours (C2).
   *
   * @param attempts how many there have been, this one included
   * @param unanswered how many of them nobody answered, this one included
   */
  static Retry after(
      AttemptOutcome outcome,
      int attempts,
      int unanswered,
      Instant at,
      CallbackRules rules,
      List<ZoneId> zones) {
    Instant wanted =
        switch (outcome) {
          case BUSY -> at.plus(rules.afterBusy());
          case NO_ANSWER, MAILBOX ->
              unanswered < 2
                  ? at.plus(rules.afterNoAnswer())
                  : anotherTimeOfDay(at, zones.getFirst(), rules.timesOfDay());
          case WRONG_PERSON -> anotherTimeOfDay(at, zones.getFirst(), rules.timesOfDay());
          case REACHED, CALL_LATER, NOT_DIALLED -> at;
        };
    return new Retry(rules.hours().next(wanted, zones), attempts >= rules.mostAttempts());
  }

  /** The next of the times that has not come. */
  private static Instant anotherTimeOfDay(Instant at, ZoneId zone, List<LocalTime> times) {
    ZonedDateTime local = at.atZone(zone);
    for (LocalTime time : times) {
      if (local.toLocalTime().isBefore(time)) {
        return local.toLocalDate().atTime(time).atZone(zone).toInstant();
      }
    }
    return local.toLocalDate().plusDays(1).atTime(times.getFirst()).atZone(zone).toInstant();
  }
}
