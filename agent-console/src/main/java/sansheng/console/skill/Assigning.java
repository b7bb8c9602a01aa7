package sansheng.console.skill;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;

/**
 * Gives an agent other queues: from their next sign-on, and at once where they are signed on
 * already. Somebody who is off duty stays so.
 */
public final class Assigning {
  private static final Logger log = LoggerFactory.getLogger(Assigning.class);

  private final SkillStore store;
  private final Set<String> queues;
  private final FloorView floor;
  private final Ask ask;
  private final Audit audit;

  /**
   * @param queues the site's queues; no others can be given
   */
  public Assigning(SkillStore store, Set<String> queues, FloorView floor, Ask ask, Audit audit) {
    this.store = store;
    this.queues = Set.copyOf(queues);
    this.floor = floor;
    this.ask = ask;
    this.audit = audit;
  }

  /** The site's queues. */
  Set<String> queues() {
    return queues;
  }

  /**
   * Written down and done; waits for the database and the PBX.
   *
   * @param by who does it, and from where, for the audit
   * @return false when it is kept but the PBX did not take all of it now
   * @throws IllegalArgumentException for a queue that the site has not, or a place out of range
   */
  boolean give(String agent, Map<String, Integer> penalties, String by, String address) {
    for (Map.Entry<String, Integer> place : penalties.entrySet()) {
      if (!queues.contains(place.getKey())) {
        throw new IllegalArgumentException("there is no queue '" + place.getKey() + "'");
      }
      if (place.getValue() < 0 || place.getValue() > AgentQueues.MOST) {
        throw new IllegalArgumentException("a penalty is 0 to " + AgentQueues.MOST);
      }
    }
    String what = new TreeMap<>(penalties).toString();
    audit.record(new AuditEntry(by, "queues.give", "agent:" + agent, address, what)).await();
    store.write(agent, penalties).await();
    boolean all = true;
    for (Command command : commands(agent, penalties)) {
      Answer answer = Future.fromCompletionStage(ask.ask(command), Vertx.currentContext()).await();
      if (answer instanceof Answer.Refused refused) {
        log.warn("{} was refused: {} {}", command, refused.why(), refused.detail());
        all = false;
      }
    }
    return all;
  }

  private List<Command> commands(String agent, Map<String, Integer> penalties) {
    Set<String> present = floor.agent(agent).map(AgentPresence::queues).orElse(Set.of());
    List<Command> commands = new ArrayList<>();
    if (present.isEmpty()) {
      return commands;
    }
    new TreeMap<>(penalties)
        .forEach(
            (queue, penalty) ->
                commands.add(
                    present.contains(queue)
                        ? new Command.SetPenalty(agent, queue, penalty)
                        : new Command.JoinQueue(agent, queue, penalty)));
    // What is not the site's own here was not given here either.
    present.stream()
        .filter(queue -> queues.contains(queue) && !penalties.containsKey(queue))
        .sorted()
        .forEach(queue -> commands.add(new Command.LeaveQueue(agent, queue)));
    return commands;
  }
}
