package sansheng.cti.floor;

/**
 * What is going on in a call as its caller lives it; at any moment exactly one of these.
 *
 * <pre>
 *             offer              bridge               hold
 *   WAITING ─────────▶ RINGING ─────────▶ TALKING ─────────▶ HELD
 *      ▲  ▲               │  │               │  ▲               │
 *      │  └───────────────┘  │               │  └───────────────┘
 *      │   nobody answered   │               │       resumed
 *      └─────────────────────┼───────────────┘
 *        agent left, caller  │        │
 *        stays (transfer)    ▼        ▼
 *                          ENDED ◀── from every phase, by the last leg's hang-up
 * </pre>
 *
 * The durations of a call are the time spent in each phase, so that wait + ring + talk + hold is
 * always end − start.
 */
public enum Phase {
  WAITING,
  RINGING,
  TALKING,
  HELD,
  ENDED
}
