package sansheng.cti.floor;

/** Why a call ended other than by somebody's hanging up. */
public enum EndReason {
  /**
   * The PBX itself died under the call; what the call had come to until then is its outcome, its
   * end the moment at which the PBX was last known to live.
   */
  PBX_RESTARTED
}
