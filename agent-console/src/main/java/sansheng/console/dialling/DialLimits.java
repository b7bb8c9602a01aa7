package sansheng.console.dialling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many calls were dialled out within the last hour, by each agent and by all. */
final class DialLimits {
  static final Duration WINDOW = Duration.ofHours(1);

  private final InstantSource clock;
  private final int perAgent;
  private final int perSite;
  private final Deque<Instant> site = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> agents = new HashMap<>();

  DialLimits(InstantSource clock, int perAgent, int perSite) {
    this.clock = clock;
    this.perAgent = perAgent;
    this.perSite = perSite;
  }

  /** Whether one more would be too many; nothing is counted by asking. */
  synchronized boolean isReached(String agent) {
    forget(clock.instant().minus(WINDOW));
    return site.size() >= perSite || calls(agent) >= perAgent;
  }

  private int calls(String agent) {
    Deque<Instant> own = agents.get(agent);
    return own == null ? 0 : own.size();
  }

  /** Counts a call; false when it is one too many, and then it is not counted. */
  synchronized boolean take(String agent) {
    if (isReached(agent)) {
      return false;
    }
    Instant now = clock.instant();
    site.addLast(now);
    agents.computeIfAbsent(agent, a -> new ArrayDeque<>()).addLast(now);
    return true;
  }

  private void forget(Instant before) {
    forget(site, before);
    agents.values().forEach(own -> forget(own, before));
    agents.values().removeIf(Deque::isEmpty);
  }

  private static void forget(Deque<Instant> times, Instant before) {
    while (!times.isEmpty() && !times.getFirst().isAfter(before)) {
      times.removeFirst();
    }
  }
}
