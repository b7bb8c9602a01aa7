package sansheng.cti.floor;

/** Reasons for not being ready that the system itself gives; a site adds its own beside them. */
public final class NotReady {
  /** Signed on, has not yet said that they are ready. */
  public static final String SIGNED_ON = "signedOn";

  /** Finishing the work of the last call. */
  public static final String WRAP_UP = "wrapUp";

  /** The phone rang to the end of the last ring and was not answered (RONA). */
  public static final String DID_NOT_ANSWER = "didNotAnswer";

  private NotReady() {}
}
