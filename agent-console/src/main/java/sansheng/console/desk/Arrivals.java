package sansheng.console.desk;

import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When the event that made an agent's phone ring was read off the PBX's socket. */
public final class Arrivals {
  private record Arrival(UUID call, long nanos) {}

  private final Map<String, Arrival> byAgent = new ConcurrentHashMap<>();

  /** Notes the first event of a ringing; later ones of the same call do not count. */
  void rings(String agent, UUID call, long receivedAtNanos) {
    byAgent.compute(
        agent,
        (same, old) ->
            old != null && old.call().equals(call) ? old : new Arrival(call, receivedAtNanos));
  }

  void ringsNoMore(String agent) {
    byAgent.remove(agent);
  }

  /** {@link System#nanoTime} of it, while the phone rings for this call. */
  OptionalLong of(String agent, UUID call) {
    var arrival = byAgent.get(agent);
    return arrival != null && arrival.call().equals(call)
        ? OptionalLong.of(arrival.nanos())
        : OptionalLong.empty();
  }
}
