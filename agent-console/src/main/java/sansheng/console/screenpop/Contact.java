package sansheng.console.screenpop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier call with the one who calls now.
 *
 * @param direction as the API spells it
 * @param agent who talked with them last, by name where it is known, else the work number; null
 *     when nobody did
 * @param outcome as the API spells it
 */
public record Contact(
    UUID call,
    Instant at,
    String direction,
    @Nullable String queue,
    @Nullable String agent,
    String outcome,
    Duration talk) {}
