package sansheng.console.floorboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;

/**
 * A supervisor changes an agent's state. Each time is an audit row, written before it is asked for;
 * the agent's desk says in a sentence who has done it.
 */
public final class StepIn {
  /** The reason that an agent sees who was set to not ready by a supervisor. */
  static final String REASON = "bySupervisor";

  private static final Logger LOG = LoggerFactory.getLogger(StepIn.class);

  private final Ask ask;
  private final FloorView floor;
  private final Audit audit;
  private final Messages messages;

  StepIn(Ask ask, FloorView floor, Audit audit, Messages messages) {
    this.ask = ask;
    this.floor = floor;
    this.audit = audit;
    this.messages = messages;
  }

  /** {@code POST /floor/agents/:agent/ready}: calls may come to them. */
  public void ready(RoutingContext ctx) {
    String agent = agent(ctx);
    send(ctx, new Command.BeReady(agent), "agent.ready");
  }

  /** {@code POST /floor/agents/:agent/not-ready}: no calls to them for now. */
  public void notReady(RoutingContext ctx) {
    String agent = agent(ctx);
    send(ctx, new Command.BeNotReady(agent, REASON), "agent.notReady");
  }

  /** {@code POST /floor/agents/:agent/off}: out of all queues. */
  public void off(RoutingContext ctx) {
    String agent = agent(ctx);
    send(ctx, new Command.SignOff(agent), "agent.signOff");
  }

  private static String agent(RoutingContext ctx) {
    return String.valueOf(ctx.pathParam("agent"));
  }

  private void send(RoutingContext ctx, Command command, String what) {
    if (floor.agent(command.agent()).isEmpty()) {
      Problem.answer(ctx, 404, messages.say(Languages.of(ctx), "floor.noAgent"), "");
      return;
    }
    audit
        .record(
            new AuditEntry(
                Gate.signedIn(ctx).login(),
                what,
                "agent:" + command.agent(),
                ctx.request().remoteAddress().hostAddress(),
                ""))
        .await();
    Answer answer = Future.fromCompletionStage(ask.ask(command), Vertx.currentContext()).await();
    if (answer instanceof Answer.Refused refused) {
      LOG.warn("{} was refused: {} {}", command, refused.why(), refused.detail());
      int status = refused.why() == Answer.Why.LINK_DOWN ? 503 : 409;
      Problem.answer(
          ctx, status, messages.say(Languages.of(ctx), "desk.refused." + refused.why()), "");
    } else {
      Replies.nothing(ctx);
    }
  }
}
