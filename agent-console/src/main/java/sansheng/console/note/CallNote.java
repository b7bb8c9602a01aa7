package sansheng.console.note;

import java.time.Instant;

/**
 * What one agent wrote down in one call.
 *
 * @param agent work number
 */
public record CallNote(String agent, String text, Instant changedAt) {}
