package sansheng.console.listening;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.listening.ListeningIn.Refusal;
import sansheng.cti.command.CallCommand.Ear;

/**
 * {@code POST /api/v1/calls/{id}/listen|whisper|barge}: a supervisor listens in by their own phone.
 * With {@code agent} where several talk in the call.
 */
public final class ListenApi {
  private final ListeningIn listening;

  public ListenApi(ListeningIn listening) {
    this.listening = listening;
  }

  /** Hears, is not heard. */
  public void listen(RoutingContext ctx) {
    join(ctx, Ear.LISTEN);
  }

  /** Is heard by the agent only. */
  public void whisper(RoutingContext ctx) {
    join(ctx, Ear.WHISPER);
  }

  /** Is heard by all. */
  public void barge(RoutingContext ctx) {
    join(ctx, Ear.BARGE);
  }

  private void join(RoutingContext ctx, Ear ear) {
    Optional<Refusal> refusal =
        listening.join(
            ApiCaller.of(ctx),
            ctx.request().remoteAddress().hostAddress(),
            Ids.parse(ctx.pathParam("id")).orElse(null),
            ctx.request().getParam("agent"),
            ear);
    refusal
        .map(ListenApi::problem)
        .ifPresentOrElse(p -> p.send(ctx), () -> ctx.response().setStatusCode(204).end());
  }

  private static Problem problem(Refusal why) {
    return switch (why) {
      case NOT_ALLOWED -> new Problem(403, "Not allowed", "Your roles do not let you do this.");
      case NO_PHONE ->
          new Problem(409, "No phone", "You have no work number, so no phone of yours can ring.");
      case NOBODY_TALKS -> Problem.notFound("Nobody else is talking in a call with this id now.");
      case ON_THE_PHONE -> new Problem(409, "On the phone", "You are in a call of your own.");
      case LINK_DOWN -> new Problem(503, "Refused", "The PBX is out of sight.");
      case REJECTED -> new Problem(409, "Refused", "The PBX did not take it.");
    };
  }
}
