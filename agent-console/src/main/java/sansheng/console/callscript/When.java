package sansheng.console.callscript;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;
import sansheng.cti.floor.Direction;

/**
 * The calls a script is for; what is null or empty asks for nothing.
 *
 * @param from first moment of the day, in the site's zone
 * @param until first moment that no longer belongs to it; null for midnight
 * @param reasons reasons of a call, as the site spells them
 * @param levels customer's levels, as the site spells them
 */
public record When(
    @Nullable Direction direction,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    @Nullable Holiday holiday,
    @Nullable OrderStage stage,
    Set<String> reasons,
    Set<String> levels) {
  public When {
    reasons = Set.copyOf(reasons);
    levels = Set.copyOf(levels);
  }

  /** Whether this time of day belongs to it: the first moment does, the last does not. */
  public boolean includes(LocalTime time) {
    return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
  }
}
