package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;

/**
 * A call as one line of the log.
 *
 * @param names of the customers who have the outside number; empty for a stranger
 * @param number the outside number, masked; null when withheld
 * @param agents who talked in it, by name; when nobody did, whose phone rang
 * @param outcome null while the call is going on
 */
public record LogRow(
    UUID id,
    Instant offeredAt,
    Direction direction,
    List<String> names,
    @Nullable String number,
    @Nullable String queue,
    List<String> agents,
    Duration waited,
    int rings,
    Duration talked,
    @Nullable Outcome outcome,
    Phase phase) {
  public LogRow {
    names = List.copyOf(names);
    agents = List.copyOf(agents);
  }
}
