package sansheng.cti.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An offer while it is being written. */
final class OfferLine {
  final String agent;
  final String leg;
  final Instant from;
  @Nullable Instant to;
  Offer.@Nullable Result result;

  /** Rung by a colleague who wants to ask something while the caller is on hold. */
  boolean toBeAsked;

  OfferLine(String agent, String leg, Instant from) {
    this.agent = agent;
    this.leg = leg;
    this.from = from;
  }

  boolean isRinging() {
    return to == null;
  }

  /** Ringing has stopped but nothing has told yet why: the caller gone, or answered elsewhere. */
  boolean isUnresolved() {
    return to != null && result == null;
  }

  Offer asOffer() {
    return new Offer(agent, from, to, result);
  }
}
