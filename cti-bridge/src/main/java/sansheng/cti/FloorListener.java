package sansheng.cti;

import java.time.Instant;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.FloorChange;

/**
 * Half of the cut between bridge and console: <i>listen</i>.
 *
 * <p>Called on the floor's own thread, in the order of the events. It must return in microseconds;
 * whatever may wait is handed on.
 */
@FunctionalInterface
public interface FloorListener {

  /**
   * @param change what became different
   * @param receivedAtNanos {@link System#nanoTime()} when the AMI event that caused it was read off
   *     the socket, for measuring the way to the screen
   * @param at when it happened, by the PBX's clock
   */
  void changed(FloorChange change, long receivedAtNanos, Instant at);

  /**
   * Everything a PBX said, told before what became different by it.
   *
   * @param pbx the PBX's public name
   */
  default void heard(String pbx, PbxEvent event) {}
}
