package sansheng.console.attribution;

/** Two parties belong together; the direction means nothing but for REFERRED_BY (b brought a). */
public record Link(String a, String b, Kind kind) {
  /** What joins them. */
  public enum Kind {
    /** Two records, one and the same person. */
    SAME,
    SPOUSE,
    RELATION,
    HOUSEHOLD,
    FRIEND,
    COLLEAGUE,
    REFERRED_BY;

    /** Counts as family for D2a and S11. */
    public boolean isFamily() {
      return this == SPOUSE || this == RELATION || this == HOUSEHOLD;
    }
  }

  boolean has(String one) {
    return a.equals(one) || b.equals(one);
  }

  boolean joins(String one, String other) {
    return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
  }
}
