package sansheng.cti.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a call, from its beginning to its end.
 *
 * @param leg Asterisk's unique id; holds the PBX's secret name, so it is not for browsers
 * @param channel the channel's name when it began
 * @param number the number at its end; null when withheld
 * @param agent whose phone it was; null for everybody who is no agent
 * @param from when it came into being, or joined this call
 * @param to when it was gone, or left this call; null while it lives
 */
public record LegSpan(
    String leg,
    String channel,
    @Nullable String number,
    @Nullable String agent,
    Instant from,
    @Nullable Instant to) {}
