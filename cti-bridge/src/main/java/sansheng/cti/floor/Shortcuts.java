package sansheng.cti.floor;

import sansheng.cti.event.PbxEvent.ShortcutStarted;

/**
 * Asterisk takes a Local channel out of the way once both sides of it are answered. Nobody notices:
 * a talk goes on although its legs leave their bridges and another leg comes.
 *
 * <pre>
 *   before   caller ─ B1 ─ Local;1 ═ Local;2 ─ B2 ─ phone
 *   after    caller ─ B1 ─ phone
 * </pre>
 */
final class Shortcuts {
  private final CallBook calls;
  private final Bridges bridges;

  Shortcuts(CallBook calls, Bridges bridges) {
    this.calls = calls;
    this.bridges = bridges;
  }

  void started(ShortcutStarted e) {
    Leg near = calls.leg(e.one());
    Leg far = calls.leg(e.two());
    Leg source = calls.leg(e.source());
    if (near == null || far == null || source == null) {
      return;
    }
    near.swapping = true;
    far.swapping = true;
    source.swapping = true;
    Leg beyond = bridges.other(far);
    if (beyond == null) {
      return;
    }
    if (near.id.equals(near.call.callerLeg)) {
      near.call.callerLeg = beyond.id;
    }
    if (near.agent != null) {
      bridges.handOver(near, near.agent, beyond, e.at());
    }
  }
}
