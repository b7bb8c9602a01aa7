package sansheng.cti.floor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what tells how a call came out and who hung up first.
 *
 * <p>The outcome of a call that nobody answered, by the last thing that was tried:
 *
 * <pre>
 *   stood in a queue                                  no queue
 *     agent connected, caller gone  ABANDONED           queue said full, empty…   OVERFLOWED
 *     told or seen: a key           EXITED_BY_KEY       a phone was dialled       BUSY, NO_ANSWER, FAILED,
 *     told: limit                   TIMED_OUT                                     or ABANDONED by the caller
 *     told or seen: empty, full     OVERFLOWED          nothing was tried:
 *     caller hung up                ABANDONED             caller hung up          ABANDONED
 *     else: limit                   TIMED_OUT             the dialplan ended it   OVERFLOWED (closed)
 *                                                         the network's cause     BUSY, NO_ANSWER, FAILED
 * </pre>
 *
 * <p>Before all that: a message that was left is VOICEMAIL, a wish to be called back CALLBACK.
 */
final class CallEnding {
  private static final Set<String> NOT_TAKEN =
      Set.of("CLOSED", "FULL", "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL", "LEAVEUNAVAIL");

  private static final String KEY = "KEY";

  private boolean stoodInQueue;
  private boolean standsInQueue;
  private boolean gaveUp;
  private boolean emptied;
  private boolean connected;
  private boolean callerGone;
  private boolean pbxLost;
  private boolean mailbox;
  private boolean callback;
  private boolean wentOver;
  private @Nullable String queueStatus;
  private @Nullable String dialStatus;
  private int refusal;
  private int cause;
  private @Nullable EndedBy askedBy;
  private @Nullable String askingLeg;

  /** The call moves on, so that an earlier hang-up was not its end. */
  void goesOn() {
    askedBy = null;
    callerGone = false;
  }

  /** A phone more is rung; of a caller who has hung up meanwhile the queue has not yet heard. */
  void rings() {
    if (!callerGone) {
      askedBy = null;
    }
  }

  void joinedQueue() {
    stoodInQueue = true;
    standsInQueue = true;
    gaveUp = false;
    emptied = false;
    connected = false;
    callback = false;
    queueStatus = null;
    goesOn();
  }

  boolean standsInQueue() {
    return standsInQueue;
  }

  void leftQueue() {
    standsInQueue = false;
  }

  /** The queue has given the caller to an agent; whether they got to talk is told by the bridge. */
  void connected() {
    standsInQueue = false;
    connected = true;
  }

  /**
   * Asterisk says 'abandon' also when the queue's limit ran out or its last agent went; then nobody
   * asked to hang up.
   *
   * @param emptied the queue has lost its last agent while this caller stood in it
   */
  void gaveUpInQueue(boolean emptied) {
    gaveUp = true;
    this.emptied = emptied;
  }

  void exitedQueue(String status) {
    queueStatus = status;
  }

  /**
   * @param message false when the caller came back without having left one
   */
  void reachedMailbox(boolean message) {
    mailbox = message;
  }

  /** The caller wants to be called back. */
  void askedForCallback() {
    callback = true;
  }

  /** Its legs have gone over into another call, where it goes on. */
  void wentOver() {
    wentOver = true;
  }

  /**
   * @param refusal the cause with which the dialled leg refused; 0 when it did not
   */
  void dialEnded(String status, int refusal) {
    dialStatus = status;
    this.refusal = refusal;
  }

  void callerHungUp(EndedBy by, String leg) {
    callerGone = true;
    askedToHangUp(by, leg);
  }

  void askedToHangUp(EndedBy by, @Nullable String leg) {
    if (askedBy == null) {
      askedBy = by;
      askingLeg = leg;
    }
  }

  /** This leg is gone, others talk on: its hanging up was not the call's end. */
  void goesOnWithout(String leg) {
    if (leg.equals(askingLeg)) {
      askedBy = null;
    }
  }

  /** The network's word (Q.850) for why a leg is gone; the last that says something counts. */
  void hungUp(int cause) {
    if (cause != 0) {
      this.cause = cause;
    }
  }

  boolean callerHasGone() {
    return callerGone;
  }

  void pbxLost() {
    pbxLost = true;
    askedBy = EndedBy.SYSTEM;
  }

  EndedBy endedBy() {
    return askedBy == null ? EndedBy.SYSTEM : askedBy;
  }

  @Nullable EndReason reason() {
    return pbxLost ? EndReason.PBX_RESTARTED : null;
  }

  Outcome outcome(Direction direction, boolean answered) {
    if (answered || wentOver) {
      return Outcome.ANSWERED;
    }
    if (pbxLost) {
      return Outcome.FAILED;
    }
    if (mailbox) {
      return Outcome.VOICEMAIL;
    }
    if (callback) {
      return Outcome.CALLBACK;
    }
    if (stoodInQueue) {
      return outOfQueue();
    }
    return queueStatus != null && NOT_TAKEN.contains(queueStatus)
        ? Outcome.OVERFLOWED
        : outOfDial(direction);
  }

  private Outcome outOfQueue() {
    if (KEY.equals(queueStatus)) {
      return Outcome.EXITED_BY_KEY;
    }
    if ("TIMEOUT".equals(queueStatus)) {
      return Outcome.TIMED_OUT;
    }
    if (queueStatus != null && NOT_TAKEN.contains(queueStatus)) {
      return Outcome.OVERFLOWED;
    }
    if (connected) {
      return callerGone ? Outcome.ABANDONED : Outcome.FAILED;
    }
    if (gaveUp) {
      return callerGone ? Outcome.ABANDONED : emptied ? Outcome.OVERFLOWED : Outcome.TIMED_OUT;
    }
    return standsInQueue ? Outcome.ABANDONED : Outcome.EXITED_BY_KEY;
  }

  private Outcome outOfDial(Direction direction) {
    if (callerGone) {
      return direction == Direction.INCOMING ? Outcome.ABANDONED : Outcome.NO_ANSWER;
    }
    if (dialStatus == null) {
      boolean dialplanEndedIt = cause == HangUpCause.NORMAL && direction == Direction.INCOMING;
      return dialplanEndedIt ? Outcome.OVERFLOWED : HangUpCause.outcome(cause, Outcome.FAILED);
    }
    return switch (dialStatus) {
      case "BUSY" -> Outcome.BUSY;
      case "NOANSWER", "CANCEL" -> HangUpCause.outcome(refusal, Outcome.NO_ANSWER);
      case "CONGESTION", "CHANUNAVAIL" -> HangUpCause.outcome(refusal, Outcome.FAILED);
      default -> HangUpCause.outcome(cause, Outcome.FAILED);
    };
  }
}
