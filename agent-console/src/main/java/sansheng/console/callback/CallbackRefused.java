package sansheng.console.callback;

/** Why something is not done with a callback; the person reads the sentence of the reason. */
public final class CallbackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons; each has its sentence {@code callback.refused.<name>}. */
  public enum Why {
    /** It is not open any more. */
    CLOSED,
    /** It is another agent's. */
    TAKEN,
    /** The number is on the do-not-call list. */
    FORBIDDEN,
    /** By the customer's clock it is no time to call. */
    OUT_OF_HOURS,
    /** It has been dialled; how that came out is to be said first. */
    DIALLED,
    /** The next attempt is to be later. */
    TOO_EARLY,
    /** A supervisor must decide first. */
    NEEDS_DECISION,
    /** There is no attempt whose outcome is to be said. */
    NOT_DIALLED,
    /** No outgoing call of this attempt was answered: nobody can have been reached. */
    NOBODY_ANSWERED,
    /** A reason must be given. */
    NO_REASON,
    /** The time to call again is missing, past or not a time to call. */
    BAD_TIME
  }

  private final Why why;

  CallbackRefused(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
