package sansheng.cti.floor;

/** Who hung up first. */
public enum EndedBy {
  CALLER,
  AGENT,
  SYSTEM
}
