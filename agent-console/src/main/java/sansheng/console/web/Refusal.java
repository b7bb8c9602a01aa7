package sansheng.console.web;

/** Why a request was refused, in words for the log; the person reads the page of its status. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: nothing is broken. */
  public Refusal(String why) {
    super(why, null, false, false);
  }
}
