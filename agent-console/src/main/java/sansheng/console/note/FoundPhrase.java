package sansheng.console.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that was found in what an agent wrote.
 *
 * @param goneAt when the agent had written it otherwise; null when it still stands there
 * @param start in UTF-16 units of the note
 * @param end exclusive
 * @param category as the API spells it
 * @param severity as the API spells it
 * @param phrase key of the entry
 */
public record FoundPhrase(
    long id,
    String agent,
    Instant at,
    @Nullable Instant goneAt,
    int start,
    int end,
    String text,
    String category,
    String severity,
    String instead,
    String phrase) {}
