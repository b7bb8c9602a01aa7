package sansheng.console.callback;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.cti.Ask;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;

/** The list that agents call back from, and supervisors watch. */
public final class CallbackPages {
  private final Pages pages;
  private final Messages messages;
  private final Callbacks callbacks;
  private final Numbers numbers;
  private final CallbackLines lines;
  private final Ask ask;
  private final Audit audit;
  private final Clock clock;
  private final ZoneId zone;

  /** Dials through this half of the cut. */
  public CallbackPages(
      Pages pages,
      Messages messages,
      Callbacks callbacks,
      Numbers numbers,
      Ask ask,
      Audit audit,
      Clock clock,
      ZoneId zone) {
    this.pages = pages;
    this.messages = messages;
    this.callbacks = callbacks;
    this.numbers = numbers;
    this.lines = new CallbackLines(numbers::masked);
    this.ask = ask;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code GET /callbacks}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "callback/callbacks.ftlh", model(Gate.signedIn(ctx)));
  }

  /** {@code GET /callbacks/rows}: the list alone, fetched anew when something changes. */
  public void rows(RoutingContext ctx) {
    pages.part(ctx, "callback/rows.ftlh", model(Gate.signedIn(ctx)));
  }

  private Map<String, Object> model(SignedIn who) {
    return Map.of(
        "lines",
        lines.of(callbacks.open(), who, clock.instant()),
        "leads",
        isLeader(who),
        "agent",
        who.isAnyOf(Role.AGENT) && who.agent() != null,
        "typed",
        "");
  }

  private static boolean isLeader(SignedIn who) {
    return who.isAnyOf(Role.SUPERVISOR, Role.TEAM_LEAD);
  }

  /** {@code POST /callbacks}: a number needs an answer; with {@code number} and {@code note}. */
  public void needsAnswer(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String typed = CallbackForm.text(ctx, "number");
    var e164 = numbers.e164(typed);
    if (e164.isEmpty()) {
      Problem.answer(ctx, 422, say(ctx, "callback.badNumber"), "");
      return;
    }
    Reason reason =
        new Reason(
            Reason.Kind.NEEDS_ANSWER,
            clock.instant(),
            null,
            who.agent(),
            CallbackForm.text(ctx, "note"));
    callbacks.owe(e164.get(), null, reason, null);
    back(ctx);
  }

  /** {@code POST /callbacks/:id/dial}: the agent's own phone rings first, then the customer's. */
  public void dial(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    guarded(
        ctx,
        () -> {
          Callbacks.Attempt attempt = callbacks.dial(id(ctx), agent(who));
          var target = new CallCommand.Target.Outside(numbers.dialled(attempt.number()));
          Answer answer =
              Future.fromCompletionStage(
                      ask.ask(new CallCommand.Dial(agent(who), target)), Vertx.currentContext())
                  .await();
          if (answer instanceof Answer.Refused refused) {
            callbacks.notDialled(attempt, refused.detail());
            int status = refused.why() == Answer.Why.LINK_DOWN ? 503 : 409;
            Problem.answer(ctx, status, say(ctx, "desk.refused." + refused.why()), "");
          } else {
            onTheDesk(ctx);
          }
        });
  }

  // The agent's phone and the words to say are there; who is there already keeps what they see.
  private static void onTheDesk(RoutingContext ctx) {
    if (isFromDesk(ctx)) {
      ctx.response().setStatusCode(204).end();
    } else {
      ctx.redirect("/desk");
    }
  }

  /** {@code POST /callbacks/:id/outcome} with {@code outcome}, {@code later} and {@code note}. */
  public void outcome(RoutingContext ctx) {
    var outcome = AttemptOutcome.of(CallbackForm.text(ctx, "outcome"));
    if (outcome.isEmpty() || outcome.get() == AttemptOutcome.NOT_DIALLED) {
      ctx.fail(400);
      return;
    }
    guarded(
        ctx,
        () -> {
          String agent = agent(Gate.signedIn(ctx));
          callbacks.came(
              id(ctx),
              agent,
              outcome.get(),
              CallbackForm.later(ctx, zone),
              CallbackForm.text(ctx, "note"));
          back(ctx);
        });
  }

  /**
   * {@code POST /callbacks/:id/cancel} with {@code why}, and {@code forbid} to never dial again.
   */
  public void cancel(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    guarded(
        ctx,
        () -> {
          UUID id = id(ctx);
          if (!isLeader(who) && !CallbackLines.isMine(callbacks.find(id), who)) {
            throw new CallbackRefused(CallbackRefused.Why.TAKEN);
          }
          String why = CallbackForm.text(ctx, "why");
          note(ctx, "callback.cancel", id, why);
          if (CallbackForm.text(ctx, "forbid").isEmpty()) {
            callbacks.cancel(id, who.login(), why);
          } else {
            callbacks.forbid(id, who.login(), why);
          }
          back(ctx);
        });
  }

  /** {@code POST /callbacks/:id/again}: a supervisor decides that it is to be tried again. */
  public void again(RoutingContext ctx) {
    guarded(
        ctx,
        () -> {
          note(ctx, "callback.again", id(ctx), "");
          callbacks.tryAgain(id(ctx));
          back(ctx);
        });
  }

  /**
   * {@code POST /callbacks/assign} with several {@code id}, and {@code agent}; empty for anyone.
   */
  public void assign(RoutingContext ctx) {
    String agent = CallbackForm.text(ctx, "agent");
    if (!agent.isEmpty() && !agent.matches("[0-9]{2,10}")) {
      Problem.answer(ctx, 422, say(ctx, "callback.badAgent"), "");
      return;
    }
    List<UUID> ids = new ArrayList<>();
    for (String id : ctx.request().formAttributes().getAll("id")) {
      ids.add(uuid(id));
    }
    callbacks.assign(ids, agent.isEmpty() ? null : agent);
    back(ctx);
  }

  private void guarded(RoutingContext ctx, Runnable deed) {
    try {
      deed.run();
    } catch (CallbackRefused refused) {
      Problem.answer(ctx, 409, say(ctx, "callback.refused." + refused.why()), "");
    } catch (CompletionException e) {
      if (e.getCause() instanceof CallbackRefused refused) {
        Problem.answer(ctx, 409, say(ctx, "callback.refused." + refused.why()), "");
      } else {
        throw e;
      }
    }
  }

  private void note(RoutingContext ctx, String what, UUID id, String why) {
    audit
        .record(
            new AuditEntry(
                Gate.signedIn(ctx).login(),
                what,
                "callback:" + id,
                ctx.request().remoteAddress().hostAddress(),
                why))
        .await();
  }

  private String say(RoutingContext ctx, String key) {
    return messages.say(Languages.of(ctx), key);
  }

  private static String agent(SignedIn who) {
    if (who.agent() == null) {
      throw new CallbackRefused(CallbackRefused.Why.TAKEN);
    }
    return who.agent();
  }

  private static UUID id(RoutingContext ctx) {
    return uuid(ctx.pathParam("id"));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new CallbackRefused(CallbackRefused.Why.CLOSED);
    }
  }

  private static void back(RoutingContext ctx) {
    ctx.redirect(isFromDesk(ctx) ? "/desk" : "/callbacks");
  }

  private static boolean isFromDesk(RoutingContext ctx) {
    return CallbackForm.text(ctx, "from").equals("desk");
  }
}
