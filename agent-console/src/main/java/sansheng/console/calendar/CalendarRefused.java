package sansheng.console.calendar;

/** What somebody wrote about hours or days can't be read; the message says where and why. */
public final class CalendarRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: nothing is broken but the text. */
  public CalendarRefused(String why) {
    super(why, null, false, false);
  }

  /** What is wrong, a sentence with the line where there is one. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
