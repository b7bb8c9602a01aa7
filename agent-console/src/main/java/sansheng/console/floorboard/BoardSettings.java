package sansheng.console.floorboard;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a site decides about its floor.
 *
 * @param threeRings within which a caller is to be answered (C1)
 * @param shortAbandon who hangs up sooner is counted apart (C2)
 * @param zone whose midnight begins the day
 */
public record BoardSettings(Duration threeRings, Duration shortAbandon, ZoneId zone) {

  /** Five seconds are a short abandon, as where callbacks are owed. */
  public static BoardSettings of(int rings, Duration ringCycle, ZoneId zone) {
    return new BoardSettings(ringCycle.multipliedBy(rings), Duration.ofSeconds(5), zone);
  }
}
