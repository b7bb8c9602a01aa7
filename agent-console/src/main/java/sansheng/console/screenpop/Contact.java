package sansheng.console.screenpop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;

/**
 * An earlier call with the one who calls now.
 *
 * @param agent work number of who talked with them last; null when nobody did
 * @param agentName how that agent is called; null for one who is no longer known
 * @param outcome null for a call still going on
 * @param what the first line that the agent wrote in that call; empty for none
 */
public record Contact(
    UUID call,
    Instant at,
    Direction direction,
    @Nullable String queue,
    @Nullable String agent,
    @Nullable String agentName,
    @Nullable Outcome outcome,
    Duration talk,
    String what) {

  /** A call in which nothing was written down. */
  public Contact(
      UUID call,
      Instant at,
      Direction direction,
      @Nullable String queue,
      @Nullable String agent,
      @Nullable String agentName,
      @Nullable Outcome outcome,
      Duration talk) {
    this(call, at, direction, queue, agent, agentName, outcome, talk, "");
  }
}
