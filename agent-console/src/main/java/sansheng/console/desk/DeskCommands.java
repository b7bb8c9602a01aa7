package sansheng.console.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.staff.SignedIn;
import sansheng.console.staff.StaffStore;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.Ask;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.Command;

/**
 * What an agent asks for with a button. A good answer only says that the PBX has taken it; the
 * screen changes when the floor does.
 */
public final class DeskCommands {
  private static final Logger log = LoggerFactory.getLogger(DeskCommands.class);

  private final Ask ask;
  private final StaffStore staff;
  private final DeskScreen screen;
  private final DeskSettings settings;
  private final Messages messages;
  private final Function<String, Map<String, Integer>> penalties;

  /** Asks this half of the cut. */
  public DeskCommands(
      Ask ask, StaffStore staff, DeskScreen screen, DeskSettings settings, Messages messages) {
    this(ask, staff, screen, settings, messages, agent -> Map.of());
  }

  /**
   * The same for a site with skills.
   *
   * @param penalties an agent's penalty in each queue where it is not 0
   */
  public DeskCommands(
      Ask ask,
      StaffStore staff,
      DeskScreen screen,
      DeskSettings settings,
      Messages messages,
      Function<String, Map<String, Integer>> penalties) {
    this.penalties = penalties;
    this.ask = ask;
    this.staff = staff;
    this.screen = screen;
    this.settings = settings;
    this.messages = messages;
  }

  /** {@code POST /desk/on}: into their queues, not ready yet. */
  public void signOn(RoutingContext ctx) {
    var who = Gate.signedIn(ctx);
    Map<String, Integer> skilled = penalties.apply(agent(who));
    send(
        ctx,
        new Command.SignOn(
            agent(who),
            staff.queues(who.staffId()).stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(), queue -> skilled.getOrDefault(queue, 0)))));
  }

  /** {@code POST /desk/off}: out of all queues. */
  public void signOff(RoutingContext ctx) {
    send(ctx, new Command.SignOff(agent(Gate.signedIn(ctx))));
  }

  /** {@code POST /desk/ready}: calls may come; ends wrap-up, too. */
  public void ready(RoutingContext ctx) {
    send(ctx, new Command.BeReady(agent(Gate.signedIn(ctx))));
  }

  /** {@code POST /desk/not-ready} with {@code reason}, one of the site's. */
  public void notReady(RoutingContext ctx) {
    var reason = ctx.request().getFormAttribute("reason");
    if (reason == null || !settings.reasons().contains(reason)) {
      ctx.fail(400);
      return;
    }
    send(ctx, new Command.BeNotReady(agent(Gate.signedIn(ctx)), reason));
  }

  /** {@code POST /desk/hang-up}: ends the agent's part of the call on their desk. */
  public void hangUp(RoutingContext ctx) {
    var who = Gate.signedIn(ctx);
    var call = screen.callOf(who);
    if (call.isPresent()) {
      send(ctx, new CallCommand.HangUp(call.get().id(), agent(who)));
    } else {
      ctx.fail(404);
    }
  }

  private void send(RoutingContext ctx, Command command) {
    var context = Vertx.currentContext();
    var answer = Future.fromCompletionStage(ask.ask(command), context).await();
    if (answer instanceof Answer.Refused refused) {
      log.warn("{} was refused: {} {}", command, refused.why(), refused.detail());
      var words = "desk.refused." + refused.why();
      var status = refused.why() == Answer.Why.LINK_DOWN ? 503 : 409;
      Problem.answer(ctx, status, messages.say(Languages.of(ctx), words), "");
    } else {
      Replies.nothing(ctx);
    }
  }

  static String agent(SignedIn who) {
    if (who.agent() == null) {
      throw new IllegalStateException(who.login() + " has no phone");
    }
    return who.agent();
  }
}
