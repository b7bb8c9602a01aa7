package sansheng.console.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.web.Pages;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Phase;

/**
 * Pushes to each agent's screen what concerns them. Only says that something changed: it is
 * rendered later, on the screen's own thread.
 */
public final class DeskListener implements FloorListener {
  private final Live live;
  private final DeskScreen screen;
  private final Pages pages;
  private final FloorView floor;
  private final Arrivals arrivals;

  /** Hears the floor, tells the screens. */
  public DeskListener(
      Live live, DeskScreen screen, Pages pages, FloorView floor, Arrivals arrivals) {
    this.live = live;
    this.screen = screen;
    this.pages = pages;
    this.floor = floor;
    this.arrivals = arrivals;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    switch (change) {
      case FloorChange.AgentChanged changed -> agent(changed.agent(), receivedAtNanos);
      case FloorChange.CallChanged changed -> call(changed.call());
      case FloorChange.AgentMisplaced changed -> {}
      case FloorChange.LinkChanged changed -> link();
    }
  }

  /** What is known of a call's caller has changed: the lookup came back. */
  public void popChanged(UUID call) {
    floor.call(call).ifPresent(this::call);
  }

  private void agent(AgentPresence agent, long receivedAtNanos) {
    if (agent.state() == AgentPresence.State.RINGING && agent.call() != null) {
      arrivals.rings(agent.agent(), agent.call(), receivedAtNanos);
    } else {
      arrivals.ringsNoMore(agent.agent());
    }
    var audience = new Audience.Agent(agent.agent());
    // The call first: it is what an agent waits for.
    live.push(audience, "desk-call", screen::call);
    live.push(audience, "desk-state", screen::state);
  }

  private void call(CallRecord call) {
    if (call.phase() == Phase.WAITING && call.stints().isEmpty() && call.offers().isEmpty()) {
      return;
    }
    for (String agent : concerned(call)) {
      var presence = floor.agent(agent);
      if (presence.isPresent() && call.id().equals(presence.get().call())) {
        live.push(new Audience.Agent(agent), "desk-call", screen::call);
      }
    }
  }

  private static Set<String> concerned(CallRecord call) {
    var agents = new HashSet<String>();
    call.offers().forEach(offer -> agents.add(offer.agent()));
    call.stints().forEach(stint -> agents.add(stint.agent()));
    return agents;
  }

  private void link() {
    live.push(
        Audience.EVERYONE,
        "link-state",
        viewer -> pages.fragment("web/link-state.ftlh", Map.of(), viewer));
  }
}
