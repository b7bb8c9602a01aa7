package sansheng.console.phrase;

import java.util.Locale;
import java.util.Optional;

/** How bad a phrase is, mildest first. */
public enum Severity {
  /** There is a better word. */
  HINT,
  /** A fault in QA's eyes. */
  SERIOUS,
  /** Ends the talk as failed, whatever else was good. */
  FATAL;

  /** As the API, the tables and the books spell it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of this spelling; empty for none. */
  public static Optional<Severity> find(String spelled) {
    for (Severity severity : values()) {
      if (severity.spelled().equals(spelled.toLowerCase(Locale.ROOT))) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
