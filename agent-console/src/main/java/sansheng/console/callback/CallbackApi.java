package sansheng.console.callback;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.Allowed;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.Role;
import sansheng.console.web.Messages;
import sansheng.console.web.Replies;

/** The calls that are owed, for programs. Every change is an audit row. */
public final class CallbackApi {
  private static final Role[] MAY = {
    Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR
  };
  private static final Role[] LEAD = {Role.TEAM_LEAD, Role.SUPERVISOR};
  private static final int LONGEST = 400;

  private final Callbacks callbacks;
  private final Numbers numbers;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  public CallbackApi(
      Callbacks callbacks, Numbers numbers, Messages messages, Audit audit, Clock clock) {
    this.callbacks = callbacks;
    this.numbers = numbers;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** {@code GET /api/v1/callbacks}: the open ones, the most urgent first. */
  public void list(RoutingContext ctx) {
    if (!Allowed.to(ctx, MAY)) {
      return;
    }
    ApiCaller caller = ApiCaller.of(ctx);
    boolean whole = caller.mayReadNumbers();
    List<Callback> open =
        callbacks.open().stream().filter(callback -> sees(caller, callback)).toList();
    if (whole && !open.isEmpty()) {
      note(ctx, "numbers.read", "callbacks", "");
    }
    JsonArray list = new JsonArray();
    open.forEach(
        callback ->
            list.add(
                CallbackJson.of(
                    callback, whole ? callback.number() : numbers.masked(callback.number()))));
    Replies.json(ctx, new JsonObject().put("callbacks", list));
  }

  private static boolean sees(ApiCaller caller, Callback callback) {
    return caller.is(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR)
        || (caller.agent() != null
            && (callback.owner() == null || callback.owner().equals(caller.agent())));
  }

  /** {@code POST /api/v1/callbacks} with {@code number} and {@code note}: an answer is owed. */
  public void owe(RoutingContext ctx) {
    if (!Allowed.to(ctx, Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR)) {
      return;
    }
    JsonObject body = Allowed.body(ctx);
    Optional<String> number = numbers.e164(Allowed.text(body, "number"));
    String note = Allowed.text(body, "note");
    if (number.isEmpty()) {
      Problem.badRequest("'number' is no telephone number that can be dialled.").send(ctx);
      return;
    }
    if (note.length() > LONGEST) {
      Problem.badRequest("'note' may have 400 characters at most.").send(ctx);
      return;
    }
    note(ctx, "callback.add", "number:" + number.get(), note);
    Reason reason =
        new Reason(
            Reason.Kind.NEEDS_ANSWER, clock.instant(), null, ApiCaller.of(ctx).agent(), note);
    UUID id = callbacks.owe(number.get(), null, reason, null);
    Replies.json(ctx, new JsonObject().put("id", id.toString()));
  }

  /** {@code POST /api/v1/callbacks/{callback}/cancel} with {@code why}. */
  public void cancel(RoutingContext ctx) {
    if (!Allowed.to(ctx, Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR)) {
      return;
    }
    guarded(
        ctx,
        id -> {
          ApiCaller caller = ApiCaller.of(ctx);
          String owner = callbacks.find(id).owner();
          if (!caller.is(LEAD) && (owner == null || !owner.equals(caller.agent()))) {
            throw new CallbackRefused(CallbackRefused.Why.TAKEN);
          }
          String why = Allowed.text(Allowed.body(ctx), "why");
          note(ctx, "callback.cancel", "callback:" + id, why);
          callbacks.cancel(id, caller.who(), why);
        });
  }

  /**
   * {@code POST /api/v1/callbacks/{callback}/outcome} with {@code outcome}, {@code note} and, for
   * {@code callLater}, {@code later}: how the attempt of the agent who asks came out.
   */
  public void outcome(RoutingContext ctx) {
    if (!Allowed.to(ctx, Role.AGENT)) {
      return;
    }
    JsonObject body = Allowed.body(ctx);
    Optional<AttemptOutcome> outcome =
        AttemptOutcome.of(Allowed.text(body, "outcome"))
            .filter(known -> known != AttemptOutcome.NOT_DIALLED);
    if (outcome.isEmpty()) {
      Problem.badRequest(
              "'outcome' must be one of reached, busy, noAnswer, mailbox, wrongPerson, callLater.")
          .send(ctx);
      return;
    }
    guarded(
        ctx,
        id -> {
          String agent = ApiCaller.of(ctx).agent();
          if (agent == null) {
            throw new CallbackRefused(CallbackRefused.Why.NOT_DIALLED);
          }
          note(ctx, "callback.outcome", "callback:" + id, outcome.get().word());
          callbacks.came(id, agent, outcome.get(), later(body), Allowed.text(body, "note"));
        });
  }

  private static @Nullable Instant later(JsonObject body) {
    String text = Allowed.text(body, "later");
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new CallbackRefused(CallbackRefused.Why.BAD_TIME);
    }
  }

  private interface Deed {
    void with(UUID id);
  }

  private void guarded(RoutingContext ctx, Deed deed) {
    try {
      deed.with(
          Ids.parse(String.valueOf(ctx.pathParam("callback")))
              .orElseThrow(() -> new CallbackRefused(CallbackRefused.Why.CLOSED)));
      Replies.nothing(ctx);
    } catch (CallbackRefused refused) {
      refuse(ctx, refused);
    } catch (CompletionException e) {
      if (e.getCause() instanceof CallbackRefused refused) {
        refuse(ctx, refused);
      } else {
        throw e;
      }
    }
  }

  private void refuse(RoutingContext ctx, CallbackRefused refused) {
    int status =
        switch (refused.why()) {
          case NO_REASON, BAD_TIME -> 400;
          case CLOSED -> 404;
          default -> 409;
        };
    String sentence = messages.say(Locale.ENGLISH, "callback.refused." + refused.why());
    new Problem(status, refused.why().name(), sentence).send(ctx);
  }

  private void note(RoutingContext ctx, String what, String about, String why) {
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(ApiCaller.of(ctx).who(), what, about, from, why)).await();
  }
}
