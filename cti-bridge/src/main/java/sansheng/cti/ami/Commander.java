package sansheng.cti.ami;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import sansheng.cti.Ask;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Answer.Refused;
import sansheng.cti.command.Answer.Why;
import sansheng.cti.command.Command;
import sansheng.cti.floor.NotReady;

/** Turns commands into manager actions. Never blocks its caller; every failure is an answer. */
public final class Commander implements Ask {
  private static final long ANSWER_SECONDS = 3;

  private final Link link;
  private final Executor writer;
  private final Function<String, Set<String>> queuesOf;
  private final BiFunction<UUID, String, CompletableFuture<Optional<String>>> channelOf;

  /**
   * @param writer runs the writing to the socket, which may block when the PBX does not read
   * @param queuesOf the queues an agent is a member of
   * @param channelOf finds the channel by which an agent takes part in a call
   */
  public Commander(
      Link link,
      Executor writer,
      Function<String, Set<String>> queuesOf,
      BiFunction<UUID, String, CompletableFuture<Optional<String>>> channelOf) {
    this.link = link;
    this.writer = writer;
    this.queuesOf = queuesOf;
    this.channelOf = channelOf;
  }

  @Override
  public CompletionStage<Answer> ask(Command command) {
    try {
      return switch (command) {
        case Command.GivePhone c -> all(PhoneAccount.give(c.agent(), c.password()));
        case Command.TakePhone c -> all(PhoneAccount.take(c.agent()));
        case Command.SignOn c -> all(signOn(c));
        case Command.SignOff c -> all(signOff(c));
        case Command.BeReady c -> all(List.of(pause(c.agent(), false, "")));
        case Command.BeNotReady c -> all(List.of(pause(c.agent(), true, c.reason())));
        case Command.HangUp c -> hangUp(c);
      };
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(
          new Refused(Why.BAD_TEXT, String.valueOf(e.getMessage())));
    }
  }

  private static String phone(String agent) {
    return "PJSIP/a" + DialText.agent(agent);
  }

  /** Who is a member already stays as they are: a second sign-on makes nobody not ready. */
  private static List<ManagerAction> signOn(Command.SignOn c) {
    List<ManagerAction> actions = new ArrayList<>();
    for (String queue : new TreeSet<>(c.queues())) {
      QueueAddAction add = new QueueAddAction(DialText.queue(queue), phone(c.agent()), 0);
      add.setMemberName(c.agent());
      add.setPaused(true);
      add.setReason(NotReady.SIGNED_ON);
      actions.add(add);
    }
    return actions;
  }

  private List<ManagerAction> signOff(Command.SignOff c) {
    String phone = phone(c.agent());
    return queuesOf.apply(c.agent()).stream()
        .sorted()
        .<ManagerAction>map(queue -> new QueueRemoveAction(queue, phone))
        .toList();
  }

  private static QueuePauseAction pause(String agent, boolean paused, String reason) {
    QueuePauseAction pause = new QueuePauseAction(phone(agent), paused);
    pause.setReason(DialText.reason(reason));
    return pause;
  }

  private CompletionStage<Answer> hangUp(Command.HangUp c) {
    return channelOf
        .apply(c.call(), c.agent())
        .thenCompose(
            channel ->
                channel
                    .<CompletionStage<Answer>>map(name -> all(List.of(new HangupAction(name, 16))))
                    .orElseGet(
                        () ->
                            CompletableFuture.completedFuture(
                                new Refused(Why.NOT_THERE, "no leg of " + c.agent()))));
  }

  /** One after another; the first refusal ends it and is the answer. */
  private CompletionStage<Answer> all(List<ManagerAction> actions) {
    CompletionStage<Answer> answer = CompletableFuture.completedFuture(new Answer.Done());
    for (ManagerAction action : actions) {
      answer =
          answer.thenCompose(
              before ->
                  before instanceof Refused
                      ? CompletableFuture.completedFuture(before)
                      : send(action));
    }
    return answer;
  }

  private CompletionStage<Answer> send(ManagerAction action) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    writer.execute(() -> write(action, answer));
    return answer
        .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
        .exceptionally(
            e ->
                e instanceof TimeoutException
                    ? new Refused(Why.TIMED_OUT, action.getAction() + " was not answered")
                    : new Refused(Why.REJECTED, String.valueOf(e.getMessage())));
  }

  private void write(ManagerAction action, CompletableFuture<Answer> answer) {
    Optional<Lines> lines = link.lines();
    if (lines.isEmpty()) {
      answer.complete(new Refused(Why.LINK_DOWN, link.pbx() + " is out of sight"));
      return;
    }
    try {
      AmiGate.send(lines.get().actions, action, r -> answer.complete(answerTo(action, r)));
    } catch (IllegalArgumentException e) {
      answer.complete(new Refused(Why.BAD_TEXT, String.valueOf(e.getMessage())));
    } catch (IOException | IllegalStateException e) {
      answer.complete(new Refused(Why.LINK_DOWN, String.valueOf(e.getMessage())));
    }
  }

  private static Answer answerTo(ManagerAction action, ManagerResponse response) {
    if (response instanceof ManagerError && !isAlreadySo(response)) {
      return new Refused(Why.REJECTED, action.getAction() + ": " + response.getMessage());
    }
    return new Answer.Done();
  }

  /** What was asked for is the case already: a second click, a second tab. */
  private static boolean isAlreadySo(ManagerResponse response) {
    String message = String.valueOf(response.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("already there") || message.contains("not there");
  }
}
