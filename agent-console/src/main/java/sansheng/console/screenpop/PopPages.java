package sansheng.console.screenpop;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sansheng.console.api.Ids;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.FileForm;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.Numbers;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;

/** Saving a caller nobody knew as a customer, while they are on the line. */
public final class PopPages {
  private final Messages messages;
  private final FloorView floor;
  private final FileStore files;
  private final Numbers numbers;
  private final Audit audit;
  private final InstantSource clock;
  private final Consumer<CallRecord> again;

  /**
   * @param again looks the caller of a call up anew
   */
  public PopPages(
      Messages messages,
      FloorView floor,
      FileStore files,
      Numbers numbers,
      Audit audit,
      InstantSource clock,
      Consumer<CallRecord> again) {
    this.messages = messages;
    this.floor = floor;
    this.files = files;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
    this.again = again;
  }

  /**
   * {@code POST /desk/customer} with {@code call}, {@code name}, {@code address} and {@code note}.
   * The number is the caller's: it never comes from the browser. The pop itself follows as a push.
   */
  public void save(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<CallRecord> call = call(ctx, who);
    if (call.isEmpty()) {
      Problem.answer(ctx, 409, say(ctx, "pop.trouble.call"), "");
      return;
    }
    Map<String, String> typed = new LinkedHashMap<>(FileForm.empty().values());
    for (String field : List.of("name", "address", "note")) {
      String value = ctx.request().getFormAttribute(field);
      typed.put(field, value == null ? "" : value.strip());
    }
    typed.put("owner", String.valueOf(who.agent()));
    FileForm form = FileForm.read(field -> typed.getOrDefault(field, ""));
    if (!form.isGood()) {
      Problem.answer(ctx, 400, say(ctx, form.troubles().values().iterator().next(), 240), "");
      return;
    }
    Optional<String> number = numbers.e164(String.valueOf(call.get().callerNumber()));
    UUID id = call.get().id();
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(who.login(), "customer.create", "call:" + id, from, "")).await();
    FileStore.By by = new FileStore.By(who.login(), from, clock.instant());
    if (files.create(form.values(), number.orElse(null), by).await()) {
      again.accept(call.get());
      Replies.nothing(ctx);
    } else {
      Problem.answer(ctx, 409, say(ctx, "pop.trouble.known"), "");
      again.accept(call.get());
    }
  }

  // Only the call on one's own desk.
  private Optional<CallRecord> call(RoutingContext ctx, SignedIn who) {
    String agent = who.agent();
    Optional<UUID> id = Ids.parse(String.valueOf(ctx.request().getFormAttribute("call")));
    return agent == null
        ? Optional.empty()
        : floor
            .agent(agent)
            .flatMap(presence -> Optional.ofNullable(presence.call()))
            .filter(on -> id.isPresent() && id.get().equals(on))
            .flatMap(floor::call)
            .filter(
                call ->
                    call.callerNumber() != null && numbers.e164(call.callerNumber()).isPresent());
  }

  private String say(RoutingContext ctx, String key, Object... arguments) {
    return messages.say(Languages.of(ctx), key, arguments);
  }
}
