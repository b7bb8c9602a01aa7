package sansheng.console.callback;

import java.time.Instant;
import java.util.function.Consumer;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Phase;

/**
 * Says when it is worth looking into the journal: a caller has gone or was answered, or an agent
 * has gone home. What is owed is found there.
 */
public final class CallbackListener implements FloorListener {
  private final Runnable look;
  private final Consumer<String> goneHome;

  /**
   * @param look is run when there may be news; must not wait
   * @param goneHome is told the work number of who has signed off; must not wait
   */
  public CallbackListener(Runnable look, Consumer<String> goneHome) {
    this.look = look;
    this.goneHome = goneHome;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    switch (change) {
      case FloorChange.CallChanged changed -> {
        Phase phase = changed.call().phase();
        if (changed.call().direction() == Direction.INCOMING && phase != Phase.WAITING) {
          look.run();
        }
      }
      case FloorChange.AgentChanged changed -> {
        if (changed.agent().state() == State.SIGNED_OFF) {
          goneHome.accept(changed.agent().agent());
        }
      }
      default -> {
        // What else happens owes nobody a call.
      }
    }
  }
}
