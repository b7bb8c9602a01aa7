package sansheng.console.floorboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is counted from the database for the floor.
 *
 * @param quarter callers of the last fifteen minutes
 * @param today callers since midnight of the site
 * @param owed calls that are owed
 */
public record Figures(ServiceLevel quarter, ServiceLevel today, Owed owed) {

  /**
   * Callbacks that are open.
   *
   * @param late of these, past their limit
   * @param nextDue the next limit that is still ahead; null when there is none
   */
  public record Owed(long open, long late, @Nullable Instant nextDue) {}
}
