package sansheng.cti.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time during which the bridge did not see the PBX; {@code to} is null while open. */
public record Span(Instant from, @Nullable Instant to) {}
