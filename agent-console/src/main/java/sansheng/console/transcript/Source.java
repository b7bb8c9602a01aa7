package sansheng.console.transcript;

import java.util.Locale;

/** Where a transcript comes from; a call has at most one of each. */
public enum Source {
  /** A file that was brought in. */
  FILE,
  /** Heard while people talked, over the WebSocket. */
  LIVE,
  /** Made from the recording by ourselves. */
  RECORDING;

  /** As the API and the tables spell it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Source of(String spelled) {
    return valueOf(spelled.toUpperCase(Locale.ROOT));
  }
}
