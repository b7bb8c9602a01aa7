package sansheng.console.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as one viewer sees it.
 *
 * @param number masked
 * @param over whether the limit has run out
 * @param mine whether it is for the viewer
 * @param waits whether the next attempt is later than now
 * @param running whether the viewer has dialled and not yet said how it came out
 * @param story what has happened, newest first, three lines at most
 * @param messages recordings that can be played
 */
public record CallbackLine(
    UUID id,
    List<String> names,
    String number,
    @Nullable String queue,
    @Nullable Instant dueAt,
    boolean over,
    boolean breached,
    @Nullable String owner,
    boolean mine,
    boolean waits,
    Instant notBefore,
    @Nullable Instant promisedAt,
    boolean needsDecision,
    boolean running,
    int attempts,
    List<Told> story,
    List<UUID> messages) {

  public CallbackLine {
    names = List.copyOf(names);
    story = List.copyOf(story);
    messages = List.copyOf(messages);
  }

  /**
   * A line of the story.
   *
   * @param words key of what happened
   * @param who work number; null for the system
   */
  public record Told(Instant at, String words, @Nullable String who, String note) {}
}
