package sansheng.console.routing;

import java.time.Duration;

/**
 * How a site rings for its callers.
 *
 * @param ownerRings how long a customer's own agent is rung before the queue is
 */
public record RoutingSettings(Duration ownerRings, WaitSettings waiting) {

  /**
   * Two of three rings, as a rule: the third is left to the queue, so that the promise can be kept.
   */
  public static RoutingSettings of(int ownerRings, Duration ringCycle, WaitSettings waiting) {
    return new RoutingSettings(ringCycle.multipliedBy(ownerRings), waiting);
  }
}
