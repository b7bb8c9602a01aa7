package sansheng.cti.floor;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agent as the PBX sees them now.
 *
 * @param agent the agent's work number
 * @param since when this state began
 * @param reason why not ready; one of {@link NotReady}'s keys or a site's own; null in other states
 * @param queues the queues they are a member of
 * @param phoneReachable whether their softphone is registered
 * @param call the call they are rung for, talk in or wrap up; null when none
 */
public record AgentPresence(
    String agent,
    State state,
    Instant since,
    @Nullable String reason,
    Set<String> queues,
    boolean phoneReachable,
    @Nullable UUID call) {

  public AgentPresence {
    queues = Set.copyOf(queues);
  }

  /**
   * What an agent is doing. Never set, always concluded from what the PBX said, the first that
   * holds from the top: in a talk, being rung, in no queue, ready in a queue, paused.
   *
   * <pre>
   *                    joins a queue, paused            unpaused
   *   SIGNED_OFF ─────────────────────────▶ NOT_READY ◀──────────▶ READY ◀─────┐
   *       ▲           leaves the last one       ▲        paused       │        │
   *       └─────────────────────────────────────┤                     │ offer  │ another
   *                                             │ RONA                ▼        │ answered,
   *                                             └───────────────── RINGING ────┘ caller gone
   *                                                                   │
   *             paused for wrap-up      hold                          │ bridge
   *   WRAP_UP ◀──────────────── TALKING ◀──▶ HOLDING                  │
   *      │                         ▲         resumed                  │
   *      └──▶ READY                └──────────────────────────────────┘
   * </pre>
   *
   * Their own calls go from READY or NOT_READY to TALKING once the other side is in the bridge.
   */
  public enum State {
    SIGNED_OFF,
    READY,
    NOT_READY,
    RINGING,
    TALKING,
    HOLDING,
    WRAP_UP
  }
}
