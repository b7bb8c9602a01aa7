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
 * @param agents whose stints are in the call
 */
public record Recording(
    UUID id, UUID call, String leg, Instant from, @Nullable Instant to, Set<String> agents) {
  public Recording {
    agents = Set.copyOf(agents);
  }
}
