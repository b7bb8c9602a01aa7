package sansheng.cti.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.ParkedCallsAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Answer.Refused;
import sansheng.cti.command.Answer.Why;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.Command;
import sansheng.cti.command.Parties;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.NotReady;

/** Turns commands into manager actions. Never blocks its caller; every failure is an answer. */
public final class Commander implements Ask {
  private static final long ANSWER_SECONDS = 3;
  private static final Duration LIST = Duration.ofSeconds(2);

  /** Between two keys: without it the end of one was heard as the next one, too. */
  private static final Executor AFTER_A_PAUSE =
      CompletableFuture.delayedExecutor(120, TimeUnit.MILLISECONDS);

  private final Link link;
  private final Executor writer;
  private final FloorView floor;

  /**
   * @param writer runs the writing to the socket, which may block when the PBX does not read
   * @param floor who is in which queue, and which channels are a call's
   */
  public Commander(Link link, Executor writer, FloorView floor) {
    this.link = link;
    this.writer = writer;
    this.floor = floor;
  }

  @Override
  public CompletionStage<Answer> ask(Command command) {
    try {
      return switch (command) {
        case Command.OfAgent c -> all(c, ofAgent(c));
        case CallCommand.Dial c -> all(c, List.of(CallActions.dial(c.agent(), c.to())));
        case CallCommand.Listen c ->
            all(
                c,
                List.of(
                    listening(c.agent())
                        .map(own -> CallActions.listenOn(own, c.to(), c.ear()))
                        .orElseGet(() -> CallActions.listen(c.agent(), c.to(), c.ear()))));
        case CallCommand.Retrieve c -> retrieve(c);
        case CallCommand.OfCall c -> ofCall(c);
      };
    } catch (IllegalArgumentException e) {
      return refused(Why.BAD_TEXT, String.valueOf(e.getMessage()));
    }
  }

  private List<ManagerAction> ofAgent(Command.OfAgent command) {
    return switch (command) {
      case Command.GivePhone c -> PhoneAccount.give(c.agent(), c.password());
      case Command.TakePhone c -> PhoneAccount.take(c.agent());
      case Command.SignOn c -> AgentActions.signOn(c.agent(), c.queues());
      case Command.SignOff c ->
          AgentActions.signOff(
              DialText.agent(c.agent()),
              floor.agent(c.agent()).map(AgentPresence::queues).orElse(Set.of()));
      case Command.JoinQueue c ->
          List.of(AgentActions.join(c.agent(), c.queue(), c.penalty(), notReady(c.agent())));
      case Command.SetPenalty c -> List.of(AgentActions.penalty(c.agent(), c.queue(), c.penalty()));
      case Command.LeaveQueue c -> List.of(AgentActions.leave(c.agent(), c.queue()));
      case Command.BeReady c -> List.of(AgentActions.pause(c.agent(), false, ""));
      case Command.BeNotReady c -> List.of(AgentActions.pause(c.agent(), true, c.reason()));
    };
  }

  private @Nullable String notReady(String agent) {
    return floor
        .agent(agent)
        .map(AgentPresence::reason)
        .orElse(floor.agent(agent).isPresent() ? null : NotReady.SIGNED_ON);
  }

  private CompletionStage<Answer> ofCall(CallCommand.OfCall command) {
    Optional<Parties> parties =
        floor
            .call(command.call())
            .filter(call -> call.pbx().equals(link.pbx()))
            .map(call -> new Parties(call, command.agent()));
    Optional<String> own = parties.flatMap(Parties::own);
    Optional<String> other = parties.flatMap(Parties::other);
    if (parties.isEmpty() || own.isEmpty()) {
      return refused(Why.NOT_THERE, "no leg of " + command.agent());
    }
    if (needsSomebodyAsked(command) && !parties.get().isConsulting()) {
      return refused(Why.NOBODY_ASKED, command.agent() + " has asked nobody");
    }
    return switch (command) {
      case CallCommand.HangUp c -> all(c, List.of(CallActions.hangUp(own.get())));
      case CallCommand.TransferBlind c ->
          all(c, List.of(CallActions.transferBlind(own.get(), c.to())));
      case CallCommand.Consult c -> all(c, List.of(CallActions.consult(own.get(), c.to())));
      // Whoever leaves the two alone hands over, whether the third has answered yet or not.
      case CallCommand.CompleteTransfer c -> all(c, List.of(CallActions.hangUp(own.get())));
      case CallCommand.CancelTransfer c -> all(c, CallActions.cancel(own.get()));
      case CallCommand.Swap c -> all(c, CallActions.swap(own.get()));
      case CallCommand.Conference c -> all(c, CallActions.conference(own.get()));
      case CallCommand.Park c -> each(c, other, o -> List.of(CallActions.park(o, own.get())));
      case CallCommand.PressKeys c -> each(c, other, o -> CallActions.pressKeys(o, c.keys()));
      case CallCommand.PauseRecording c ->
          each(
              c,
              parties.get().recorded(),
              tape -> List.of(CallActions.pauseRecording(tape, c.paused())));
      case CallCommand.Retrieve c -> retrieve(c);
    };
  }

