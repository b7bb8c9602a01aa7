package sansheng.console.prompter;

import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;
import sansheng.cti.floor.Direction;

/**
 * What an opening is chosen by.
 *
 * @param now the moment, in the site's zone
 * @param holidays those greeted today: by the calendar and the supervisor's notices
 * @param reasons why the call is made, as the site spells them; empty when nothing is known
 * @param level the customer's level; null when not known
 */
public record Occasion(
    Direction direction,
    ZonedDateTime now,
    Set<Holiday> holidays,
    Set<String> reasons,
    @Nullable String level) {
  public Occasion {
    holidays = Set.copyOf(holidays);
    reasons = Set.copyOf(reasons);
  }
}
