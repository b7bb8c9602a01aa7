package sansheng.console.note;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import sansheng.console.api.Ids;
import sansheng.console.phrase.Phrases;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;

/** The note of a call: on the desk while it is written, on the call's page afterwards. */
public final class NotePages {
  /** UTF-16 units. */
  static final int LONGEST = 10_000;

  private final Pages pages;
  private final Messages messages;
  private final NoteStore store;
  private final LatestNotes latest;
  private final Phrases phrases;
  private final FloorView floor;
  private final InstantSource clock;
  private final BiFunction<RoutingContext, UUID, Boolean> maySee;

  /**
   * @param maySee whether who asks may see a call; waits for the database
   */
  public NotePages(
      Pages pages,
      Messages messages,
      NoteStore store,
      LatestNotes latest,
      Phrases phrases,
      FloorView floor,
      InstantSource clock,
      BiFunction<RoutingContext, UUID, Boolean> maySee) {
    this.pages = pages;
    this.messages = messages;
    this.store = store;
    this.latest = latest;
    this.phrases = phrases;
    this.floor = floor;
    this.clock = clock;
    this.maySee = maySee;
  }

  /** {@code GET /desk/note?call=}: what the agent has written in this call so far. */
  public void read(RoutingContext ctx) {
    Optional<UUID> call = call(ctx.request().getParam("call"));
    if (call.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String text = store.find(call.get(), agent(ctx)).await().map(CallNote::text).orElse("");
    Replies.json(ctx, new JsonObject().put("text", text));
  }

  /** {@code POST /desk/note} with call and text: the note as it stands now. */
  public void write(RoutingContext ctx) {
    Optional<UUID> call = call(ctx.request().getFormAttribute("call"));
    String text = ctx.request().getFormAttribute("text");
    String agent = agent(ctx);
    if (call.isEmpty() || text == null) {
      ctx.fail(400);
    } else if (!isTheirs(call.get(), agent)) {
      ctx.fail(404);
    } else if (text.length() > LONGEST) {
      Problem.answer(
          ctx, 422, messages.say(Languages.of(ctx), "note.long", String.valueOf(LONGEST)), "");
    } else {
      String kept = text.replace("\r\n", "\n").replace("\u0000", "");
      store
          .save(call.get(), agent, kept, phrases.scan(Languages.of(ctx), kept), clock.instant())
          .await();
      latest.are(call.get(), agent, kept);
      Replies.nothing(ctx);
    }
  }

  /** {@code GET /calls/{id}/notes}: a part of the call's page. */
  public void of(RoutingContext ctx) {
    Optional<UUID> call = Ids.parse(ctx.pathParam("id"));
    if (call.isEmpty() || !maySee.apply(ctx, call.get())) {
      ctx.fail(404);
      return;
    }
    Map<String, Object> model = new HashMap<>();
    model.put("notes", store.of(call.get()).await());
    model.put("found", store.found(call.get()).await());
    pages.part(ctx, "note/notes.ftlh", model);
  }

  // On their desk now; or begun when it was, for the last words arrive when the call has gone.
  private boolean isTheirs(UUID call, String agent) {
    boolean now = floor.agent(agent).map(AgentPresence::call).filter(call::equals).isPresent();
    return now || store.find(call, agent).await().isPresent();
  }

  private static Optional<UUID> call(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).flatMap(Ids::parse);
  }

  private static String agent(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    return who.agent() == null ? "-" : who.agent();
  }
}
