package sansheng.console.recording;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording that can be asked for.
 *
 * @param leg Asterisk's unique id of the recorded leg
 * @param to null while it is being recorded
 * @param agents whose stints are in the call, and who is to answer a message
 * @param forAnyAgent whether it is a message that whoever is next is to answer
 */
public record Recording(
    UUID id,
    UUID call,
    String leg,
    Instant from,
    @Nullable Instant to,
    Set<String> agents,
    boolean forAnyAgent) {
  public Recording {
    agents = Set.copyOf(agents);
  }
}
