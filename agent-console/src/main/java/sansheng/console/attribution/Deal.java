package sansheng.console.attribution;

import java.time.Instant;

/** An order taken or goods delivered (成交). */
public record Deal(String agent, Instant at, Kind kind) {
  /** Which of the two. */
  public enum Kind {
    ORDER,
    DELIVERY
  }
}
