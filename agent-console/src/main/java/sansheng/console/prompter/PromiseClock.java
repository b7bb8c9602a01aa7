package sansheng.console.prompter;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import sansheng.cti.floor.CallRecord;

/** Starts the clock of something promised in words. */
@FunctionalInterface
public interface PromiseClock {

  /**
   * An agent has promised something in a call; saying it twice changes nothing.
   *
   * @param promise the promise's id
   * @param agent the agent's work number
   * @param made when it was said
   * @param due until when it is promised
   * @return when the clock is written down
   */
  Future<Void> promised(UUID promise, CallRecord call, String agent, Instant made, Instant due);
}
