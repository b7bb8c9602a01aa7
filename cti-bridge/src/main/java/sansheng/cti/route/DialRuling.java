package sansheng.cti.route;

/**
 * The answer to a {@link DialQuestion}.
 *
 * @param digits what is sent to the trunk
 * @param shownNumber the number that the called party sees, digits; empty leaves the trunk's own
 */
public record DialRuling(boolean allowed, String digits, String shownNumber) {

  /** Not to be dialled. */
  public static final DialRuling REFUSED = new DialRuling(false, "", "");
}
