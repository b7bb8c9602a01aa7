package sansheng.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agent's list of today's calls.
 *
 * @param number the outside party's, null when withheld
 * @param answered whether this agent talked in it
 * @param talked how long this agent was joined with the other side
 */
public record MyCall(
    UUID id,
    Instant at,
    @Nullable String number,
    @Nullable String name,
    @Nullable String queue,
    boolean answered,
    Duration talked) {

  MyCall withNumber(@Nullable String shown) {
    return new MyCall(id, at, shown, name, queue, answered, talked);
  }
}
