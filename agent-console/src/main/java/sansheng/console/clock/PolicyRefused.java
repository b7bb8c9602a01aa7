package sansheng.console.clock;

/** A policy that makes no sense; the message says where and why. */
public final class PolicyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Without a stack trace: nothing is broken but the text.
   *
   * @param line where, the first being 1; 0 for the whole
   */
  public PolicyRefused(String name, int line, String why) {
    super(line == 0 ? name + ": " + why : name + ", line " + line + ": " + why, null, false, false);
  }

  /** A sentence that names the file or policy, the line and what is wrong with it. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
