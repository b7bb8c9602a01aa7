package sansheng.cti;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The floor's latest words, kept for readers on other threads. Written by the floor's thread. */
final class View implements FloorView {
  /** Enough for the wrap-up of every agent of a large centre. */
  private static final int ENDED_KEPT = 2_000;

  /** The least busy first. */
  private static final List<AgentPresence.State> BUSY =
      List.of(
          AgentPresence.State.SIGNED_OFF,
          AgentPresence.State.NOT_READY,
          AgentPresence.State.READY,
          AgentPresence.State.WRAP_UP,
          AgentPresence.State.RINGING,
          AgentPresence.State.HOLDING,
          AgentPresence.State.TALKING);

  private final Map<String, Map<String, AgentPresence>> presences = new ConcurrentHashMap<>();
  private final Map<UUID, CallRecord> live = new ConcurrentHashMap<>();
  private final Map<String, AgentPresence> agents = new ConcurrentHashMap<>();
  private final Map<String, LinkState> links = new ConcurrentHashMap<>();
  private final Map<UUID, CallRecord> ended =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CallRecord> eldest) {
          return size() > ENDED_KEPT;
        }
      };

  /**
   * Takes in what changed on the floor of one PBX.
   *
   * @return the same as the whole centre sees it: an agent may be on several PBXes
   */
  FloorChange take(String pbx, FloorChange change) {
    switch (change) {
      case FloorChange.CallChanged c -> take(c.call());
      case FloorChange.AgentChanged c -> {
        return new FloorChange.AgentChanged(take(pbx, c.agent()));
      }
      case FloorChange.AgentMisplaced c -> {}
      case FloorChange.LinkChanged c -> links.put(c.link().pbx(), c.link());
    }
    return change;
  }

  private AgentPresence take(String pbx, AgentPresence agent) {
    Map<String, AgentPresence> all =
        presences.computeIfAbsent(agent.agent(), a -> new ConcurrentHashMap<>());
    all.put(pbx, agent);
    AgentPresence whole = all.size() == 1 ? agent : whole(all.values());
    agents.put(agent.agent(), whole);
    return whole;
  }

  /** Doing the busiest thing that any PBX sees, with the queues of all. */
  private static AgentPresence whole(Collection<AgentPresence> all) {
    AgentPresence busiest =
        all.stream().max(Comparator.comparingInt(a -> BUSY.indexOf(a.state()))).orElseThrow();
    Set<String> queues = all.stream().flatMap(a -> a.queues().stream()).collect(Collectors.toSet());
    return new AgentPresence(
        busiest.agent(),
        busiest.state(),
        busiest.since(),
        busiest.reason(),
        queues,
        all.stream().anyMatch(AgentPresence::phoneReachable),
        busiest.call());
  }

  /** The PBXes of whose queues the agent is a member. */
  Set<String> placesOf(String agent) {
    return presences.getOrDefault(agent, Map.of()).entrySet().stream()
        .filter(place -> !place.getValue().queues().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void take(CallRecord call) {
    if (call.isLive()) {
      live.put(call.id(), call);
      return;
    }
    synchronized (ended) {
      ended.put(call.id(), call);
    }
    live.remove(call.id());
  }

  @Override
  public Collection<CallRecord> calls() {
    return List.copyOf(live.values());
  }

  @Override
  public Optional<CallRecord> call(UUID id) {
    CallRecord call = live.get(id);
    return Optional.ofNullable(call == null ? recent(id) : call);
  }

  private @Nullable CallRecord recent(UUID id) {
    synchronized (ended) {
      return ended.get(id);
    }
  }

  @Override
  public Collection<AgentPresence> agents() {
    return List.copyOf(agents.values());
  }

  @Override
  public Optional<AgentPresence> agent(String agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  @Override
  public Collection<LinkState> links() {
    return List.copyOf(links.values());
  }
}
