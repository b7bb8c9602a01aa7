package sansheng.cti;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorChange.AgentMisplaced;
import sansheng.cti.floor.LinkState;

/**
 * Puts agents back to where they were when their PBX died. Asterisk remembers members and pauses,
 * but writes its last second down too late. Nobody who was paused is woken, and whoever has signed
 * off, or has tried to while the PBX was away, stays off.
 */
final class PutBack implements FloorListener {
  private static final Logger LOG = LoggerFactory.getLogger(PutBack.class);

  private final BiFunction<String, Command, CompletionStage<Answer>> pbx;

  /**
   * What agents have asked for since their PBX went out of sight: their word is newer than ours.
   */
  private final Map<String, Command> lastWord = new ConcurrentHashMap<>();

  private final Set<String> away = ConcurrentHashMap.newKeySet();

  /**
   * @param pbx takes a command for the PBX of this name, without telling {@link #hears}
   */
  PutBack(BiFunction<String, Command, CompletionStage<Answer>> pbx) {
    this.pbx = pbx;
  }

  /** An agent, or somebody for them, has asked for something. */
  void hears(Command command) {
    if (!away.isEmpty()) {
      switch (command) {
        case Command.SignOff c -> lastWord.put(c.agent(), c);
        case Command.SignOn c -> lastWord.put(c.agent(), c);
        case Command.BeReady c -> lastWord.put(c.agent(), c);
        case Command.BeNotReady c -> lastWord.put(c.agent(), c);
        default -> {}
      }
    }
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    switch (change) {
      case FloorChange.LinkChanged c -> linkIs(c.link());
      case AgentMisplaced c -> put(c);
      default -> {}
    }
  }

  private void linkIs(LinkState link) {
    if (!link.up()) {
      away.add(link.pbx());
    } else if (away.remove(link.pbx()) && away.isEmpty()) {
      lastWord.clear();
    }
  }

  private void put(AgentMisplaced was) {
    Command word = lastWord.get(was.agent());
    CompletionStage<Answer> answer;
    if (word instanceof Command.SignOff || was.queues().isEmpty()) {
      answer = pbx.apply(was.pbx(), new Command.SignOff(was.agent()));
    } else if (word instanceof Command.BeNotReady || word instanceof Command.BeReady) {
      answer = signOn(was, word);
    } else {
      String reason = was.reason();
      Command pause =
          reason == null
              ? new Command.BeReady(was.agent())
              : new Command.BeNotReady(was.agent(), reason);
      answer = signOn(was, pause);
    }
    answer.thenAccept(a -> note(was, a));
  }

  private CompletionStage<Answer> signOn(AgentMisplaced was, Command then) {
    return pbx.apply(was.pbx(), new Command.SignOn(was.agent(), was.queues()))
        .thenCompose(
            a ->
                a instanceof Answer.Done
                    ? pbx.apply(was.pbx(), then)
                    : CompletableFuture.completedFuture(a));
  }

  private static void note(AgentMisplaced was, Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      LOG.warn("Agent {} could not be put back: {}", was.agent(), refused.detail());
    } else {
      LOG.info("Agent {} was put back into {}", was.agent(), was.queues());
    }
  }
}
