package sansheng.console.callback;

import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/** Callbacks on the agent's desk: the next one to dial, and a call that owes an answer. */
public final class CallbackDesk {
  private final Pages pages;
  private final Messages messages;
  private final Callbacks callbacks;
  private final Numbers numbers;
  private final CallbackLines lines;
  private final FloorView floor;
  private final Clock clock;
  private final ZoneId zone;

  public CallbackDesk(
      Pages pages,
      Messages messages,
      Callbacks callbacks,
      Numbers numbers,
      FloorView floor,
      Clock clock,
      ZoneId zone) {
    this.pages = pages;
    this.messages = messages;
    this.callbacks = callbacks;
    this.numbers = numbers;
    this.lines = new CallbackLines(numbers::masked);
    this.floor = floor;
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code GET /desk/callback}: the one that was dialled, else the next one to dial. */
  public void next(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String agent = who.agent();
    Map<String, Object> model = new HashMap<>();
    if (agent != null) {
      Callbacks.Next next = callbacks.nextFor(agent);
      if (next.callback() != null) {
        model.put("line", lines.line(next.callback(), who, clock.instant()));
      }
      if (next.waitsUntil() != null) {
        model.put("waitsUntil", next.waitsUntil());
      }
    }
    pages.part(ctx, "callback/next.ftlh", model);
  }

  /**
   * {@code POST /desk/callback} with {@code note}, {@code later} (empty for within the limit) and
   * {@code whose} ({@code mine}, or anything else for whoever is next): what the caller on the desk
   * wants to know can't be answered now.
   */
  public void owe(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<CallRecord> call =
        Optional.ofNullable(who.agent())
            .flatMap(floor::agent)
            .map(presence -> presence.call())
            .flatMap(floor::call);
    Optional<String> number = call.map(CallbackDesk::other).flatMap(numbers::e164);
    if (call.isEmpty() || number.isEmpty()) {
      String key = call.isEmpty() ? "owed.noCall" : "owed.noNumber";
      Problem.answer(ctx, 409, messages.say(Languages.of(ctx), key), "");
      return;
    }
    try {
      owe(ctx, call.get(), number.get(), String.valueOf(who.agent()));
    } catch (CallbackRefused refused) {
      String key = "callback.refused." + refused.why();
      Problem.answer(ctx, 409, messages.say(Languages.of(ctx), key), "");
    }
  }

  private void owe(RoutingContext ctx, CallRecord call, String number, String agent) {
    Instant now = clock.instant();
    Instant later = CallbackForm.later(ctx, zone);
    if (later != null) {
      callbacks.checkPromise(number, later);
    }
    Reason reason =
        new Reason(Reason.Kind.NEEDS_ANSWER, now, call.id(), agent, CallbackForm.text(ctx, "note"));
    if (later == null) {
      UUID id = callbacks.owe(number, call.queue(), reason, null);
      if (CallbackForm.text(ctx, "whose").equals("mine")) {
        callbacks.keepFor(id, agent);
      }
    } else {
      callbacks.promised(number, call.id(), agent, now, later).await();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("noted", later == null ? "soon" : "later");
    if (later != null) {
      model.put("later", later);
    }
    pages.part(ctx, "callback/owed.ftlh", model);
  }

  private static String other(CallRecord call) {
    String number =
        call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
    return number == null ? "" : number;
  }
}
