package sansheng.cti.floor;

import java.util.Set;

/** What the network's hang-up causes (Q.850) mean for a call that was not answered. */
final class HangUpCause {
  static final int NORMAL = 16;

  private static final int USER_BUSY = 17;
  private static final int REJECTED = 21;

  /** No user responding, no answer, subscriber alerted but silent. */
  private static final Set<Integer> SILENT = Set.of(18, 19);

  /**
   * Unallocated, no route, absent, rejected by the network, moved, out of order, wrong format, no
   * circuit, network out of order, temporary failure, congestion, no channel, barred, not
   * available, not implemented, incompatible, no such identity, protocol.
   */
  private static final Set<Integer> UNREACHABLE =
      Set.of(1, 2, 3, 20, 21, 22, 27, 28, 34, 38, 41, 42, 44, 50, 57, 58, 63, 65, 88, 111);

  private HangUpCause() {}

  /**
   * How a call came out whose last attempt ended so; the given outcome when the cause says none.
   */
  static Outcome outcome(int cause, Outcome otherwise) {
    if (cause == USER_BUSY) {
      return Outcome.BUSY;
    }
    if (SILENT.contains(cause)) {
      return Outcome.NO_ANSWER;
    }
    return UNREACHABLE.contains(cause) ? Outcome.FAILED : otherwise;
  }

  /**
   * How an offer ended that an agent's phone refused: a queue tells a busy or declined phone as one
   * that rang out, only the cause tells them apart.
   */
  static Offer.Result offer(int cause, Offer.Result otherwise) {
    if (cause == USER_BUSY || cause == REJECTED) {
      return Offer.Result.BUSY;
    }
    return UNREACHABLE.contains(cause) ? Offer.Result.FAILED : otherwise;
  }

  /** The same for a call to an agent's own phone, where declining is being busy for the caller. */
  static int byAgent(int cause) {
    return cause == REJECTED ? USER_BUSY : cause;
  }
}
