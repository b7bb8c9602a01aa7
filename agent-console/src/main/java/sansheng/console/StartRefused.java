package sansheng.console;

/** Why the console does not start, in one sentence that names the setting to change. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The sentence is printed as it is, without a stack trace. */
  public StartRefused(String sentence) {
    super(sentence);
  }

  /** As above; the cause is for the log only. */
  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
