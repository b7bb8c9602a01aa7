package sansheng.console.handling;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Stint;

/**
 * {@code POST /api/v1/calls/{id}/listen|whisper|barge}: a supervisor listens in by their own phone.
 * Who may hear is not who may speak; every time is an audit row, written before anything rings.
 */
public final class ListenApi {
  private static final Set<Role> HEAR = Set.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA);
  private static final Set<Role> WHISPER = Set.of(Role.TEAM_LEAD, Role.SUPERVISOR);
  private static final Set<Role> BARGE = Set.of(Role.SUPERVISOR);

  private final Ask ask;
  private final FloorView floor;
  private final Audit audit;

  public ListenApi(Ask ask, FloorView floor, Audit audit) {
    this.ask = ask;
    this.floor = floor;
    this.audit = audit;
  }

  /** Hears, is not heard. */
  public void listen(RoutingContext ctx) {
    join(ctx, Ear.LISTEN, HEAR);
  }

  /** Is heard by the agent only. */
  public void whisper(RoutingContext ctx) {
    join(ctx, Ear.WHISPER, WHISPER);
  }

  /** Is heard by all. */
  public void barge(RoutingContext ctx) {
    join(ctx, Ear.BARGE, BARGE);
  }

  private void join(RoutingContext ctx, Ear ear, Set<Role> allowed) {
    ApiCaller caller = ApiCaller.of(ctx);
    if (!caller.is(allowed.toArray(Role[]::new))) {
      new Problem(403, "Not allowed", "Your roles do not let you do this.").send(ctx);
      return;
    }
    String listener = caller.agent();
    if (listener == null) {
      new Problem(409, "No phone", "You have no work number, so no phone of yours can ring.")
          .send(ctx);
      return;
    }
    Optional<CallRecord> call = Ids.parse(ctx.pathParam("id")).flatMap(floor::call);
    Optional<String> agent =
        call.filter(CallRecord::isLive)
            .flatMap(ListenApi::talking)
            .filter(a -> !a.equals(listener));
    if (call.isEmpty() || agent.isEmpty()) {
      Problem.notFound("Nobody is talking in a call with this id now.").send(ctx);
      return;
    }
    String from = ctx.request().remoteAddress().hostAddress();
    String about = "call:" + call.get().id() + " agent:" + agent.get();
    audit.record(new AuditEntry(caller.who(), "call." + word(ear), about, from, "")).await();
    answer(ctx, new CallCommand.Listen(listener, agent.get(), ear));
  }

  private void answer(RoutingContext ctx, CallCommand.Listen command) {
    Answer answer = Future.fromCompletionStage(ask.ask(command), Vertx.currentContext()).await();
    if (answer instanceof Answer.Refused refused) {
      int status = refused.why() == Answer.Why.LINK_DOWN ? 503 : 409;
      new Problem(status, "Refused", "The PBX did not take it: " + refused.why() + ".").send(ctx);
    } else {
      ctx.response().setStatusCode(204).end();
    }
  }

  private static String word(Ear ear) {
    return switch (ear) {
      case LISTEN -> "listen";
      case WHISPER -> "whisper";
      case BARGE -> "barge";
    };
  }

  private static Optional<String> talking(CallRecord call) {
    return call.stints().stream().filter(stint -> stint.to() == null).map(Stint::agent).findFirst();
  }
}
