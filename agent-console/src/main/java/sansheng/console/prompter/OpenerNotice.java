package sansheng.console.prompter;

import java.time.Instant;
import java.time.LocalDate;
import sansheng.console.calendar.Holiday;

/**
 * A supervisor's word that a holiday's opening is used, or not, on these days, whatever the
 * calendar says.
 *
 * @param opens used; else not used
 * @param from first day, in the site's zone
 * @param to last day
 * @param by who said so, their login
 * @param why the reason given; empty for none
 */
public record OpenerNotice(
    long id,
    Holiday holiday,
    boolean opens,
    LocalDate from,
    LocalDate to,
    String by,
    Instant at,
    String why) {

  boolean isAbout(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
