package sansheng.cti.floor;

/** How a call came out; a call that is still going on has none. */
public enum Outcome {
  /** Somebody of the centre (or, outgoing, somebody at the far end) talked with the other side. */
  ANSWERED,
  /** The caller gave up before an answer. */
  ABANDONED,
  /** The queue's own wait limit ran out. */
  TIMED_OUT,
  /** The caller left the queue by pressing a key. */
  EXITED_BY_KEY,
  /** Closed, or the queue was full or empty: nobody was tried, or nobody was left to be tried. */
  OVERFLOWED,
  /** Not put through: no such number, refused by the network, an unreachable phone, a lost PBX. */
  FAILED,
  BUSY,
  NO_ANSWER,
  VOICEMAIL,
  CALLBACK
}
