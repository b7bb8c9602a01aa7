package sansheng.cti.floor;

import java.time.Instant;

/**
 * Offers and stints of a call that an earlier bridge wrote down. Their legs are not known any more,
 * so an open one is closed at the last moment that was known; what goes on is written anew.
 */
final class RememberedLines {
  private static final String NO_LEG = "";

  private RememberedLines() {}

  static OfferLine offer(Offer offer) {
    OfferLine line = new OfferLine(offer.agent(), NO_LEG, offer.from());
    line.to = offer.to() == null ? offer.from() : offer.to();
    line.result = offer.result() == null ? Offer.Result.FAILED : offer.result();
    return line;
  }

  static StintLine stint(Stint stint, Instant lastKnown) {
    StintLine line = new StintLine(stint.agent(), NO_LEG, stint.from(), stint.held());
    line.close(stint.to() == null ? lastKnown : stint.to());
    return line;
  }
}
