package sansheng.console.listening;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.listening.ListeningIn.Refusal;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.command.CallCommand.Ear;

/** The calls in progress, and the buttons by which a supervisor is in one of them. */
public final class ListenPages {
  private final Pages pages;
  private final Messages messages;
  private final ListeningIn listening;
  private final InProgress inProgress;
  private final Supplier<Map<String, String>> names;

  /**
   * @param names how agents are called, by work number; waits for the database
   */
  public ListenPages(
      Pages pages,
      Messages messages,
      ListeningIn listening,
      InProgress inProgress,
      Supplier<Map<String, String>> names) {
    this.pages = pages;
    this.messages = messages;
    this.listening = listening;
    this.inProgress = inProgress;
    this.names = names;
  }

  /**
   * {@code GET /calls/in-progress}: a part of the call log's page, fetched anew as calls change.
   */
  public void show(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    pages.part(
        ctx, "listening/in-progress.ftlh", Map.of("progress", inProgress.of(who, names.get())));
  }

  /** {@code POST /calls/:id/listen} with {@code agent}: hears, is not heard. */
  public void listen(RoutingContext ctx) {
    join(ctx, Ear.LISTEN);
  }

  /** {@code POST /calls/:id/whisper}: is heard by the agent only. */
  public void whisper(RoutingContext ctx) {
    join(ctx, Ear.WHISPER);
  }

  /** {@code POST /calls/:id/barge}: is heard by all. */
  public void barge(RoutingContext ctx) {
    join(ctx, Ear.BARGE);
  }

  private void join(RoutingContext ctx, Ear ear) {
    Optional<Refusal> refusal =
        listening.join(
            ApiCaller.person(Gate.signedIn(ctx), Set.of()),
            ctx.request().remoteAddress().hostAddress(),
            Ids.parse(ctx.pathParam("id")).orElse(null),
            ctx.request().getFormAttribute("agent"),
            ear);
    if (refusal.isEmpty()) {
      Replies.nothing(ctx);
      return;
    }
    int status =
        switch (refusal.get()) {
          case NOT_ALLOWED -> 403;
          case LINK_DOWN -> 503;
          case NO_PHONE, NOBODY_TALKS, ON_THE_PHONE, REJECTED -> 409;
        };
    String words = messages.say(Languages.of(ctx), "listening.refused." + refusal.get());
    Problem.answer(ctx, status, words, "");
  }
}
