package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent's own part of a call, by bridge membership.
 *
 * @param agent the agent's work number
 * @param from when agent and other side were joined
 * @param to when they were parted; null while they are together
 * @param held how long of it the other side was on hold
 */
public record Stint(String agent, Instant from, @Nullable Instant to, Duration held) {}
