package sansheng.console.prompter;

import java.time.Instant;
import java.util.UUID;

/** What an agent promised in words, and until when. */
public record MadePromise(UUID id, String agent, String script, Instant made, Instant due) {}
