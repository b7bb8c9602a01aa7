package sansheng.console.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller who is not taken.
 *
 * @param number in E.164
 * @param addedBy who decided so
 * @param endsAt when they are taken again; null until somebody says so
 */
public record Blacklisted(
    String number, String reason, String addedBy, Instant addedAt, @Nullable Instant endsAt) {}
