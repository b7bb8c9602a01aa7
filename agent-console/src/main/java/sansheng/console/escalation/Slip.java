package sansheng.console.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slip to a department.
 *
 * @param number e.g. {@code R2026-000017}
 * @param kind {@code reminder} (催办单) or {@code inquiry} (查办单)
 * @param recipient the department; {@code serviceDesk} where none holds the case
 * @param withdrawn whether what it is about turned out not to be so
 * @param answer null while there is none
 */
public record Slip(
    String number,
    String kind,
    String policy,
    String recipient,
    String text,
    Instant writtenAt,
    boolean withdrawn,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy) {}
