package sansheng.console.prompter;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.FloorChange;

/**
 * Pushes the words to an agent's screen as their phone rings. Only says that something changed: the
 * words are chosen on the screen's own thread.
 */
final class PrompterListener implements FloorListener {
  private static final int ENDED_KEPT = 2_000;

  private final Live live;
  private final FloorView floor;
  private final PrompterScreen screen;
  private final Sheets sheets;

  /** The call on each agent's desk; touched by the floor's thread only. */
  private final Map<String, @Nullable UUID> calls = new HashMap<>();

  /** Calls that are over, oldest first; their sheets are kept through the wrap-up. */
  private final Map<UUID, Boolean> ended =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
              boolean full = size() > ENDED_KEPT;
              if (full) {
                sheets.forget(eldest.getKey());
              }
              return full;
            }
          });

  PrompterListener(Live live, FloorView floor, PrompterScreen screen, Sheets sheets) {
    this.live = live;
    this.floor = floor;
    this.screen = screen;
    this.sheets = sheets;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.AgentChanged changed) {
      AgentPresence agent = changed.agent();
      // Only when another call is on the desk: what somebody types there must not be taken away.
      if (!Objects.equals(agent.call(), calls.put(agent.agent(), agent.call()))) {
        push(agent.agent());
      }
    } else if (change instanceof FloorChange.CallChanged call && !call.call().isLive()) {
      ended.put(call.call().id(), true);
    }
  }

  /** More has become known of a call's caller. */
  void popChanged(UUID call) {
    for (AgentPresence agent : floor.agents()) {
      if (call.equals(agent.call())) {
        push(agent.agent());
      }
    }
  }

  private void push(String agent) {
    live.push(new Audience.Agent(agent), PrompterScreen.PART, screen::part);
  }
}
