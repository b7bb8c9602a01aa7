package sansheng.cti.floor;

import org.jspecify.annotations.Nullable;

/**
 * Local channels between a call and an agent's phone, as other dialplans put them there: the near
 * half sits where the agent sits, the far half dials the phone, and both phone and near half are
 * the one agent, who must not be counted twice.
 *
 * <pre>
 *   caller ── bridge ── Local/1001@from-queue;1 ═ ;2 ── bridge ── PJSIP/1001
 *                       the agent's seat                          behind it
 * </pre>
 */
final class Seats {
  private final CallBook calls;

  Seats(CallBook calls) {
    this.calls = calls;
  }

  /**
   * The leg is being dialled by another: true when it is the phone of the agent who already has a
   * seat in the call, or who gets one by picking up what they themselves asked for.
   */
  boolean isPhoneBehind(Leg leg, @Nullable Leg dialling) {
    Leg near = seatBefore(dialling);
    if (near == null) {
      return false;
    }
    if (near.agent != null) {
      leg.agent = near.agent;
      leg.behind = near.seat();
      return true;
    }
    return leg.agent != null && near.call.originated && near.id.equals(near.call.callerLeg);
  }

  /** An agent's phone behind a Local channel was picked up: that channel is their seat. */
  void pickedUp(Leg leg, @Nullable Leg dialling) {
    Leg near = seatBefore(dialling);
    if (near == null || leg.agent == null || leg.behind != null) {
      return;
    }
    leg.behind = near.seat();
    near.agent = leg.agent;
    LiveCall call = near.call;
    if (call.originated && near.id.equals(call.callerLeg)) {
      // The agent's own number was dialled only to reach them, they are the caller.
      call.dialledNumber = null;
      call.callerNumber = CallBook.numberOf(leg);
      call.callerName = null;
    }
  }

  private @Nullable Leg seatBefore(@Nullable Leg dialling) {
    return dialling == null || !dialling.isFarHalf() ? null : calls.nearHalf(dialling);
  }
}
