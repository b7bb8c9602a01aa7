package sansheng.console.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sansheng.console.clock.About;

/**
 * A warning or breach that somebody is told of.
 *
 * @param policy id of the promise's kind
 * @param breached whether the limit has run out, otherwise it is a warning
 * @param party whom the policy names, as it writes it
 * @param at when it became so
 * @param dueAt the last second in which the promise is in time
 * @param open whether it is still owed
 * @param late whether it was found after a stop
 * @param withdrawn whether a fact heard of later showed that it was not so
 * @param seenBy who has taken note of it; null for nobody yet
 */
public record Notice(
    long id,
    String policy,
    About about,
    boolean breached,
    String party,
    Instant at,
    Instant dueAt,
    boolean open,
    boolean late,
    boolean withdrawn,
    @Nullable String seenBy,
    @Nullable Instant seenAt) {}
