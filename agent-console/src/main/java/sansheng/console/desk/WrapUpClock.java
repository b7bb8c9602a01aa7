package sansheng.console.desk;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.Ask;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.FloorChange;

/**
 * Ends wrap-up when its time is over, so that nobody stays in it by forgetting. An agent found in
 * wrap-up after a restart gets the full time again rather than a call out of the blue.
 */
public final class WrapUpClock implements FloorListener {
  private static final Logger LOG = LoggerFactory.getLogger(WrapUpClock.class);

  private final Vertx vertx;
  private final FloorView floor;
  private final Ask ask;
  private final Duration limit;
  private final Map<String, Instant> running = new ConcurrentHashMap<>();

  /**
   * @param limit how long wrap-up may take
   */
  public WrapUpClock(Vertx vertx, FloorView floor, Ask ask, Duration limit) {
    this.vertx = vertx;
    this.floor = floor;
    this.ask = ask;
    this.limit = limit;
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (change instanceof FloorChange.AgentChanged changed) {
      AgentPresence agent = changed.agent();
      if (agent.state() != State.WRAP_UP) {
        running.remove(agent.agent());
      } else if (!agent.since().equals(running.put(agent.agent(), agent.since()))) {
        long id = vertx.setTimer(limit.toMillis(), timer -> end(agent));
        LOG.trace("Wrap-up of agent {} ends by timer {}", agent.agent(), id);
      }
    }
  }

  private void end(AgentPresence then) {
    boolean still =
        floor
            .agent(then.agent())
            .filter(now -> now.state() == State.WRAP_UP && now.since().equals(then.since()))
            .isPresent();
    if (still) {
      ask.ask(new Command.BeReady(then.agent())).thenAccept(answer -> note(then, answer));
    }
  }

  private static void note(AgentPresence agent, Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      LOG.warn("Agent {} stays in wrap-up: {}", agent.agent(), refused.detail());
    }
  }
}
