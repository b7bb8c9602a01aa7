package sansheng.console.callscript;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a script, as it is kept.
 *
 * @param restoredFrom the older version whose text it has; null for others
 * @param author who wrote it, by name
 * @param approvedBy the second person; null for what came with the product, or was restored
 * @param liveFrom from when it is used
 * @param withdrawnBy who took it back; null when nobody has
 */
public record ScriptVersion(
    String script,
    Locale language,
    int version,
    String source,
    Origin origin,
    @Nullable Integer restoredFrom,
    String author,
    Instant writtenAt,
    @Nullable String approvedBy,
    Instant liveFrom,
    @Nullable String withdrawnBy) {

  /** Where a version comes from. */
  public enum Origin {
    /** Came with the product or the site's folder. */
    FACTORY,
    /** Written as a draft, and approved. */
    WRITTEN,
    /** An older version once more. */
    RESTORED
  }

  /** Whether it may be used at a moment, if no later one is. */
  public boolean usable(Instant now) {
    return withdrawnBy == null && !liveFrom.isAfter(now);
  }

  /** Whether it waits for its time. */
  public boolean planned(Instant now) {
    return withdrawnBy == null && liveFrom.isAfter(now);
  }
}
