package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stint while it is being written. */
final class StintLine {
  final String agent;

  /**
   * The leg on which the agent talks; another one once a Local channel was taken out of the way.
   */
  String leg;

  final Instant from;
  @Nullable Instant to;
  private Duration held = Duration.ZERO;
  private @Nullable Instant heldSince;

  StintLine(String agent, String leg, Instant from, Duration held) {
    this.agent = agent;
    this.leg = leg;
    this.from = from;
    this.held = held;
  }

  boolean isOpen() {
    return to == null;
  }

  boolean isHeld() {
    return heldSince != null;
  }

  void hold(Instant at) {
    if (heldSince == null) {
      heldSince = at;
    }
  }

  void resume(Instant at) {
    if (heldSince != null) {
      held = held.plus(Duration.between(heldSince, at));
      heldSince = null;
    }
  }

  void close(Instant at) {
    resume(at);
    to = at.isBefore(from) ? from : at;
  }

  Stint asStint() {
    return new Stint(agent, from, to, held);
  }
}
