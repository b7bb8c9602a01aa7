package sansheng.console.callscript;

import java.util.Arrays;
import java.util.Optional;

/** A check item that the system judges itself, from what was recorded of the call. */
public enum SystemFact {
  /** The call was answered within the site's number of rings. */
  ANSWERED_IN_TIME("answered-in-time"),
  /** The opening that was shown is the right one for the time of day and the holiday. */
  OPENING_RIGHT("opening-right"),
  /** The step with the work number was ticked. */
  WORK_NUMBER_GIVEN("work-number-given"),
  /** A time was promised, and its clock started. */
  PROMISE_MADE("promise-made"),
  /** What was promised came in time. */
  PROMISE_KEPT("promise-kept"),
  /** The call back was made in time. */
  CALLBACK_IN_TIME("callback-in-time"),
  /** The customer hung up first. */
  CUSTOMER_HUNG_UP_FIRST("customer-hung-up-first"),
  /** No silence was longer than the site allows. */
  NO_LONG_SILENCE("no-long-silence"),
  /** No hold was longer than the site allows. */
  NO_LONG_HOLD("no-long-hold"),
  /** No forbidden phrase was found. */
  NO_FORBIDDEN_PHRASE("no-forbidden-phrase"),
  /** The notes of the call are complete. */
  NOTES_COMPLETE("notes-complete");

  private final String key;

  SystemFact(String key) {
    this.key = key;
  }

  /** As a script's header spells it. */
  public String key() {
    return key;
  }

  /** The fact that is spelled so. */
  public static Optional<SystemFact> find(String key) {
    return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
  }
}