  /** The channel by which somebody listens in already: a call in which there is nobody else. */
  private Optional<String> listening(String agent) {
    return floor.calls().stream()
        .filter(call -> call.pbx().equals(link.pbx()))
        .map(call -> call.legs().stream().filter(leg -> leg.to() == null).toList())
        .filter(alive -> alive.size() == 1 && agent.equals(alive.getFirst().agent()))
        .map(alive -> alive.getFirst().channel())
        .findFirst();
  }

  private static boolean needsSomebodyAsked(CallCommand.OfCall command) {
    return command instanceof CallCommand.CompleteTransfer
        || command instanceof CallCommand.CancelTransfer
        || command instanceof CallCommand.Swap
        || command instanceof CallCommand.Conference;
  }

  private CompletionStage<Answer> each(
      Command command, Optional<String> channel, Function<String, List<ManagerAction>> actions) {
    return channel
        .map(name -> all(command, actions.apply(name)))
        .orElseGet(() -> refused(Why.NOT_THERE, "nobody at the other end, or no tape"));
  }

  /** Where a parked call stands only Asterisk knows; the list is waited for on a thread apart. */
  private CompletionStage<Answer> retrieve(CallCommand.Retrieve c) {
    DialText.agent(c.agent());
    Optional<String> linkedId = floor.call(c.call()).map(call -> call.linkedId());
    return CompletableFuture.supplyAsync(
            () -> linkedId.flatMap(this::space), task -> Thread.ofVirtual().start(task))
        .thenCompose(
            space -> each(c, space, place -> List.of(CallActions.retrieve(c.agent(), place))))
        .exceptionally(e -> new Refused(Why.LINK_DOWN, String.valueOf(e.getMessage())));
  }

  private Optional<String> space(String linkedId) {
    Optional<Lines> lines = link.lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      for (ResponseEvent e : AmiGate.list(lines.get().actions, new ParkedCallsAction(), LIST)) {
        if (e instanceof ParkedCallEvent parked && linkedId.equals(parked.getParkeeLinkedid())) {
          return Optional.ofNullable(parked.getParkingSpace());
        }
      }
      return Optional.empty();
    } catch (IOException | EventTimeoutException e) {
      throw new IllegalStateException(link.pbx() + " does not list its parked calls", e);
    }
  }

  private static CompletionStage<Answer> refused(Why why, String detail) {
    return CompletableFuture.completedFuture(new Refused(why, detail));
  }

  /** One after another; the first refusal ends it and is the answer. */
  private CompletionStage<Answer> all(Command command, List<ManagerAction> actions) {
    CompletionStage<Answer> answer = CompletableFuture.completedFuture(new Answer.Done());
    for (ManagerAction action : actions) {
      Executor when = action instanceof PlayDtmfAction ? AFTER_A_PAUSE : Runnable::run;
      answer =
          answer.thenComposeAsync(
              before ->
                  before instanceof Refused
                      ? CompletableFuture.completedFuture(before)
                      : send(command, action),
              when);
    }
    return answer;
  }

  private CompletionStage<Answer> send(Command command, ManagerAction action) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    writer.execute(() -> write(command, action, answer));
    return answer
        .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
        .exceptionally(
            e ->
                e instanceof TimeoutException
                    ? new Refused(Why.TIMED_OUT, action.getAction() + " was not answered")
                    : new Refused(Why.REJECTED, String.valueOf(e.getMessage())));
  }

  private void write(Command command, ManagerAction action, CompletableFuture<Answer> answer) {
    Optional<Lines> lines = link.lines();
    if (lines.isEmpty()) {
      answer.complete(new Refused(Why.LINK_DOWN, link.pbx() + " is out of sight"));
      return;
    }
    try {
      AmiGate.send(
          lines.get().actions,
          action,
          "agent " + command.agent(),
          r -> answer.complete(answerTo(action, r)));
    } catch (IllegalArgumentException e) {
      answer.complete(new Refused(Why.BAD_TEXT, String.valueOf(e.getMessage())));
    } catch (IOException | IllegalStateException e) {
      answer.complete(new Refused(Why.LINK_DOWN, String.valueOf(e.getMessage())));
    }
  }

  private static Answer answerTo(ManagerAction action, ManagerResponse response) {
    if (AmiGate.isTaken(response) || isAlreadySo(response)) {
      return new Answer.Done();
    }
    Why why = response instanceof ManagerError ? Why.REJECTED : Why.LINK_DOWN;
    return new Refused(why, action.getAction() + ": " + response.getMessage());
  }

  /** What was asked for is the case already: a second click, a second tab. */
  private static boolean isAlreadySo(ManagerResponse response) {
    String message = String.valueOf(response.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("already there") || message.contains("not there");
  }
}
