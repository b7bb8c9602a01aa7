package sansheng.console.attribution;

/** A party is a relative or a friend of an agent, or that agent's old customer. */
public record Tie(String agent, String party, Kind kind) {
  /** What joins them. */
  public enum Kind {
    RELATIVE,
    FRIEND,
    OLD_CUSTOMER
  }
}
