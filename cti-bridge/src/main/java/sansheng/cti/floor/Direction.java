package sansheng.cti.floor;

/** Which way a call went, seen from the centre. */
public enum Direction {
  INCOMING,
  OUTGOING,
  INTERNAL
}
