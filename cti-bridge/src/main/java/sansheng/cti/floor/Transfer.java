package sansheng.cti.floor;

import java.time.Instant;

/**
 * A call handed on, or an attempt at it.
 *
 * <pre>
 *   BLIND     the PBX took it ────────────────────▶ COMPLETED  whether anybody answers, the offers tell
 *             the PBX refused ────────────────────▶ FAILED
 *   ATTENDED  caller on hold, colleague asked ─┬──▶ COMPLETED  caller and colleague are together
 *                                              ├──▶ CANCELLED  the agent went back, or the caller left
 *                                              └──▶ FAILED     the PBX refused
 * </pre>
 *
 * @param by the agent who handed it on
 * @param to the number or agent it went to
 */
public record Transfer(Kind kind, String by, String to, Instant at, Result result) {

  /** Whether the agent spoke to the new party first. */
  public enum Kind {
    BLIND,
    ATTENDED
  }

  /** What became of it. */
  public enum Result {
    COMPLETED,
    CANCELLED,
    FAILED
  }
}
