package sansheng.cti.floor;

/**
 * What is going on in a call as its caller lives it; at any moment exactly one of these.
 *
 * <pre>
 *          a phone is dialled            both in a bridge            hold, or asking a colleague
 *   WAITING ────────────────▶ RINGING ────────────────▶ TALKING ─────────────────▶ HELD
 *    ▲ ▲  │                    │  │                      │  ▲                       │
 *    │ │  └────────────────────┼──┼──────────────────────┼──┘                       │
 *    │ │   picked up a moment  │  │                      │  └───────────────────────┘
 *    │ │   before the bridge   │  │                      │           resumed
 *    │ └───────────────────────┘  │                      │
 *    │  no phone rings any more   │                      │
 *    └────────────────────────────┼──────────────────────┘
 *      agent left, caller stays   ▼
 *      (transfer, next queue)   ENDED ◀── from every phase, by the last leg's hang-up
 * </pre>
 *
 * However many phones ring, the caller is RINGING once, from the first that begins to the last that
 * stops. A caller put through to somebody outside is TALKING; a parked one is WAITING.
 *
 * <p>The durations of a call are the time spent in each phase, so that wait + ring + talk + hold is
 * always end − start.
 */
public enum Phase {
  WAITING,
  RINGING,
  TALKING,
  HELD,
  ENDED
}
