package sansheng.console.callscript;

import java.util.Locale;

/** What is promised with a time when an agent says so: each starts its clock. */
public enum PromiseKind {
  /** An answer to a question, or word that there is none yet. */
  ANSWER,
  /** A call back. */
  CALLBACK,
  /** The outcome of a complaint. */
  COMPLAINT,
  /** A next step after an answer did not satisfy. */
  NEXT_STEP;

  /** As a script's header spells it, e.g. {@code next-step}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
