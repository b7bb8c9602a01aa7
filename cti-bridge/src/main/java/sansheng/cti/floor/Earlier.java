package sansheng.cti.floor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier bridge wrote down of one PBX before it was stopped or killed.
 *
 * @param until the last moment, by the PBX's clock, of which something was written down; null when
 *     there was no earlier bridge
 * @param open calls that had not ended
 * @param ended linked ids of calls whose end was written down lately: those of the last minutes
 *     before {@code until} at least
 */
public record Earlier(@Nullable Instant until, List<CallRecord> open, Set<String> ended) {
  /** Nothing was written down. */
  public static final Earlier NOTHING = new Earlier(null, List.of(), Set.of());

  public Earlier {
    open = List.copyOf(open);
    ended = Set.copyOf(ended);
  }
}
