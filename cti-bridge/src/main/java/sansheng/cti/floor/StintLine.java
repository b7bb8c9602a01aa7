package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stint while it is being written. */
final class StintLine {
  /**
   * Being moved from one bridge to another, or a Local channel being taken out of the way, takes
   * Asterisk some milliseconds in which an agent is in no bridge; they are no parting.
   */
  private static final Duration MOVE = Duration.ofMillis(100);

  final String agent;

  /**
   * The leg on which the agent talks; another one once a Local channel was taken out of the way.
   */
  String leg;

  final Instant from;
  @Nullable Instant to;
  private boolean over;
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

  /** The other side is gone: whatever this agent does next is another stint. */
  void isOver() {
    over = true;
  }

  /** Whether the agent, found together with the other side again, was only moved. */
  boolean goesOn(String who, Instant at) {
    return !over
        && to != null
        && agent.equals(who)
        && Duration.between(to, at).compareTo(MOVE) <= 0;
  }

  void goOn(String newLeg) {
    leg = newLeg;
    to = null;
  }

  Stint asStint() {
    return new Stint(agent, from, to, held);
  }
}
