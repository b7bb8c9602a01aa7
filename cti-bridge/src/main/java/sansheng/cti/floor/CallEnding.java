package sansheng.cti.floor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what tells how a call came out and who hung up first. */
final class CallEnding {
  private static final Set<String> NOT_TAKEN =
      Set.of("FULL", "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL", "LEAVEUNAVAIL");

  private static final int USER_BUSY = 17;
  private static final int NO_USER_RESPONDING = 18;
  private static final int NO_ANSWER = 19;

  private boolean stoodInQueue;
  private boolean standsInQueue;
  private boolean gaveUp;
  private boolean callerAskedFirst;
  private boolean pbxLost;
  private @Nullable String queueStatus;
  private @Nullable String dialStatus;
  private int cause;
  private @Nullable EndedBy askedBy;

  /** The call moves on, so that an earlier hang-up was not its end. */
  void goesOn() {
    askedBy = null;
  }

  void joinedQueue() {
    stoodInQueue = true;
    standsInQueue = true;
    gaveUp = false;
    queueStatus = null;
    goesOn();
  }

  void leftQueue() {
    standsInQueue = false;
  }

  /** Asterisk says 'abandon' also when the queue's limit ran out; then nobody asked to hang up. */
  void gaveUpInQueue() {
    gaveUp = true;
    callerAskedFirst = askedBy == EndedBy.CALLER;
  }

  void exitedQueue(String status) {
    queueStatus = status;
  }

  void dialEnded(String status) {
    dialStatus = status;
  }

  void askedToHangUp(EndedBy by) {
    if (askedBy == null) {
      askedBy = by;
    }
  }

  /** The network's word (Q.850) for why a leg is gone; the last that says something counts. */
  void hungUp(int cause) {
    if (cause != 0) {
      this.cause = cause;
    }
  }

  boolean callerHasGone() {
    return askedBy == EndedBy.CALLER;
  }

  void pbxLost() {
    pbxLost = true;
    askedBy = EndedBy.SYSTEM;
  }

  EndedBy endedBy() {
    return askedBy == null ? EndedBy.SYSTEM : askedBy;
  }

  Outcome outcome(Direction direction, boolean answered) {
    if (answered) {
      return Outcome.ANSWERED;
    }
    if (pbxLost) {
      return Outcome.FAILED;
    }
    return direction == Direction.INCOMING && stoodInQueue ? outOfQueue() : outOfDial(direction);
  }

  private Outcome outOfQueue() {
    if ("KEY".equals(queueStatus)) {
      return Outcome.EXITED_BY_KEY;
    }
    if ("TIMEOUT".equals(queueStatus)) {
      return Outcome.TIMED_OUT;
    }
    if (queueStatus != null && NOT_TAKEN.contains(queueStatus)) {
      return Outcome.OVERFLOWED;
    }
    if (gaveUp) {
      return callerAskedFirst ? Outcome.ABANDONED : Outcome.TIMED_OUT;
    }
    return standsInQueue ? Outcome.ABANDONED : Outcome.EXITED_BY_KEY;
  }

  private Outcome outOfDial(Direction direction) {
    if (queueStatus != null && NOT_TAKEN.contains(queueStatus)) {
      return Outcome.OVERFLOWED;
    }
    return switch (dialStatus == null ? "" : dialStatus) {
      case "BUSY" -> Outcome.BUSY;
      case "NOANSWER", "CANCEL" ->
          direction == Direction.INCOMING && callerHasGone()
              ? Outcome.ABANDONED
              : Outcome.NO_ANSWER;
      case "CONGESTION", "CHANUNAVAIL" -> Outcome.FAILED;
      default -> callerHasGone() ? Outcome.ABANDONED : byCause();
    };
  }

  private Outcome byCause() {
    return switch (cause) {
      case USER_BUSY -> Outcome.BUSY;
      case NO_USER_RESPONDING, NO_ANSWER -> Outcome.NO_ANSWER;
      default -> Outcome.FAILED;
    };
  }
}
