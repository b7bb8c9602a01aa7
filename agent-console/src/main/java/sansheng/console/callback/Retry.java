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
  private static final List<LocalTime> TIMES_OF_DAY =
      List.of(LocalTime.of(9, 30), LocalTime.of(14, 0), LocalTime.of(18, 30));

  /**
   * The rule: a busy line after two minutes; no answer after five, and from the second time on at
   * another time of the day; always within the customer's hours.
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
      CallingHours hours,
      List<ZoneId> zones) {
    Instant wanted =
        switch (outcome) {
          case BUSY -> at.plus(rules.afterBusy());
          case NO_ANSWER ->
              unanswered < 2
                  ? at.plus(rules.afterNoAnswer())
                  : anotherTimeOfDay(at, zones.getFirst());
          case WRONG_PERSON -> anotherTimeOfDay(at, zones.getFirst());
          case REACHED, CALL_LATER, NOT_DIALLED -> at;
        };
    return new Retry(hours.next(wanted, zones), attempts >= rules.mostAttempts());
  }

  /** The next of morning, afternoon and evening that has not begun. */
  private static Instant anotherTimeOfDay(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    for (LocalTime time : TIMES_OF_DAY) {
      if (local.toLocalTime().isBefore(time)) {
        return local.toLocalDate().atTime(time).atZone(zone).toInstant();
      }
    }
    return local.toLocalDate().plusDays(1).atTime(TIMES_OF_DAY.getFirst()).atZone(zone).toInstant();
  }
}
