package sansheng.console.desk;

import java.time.Duration;
import java.util.List;

/**
 * What a site decides about its desks.
 *
 * @param reasons keys of the reasons for not being ready that agents may choose, letters and digits
 * @param wrapUpLimit how long wrap-up may last
 * @param ringCycle one ring, tone and pause
 */
public record DeskSettings(List<String> reasons, Duration wrapUpLimit, Duration ringCycle) {
  public DeskSettings {
    reasons = List.copyOf(reasons);
  }

  /** Lunch, break, training, meeting; 30 s; five seconds a ring as in mainland China. */
  public static DeskSettings usual() {
    return of(Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  /** The usual reasons with a site's own times. */
  public static DeskSettings of(Duration wrapUpLimit, Duration ringCycle) {
    return new DeskSettings(
        List.of("break", "lunch", "meeting", "training"), wrapUpLimit, ringCycle);
  }
}
