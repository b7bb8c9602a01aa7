package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as one line of the log.
 *
 * @param direction as the API spells it
 * @param names of the customers who have the outside number; empty for a stranger
 * @param number the outside number, masked; null when withheld
 * @param agents who talked in it, by name; when nobody did, whose phone rang
 * @param outcome as the API spells it; null while the call is going on
 * @param phase as the journal spells it
 */
public record LogRow(
    UUID id,
    Instant offeredAt,
    String direction,
    List<String> names,
    @Nullable String number,
    @Nullable String queue,
    List<String> agents,
    Duration waited,
    int rings,
    Duration talked,
    @Nullable String outcome,
    String phase) {
  public LogRow {
    names = List.copyOf(names);
    agents = List.copyOf(agents);
  }
}
