package sansheng.console.callback;

import java.util.Arrays;
import java.util.Optional;

/** How an attempt to reach a customer came out. */
public enum AttemptOutcome {
  /** A person was spoken to, the right one. */
  REACHED("reached"),
  BUSY("busy"),
  NO_ANSWER("noAnswer"),
  /** A machine answered: nobody was reached. */
  MAILBOX("mailbox"),
  WRONG_PERSON("wrongPerson"),
  /** The customer asked to be called at another time. */
  CALL_LATER("callLater"),
  /** The PBX did not take the call: it does not count as an attempt. */
  NOT_DIALLED("notDialled");

  private final String word;

  AttemptOutcome(String word) {
    this.word = word;
  }

  /** As it is spelled in the database and in the names of sentences. */
  public String word() {
    return word;
  }

  /** Nobody was there: it rang on, or a machine answered. */
  boolean isNobodyThere() {
    return this == NO_ANSWER || this == MAILBOX;
  }

  /** By its word; empty for none. */
  public static Optional<AttemptOutcome> of(String word) {
    return Arrays.stream(values()).filter(outcome -> outcome.word.equals(word)).findFirst();
  }
}
