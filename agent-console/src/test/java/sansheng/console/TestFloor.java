package sansheng.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** A floor that is told what happens, in place of a PBX. */
public final class TestFloor implements FloorView {
  private final Map<UUID, CallRecord> calls = new ConcurrentHashMap<>();
  private final Map<String, AgentPresence> agents = new ConcurrentHashMap<>();
  private final Map<String, LinkState> links = new ConcurrentHashMap<>();
  private final List<FloorListener> listeners = new CopyOnWriteArrayList<>();

  public void listen(FloorListener listener) {
    listeners.add(listener);
  }

  public void happens(FloorChange change) {
    var received = System.nanoTime();
    switch (change) {
      case FloorChange.CallChanged it -> calls.put(it.call().id(), it.call());
      case FloorChange.AgentChanged it -> agents.put(it.agent().agent(), it.agent());
      case FloorChange.AgentMisplaced it -> {}
      case FloorChange.LinkChanged it -> links.put(it.link().pbx(), it.link());
    }
    listeners.forEach(listener -> listener.changed(change, received, Instant.now()));
  }

  @Override
  public Collection<CallRecord> calls() {
    return calls.values().stream().filter(CallRecord::isLive).toList();
  }

  @Override
  public Optional<CallRecord> call(UUID id) {
    return Optional.ofNullable(calls.get(id));
  }

  @Override
  public Collection<AgentPresence> agents() {
    return new ArrayList<>(agents.values());
  }

  @Override
  public Optional<AgentPresence> agent(String agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  @Override
  public Collection<LinkState> links() {
    return new ArrayList<>(links.values());
  }
}
