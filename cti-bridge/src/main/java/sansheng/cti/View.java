package sansheng.cti;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The floor's latest words, kept for readers on other threads. Written by the floor's thread. */
final class View implements FloorView {
  /** Enough for the wrap-up of every agent of a large centre. */
  private static final int ENDED_KEPT = 2_000;

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

  void take(FloorChange change) {
    switch (change) {
      case FloorChange.CallChanged c -> take(c.call());
      case FloorChange.AgentChanged c -> agents.put(c.agent().agent(), c.agent());
      case FloorChange.AgentMisplaced c -> {}
      case FloorChange.LinkChanged c -> links.put(c.link().pbx(), c.link());
    }
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
