package sansheng.console.handling;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.Ids;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.dialling.Dialling;
import sansheng.console.dialling.NumberClass;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.CallCommand.Target;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;

/**
 * What an agent does with a call besides taking it. A good answer only says that the PBX has taken
 * it; the screen changes when the floor does.
 */
public final class HandlingPages {
  private static final Logger log = LoggerFactory.getLogger(HandlingPages.class);

  private final Needs needs;

  /**
   * @param queues the queues' numbers at the telephone, by queue
   * @param changed an agent's desk is to be drawn anew
   */
  public record Needs(
      Ask ask,
      FloorView floor,
      HandlingStore store,
      Handled handled,
      Dialling dialling,
      Audit audit,
      Pages pages,
      Messages messages,
      Map<String, String> queues,
      Consumer<String> changed) {}

  public HandlingPages(Needs needs) {
    this.needs = needs;
  }

  /** {@code GET /desk/directory}: whom a call may be handed on to. */
  public void directory(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    List<Colleague> all = new ArrayList<>();
    for (Colleague colleague : needs.store().colleagues()) {
      if (!colleague.number().equals(who.agent())) {
        all.add(new Colleague(colleague.number(), colleague.name(), state(colleague.number())));
      }
    }
    needs.queues().forEach((queue, number) -> all.add(new Colleague(number, queue, "")));
    needs.pages().part(ctx, "handling/directory.ftlh", Map.of("colleagues", all));
  }

  private String state(String agent) {
    return needs
        .floor()
        .agent(agent)
        .map(AgentPresence::state)
        .orElse(AgentPresence.State.SIGNED_OFF)
        .name();
  }

  /** {@code POST /desk/dial} with {@code number}. */
  public void dial(RoutingContext ctx) {
    target(ctx, "number").ifPresent(to -> send(ctx, new CallCommand.Dial(agent(ctx), to)));
  }

  /**
   * {@code POST /desk/transfer} with {@code to}, and {@code how}: {@code consult} or {@code blind}.
   */
  public void transfer(RoutingContext ctx) {
    boolean blind = "blind".equals(ctx.request().getFormAttribute("how"));
    target(ctx, "to")
        .ifPresent(
            to ->
                ofCall(
                    ctx,
                    blind
                        ? (call, agent) -> new CallCommand.TransferBlind(call, agent, to)
                        : (call, agent) -> new CallCommand.Consult(call, agent, to)));
  }

  /** {@code POST /desk/transfer/complete}. */
  public void complete(RoutingContext ctx) {
    ofCall(ctx, CallCommand.CompleteTransfer::new);
  }

  /** {@code POST /desk/transfer/cancel}. */
  public void cancel(RoutingContext ctx) {
    ofCall(ctx, CallCommand.CancelTransfer::new);
  }

  /** {@code POST /desk/transfer/swap}. */
  public void swap(RoutingContext ctx) {
    ofCall(ctx, CallCommand.Swap::new);
  }

  /** {@code POST /desk/transfer/conference}. */
  public void conference(RoutingContext ctx) {
    ofCall(ctx, CallCommand.Conference::new);
  }

  /** {@code POST /desk/keys} with {@code keys}: to the other side. */
  public void keys(RoutingContext ctx) {
    String keys = String.valueOf(ctx.request().getFormAttribute("keys"));
    ofCall(ctx, (call, agent) -> new CallCommand.PressKeys(call, agent, keys));
  }

  /** {@code POST /desk/park}: the other side hears music and can be taken back. */
  public void park(RoutingContext ctx) {
    ofCall(ctx, CallCommand.Park::new);
  }

  /** {@code POST /desk/retrieve} with {@code call}. */
  public void retrieve(RoutingContext ctx) {
    Optional<UUID> call = Ids.parse(String.valueOf(ctx.request().getFormAttribute("call")));
    if (call.isEmpty()) {
      ctx.fail(404);
      return;
    }
    send(ctx, new CallCommand.Retrieve(call.get(), agent(ctx)));
  }

  /**
   * {@code POST /desk/recording} with {@code paused}: {@code yes} while a card's number is told.
   * Written down before it is done.
   */
  public void recording(RoutingContext ctx) {
    boolean paused = "yes".equals(ctx.request().getFormAttribute("paused"));
    Optional<UUID> call = call(ctx);
    if (call.isEmpty()) {
      ctx.fail(404);
      return;
    }
    audit(ctx, paused ? "recording.pause" : "recording.resume", "call:" + call.get());
    if (ofCall(ctx, (id, agent) -> new CallCommand.PauseRecording(id, agent, paused))) {
      needs.handled().tape(call.get(), paused);
      needs.changed().accept(agent(ctx));
    }
  }

  private void audit(RoutingContext ctx, String what, String about) {
    String from = ctx.request().remoteAddress().hostAddress();
    needs
        .audit()
        .record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, from, "card number"))
        .await();
  }

  /** What somebody typed, judged; when it may not be dialled, that is answered. */
  private Optional<Target> target(RoutingContext ctx, String field) {
    String typed = Optional.ofNullable(ctx.request().getFormAttribute(field)).orElse("").strip();
    Dialling.Judgement judged = needs.dialling().judge(agent(ctx), typed);
    if (judged.refusal().isPresent()) {
      String words = "handling.refused." + judged.refusal().get();
      String kind =
          judged
              .kind()
              .map(k -> needs.messages().say(Languages.of(ctx), "handling.class." + k.key()))
              .orElse("");
      Problem.answer(ctx, 409, needs.messages().say(Languages.of(ctx), words, kind), "");
      return Optional.empty();
    }
    return Optional.of(target(judged));
  }

  private Target target(Dialling.Judgement judged) {
    if (judged.kind().orElse(null) != NumberClass.INTERNAL) {
      return new Target.Outside(judged.digits());
    }
    return needs.queues().containsValue(judged.digits())
        ? new Target.Line(judged.digits())
        : new Target.Colleague(judged.digits());
  }

  private static String agent(RoutingContext ctx) {
    return String.valueOf(Gate.signedIn(ctx).agent());
  }

  /** The call on the agent's desk. */
  private Optional<UUID> call(RoutingContext ctx) {
    return needs.floor().agent(agent(ctx)).map(AgentPresence::call);
  }

  private boolean ofCall(RoutingContext ctx, BiFunction<UUID, String, Command> command) {
    Optional<UUID> call = call(ctx);
    if (call.isEmpty()) {
      ctx.fail(404);
      return false;
    }
    return send(ctx, command.apply(call.get(), agent(ctx)));
  }

  private boolean send(RoutingContext ctx, Command command) {
    Answer answer =
        Future.fromCompletionStage(needs.ask().ask(command), Vertx.currentContext()).await();
    if (answer instanceof Answer.Refused refused) {
      log.warn("{} was refused: {} {}", command, refused.why(), refused.detail());
      int status = refused.why() == Answer.Why.LINK_DOWN ? 503 : 409;
      String words = "desk.refused." + refused.why();
      Problem.answer(ctx, status, needs.messages().say(Languages.of(ctx), words), "");
      return false;
    }
    Replies.nothing(ctx);
    return true;
  }
}
