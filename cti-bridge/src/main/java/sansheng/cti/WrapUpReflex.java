package sansheng.cti;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.NotReady;

/**
 * Pauses an agent for wrap-up as soon as they begin to talk with a caller from a queue: done only
 * at the end of the call, the queue could ring them in between.
 */
final class WrapUpReflex implements FloorListener {
  private static final Logger LOG = LoggerFactory.getLogger(WrapUpReflex.class);

  private final Ask ask;
  private final FloorView view;
  private final Map<String, UUID> asked = new HashMap<>();

  WrapUpReflex(Ask ask, FloorView view) {
    this.ask = ask;
    this.view = view;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.AgentChanged changed) {
      AgentPresence agent = changed.agent();
      UUID call = agent.call();
      if (agent.state() == State.TALKING && call != null && isNew(agent.agent(), call)) {
        view.call(call).filter(c -> c.queue() != null).ifPresent(c -> pause(agent));
      }
    }
  }

  private boolean isNew(String agent, UUID call) {
    return !call.equals(asked.put(agent, call));
  }

  private void pause(AgentPresence agent) {
    ask.ask(new Command.BeNotReady(agent.agent(), NotReady.WRAP_UP))
        .thenAccept(answer -> note(agent, answer));
  }

  private static void note(AgentPresence agent, Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      LOG.warn("Agent {} gets no wrap-up time: {}", agent.agent(), refused.detail());
    }
  }
}
