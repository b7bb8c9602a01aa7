package sansheng.console.prompter;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.Ids;
import sansheng.console.prompter.Shown.How;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.cti.floor.CallRecord;

/** What an agent does with the words on their desk. */
public final class PrompterPages {
  private static final Logger LOG = LoggerFactory.getLogger(PrompterPages.class);
  private static final int LONGEST_SEARCH = 40;

  private final Pages pages;
  private final PrompterScreen screen;
  private final Prompter prompter;
  private final PromiseKeeper promises;
  private final Messages messages;
  private final InstantSource clock;
  private final ZoneId zone;

  PrompterPages(
      Pages pages,
      PrompterScreen screen,
      Prompter prompter,
      PromiseKeeper promises,
      Messages messages,
      InstantSource clock,
      ZoneId zone) {
    this.pages = pages;
    this.screen = screen;
    this.prompter = prompter;
    this.promises = promises;
    this.messages = messages;
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code GET /desk/script}: the words as they are now. */
  public void part(RoutingContext ctx) {
    answer(ctx, null);
  }

  /** {@code POST /desk/script/show} with {@code script} and {@code how}: turns to another. */
  public void show(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<CallRecord> call = screen.callOf(who);
    String script = form(ctx, "script");
    How how = form(ctx, "how").equals("searched") ? How.SEARCHED : How.OFFERED;
    if (call.isEmpty() || prompter.show(call.get(), who, script, how, null).isEmpty()) {
      ctx.fail(404);
      return;
    }
    answer(ctx, null);
  }

  /** {@code POST /desk/script/said} with {@code shown}, {@code step} and {@code said}. */
  public void said(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<CallRecord> call = screen.callOf(who);
    Optional<UUID> shown = Ids.parse(form(ctx, "shown"));
    boolean said = !form(ctx, "said").equals("false");
    if (call.isEmpty()
        || shown.isEmpty()
        || !prompter.tick(call.get().id(), who, shown.get(), form(ctx, "step"), said)) {
      ctx.fail(404);
      return;
    }
    answer(ctx, null);
  }

  /** {@code GET /desk/script/search?q=}: scripts found by a few letters. */
  public void search(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String typed = Optional.ofNullable(ctx.queryParams().get("q")).orElse("").strip();
    String query = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
    List<PrompterScreen.Choice> found =
        query.isEmpty()
            ? List.of()
            : screen
                .callOf(who)
                .map(c -> PrompterScreen.Choice.of(Choices.find(query, prompter.all(c, who))))
                .orElse(List.of());
    pages.part(ctx, "prompter/found.ftlh", Map.of("found", found, "typed", query));
  }

  /**
   * {@code POST /desk/script/promise} with {@code due}: the time goes into the words and starts the
   * clock. The clock first: words without a clock would be an empty promise.
   */
  public void promise(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Optional<CallRecord> call = screen.callOf(who);
    Optional<Shown> present = call.flatMap(c -> prompter.sheet(c, who).present());
    if (call.isEmpty() || present.isEmpty()) {
      ctx.fail(404);
      return;
    }
    String typed = form(ctx, "due");
    Instant now = clock.instant();
    Optional<Instant> due = PromisedTime.read(typed, now, zone);
    String trouble = PromisedTime.trouble(due, now);
    if (due.isEmpty() || !trouble.isEmpty()) {
      ctx.response().setStatusCode(422);
      answer(ctx, new RefusedPromise(typed, trouble));
      return;
    }
    try {
      promises.made(call.get(), who, present.get(), now, due.get()).await();
    } catch (RuntimeException e) {
      LOG.warn("A promise of agent {} could not be kept in mind", who.agent(), e);
      Locale language = Languages.of(ctx);
      Problem.answer(ctx, 503, messages.say(language, "prompter.promise.notStored"), "");
      return;
    }
    prompter.show(call.get(), who, present.get().script(), How.PROMISE, due.get());
    answer(ctx, null);
  }

  private void answer(RoutingContext ctx, @Nullable RefusedPromise no) {
    pages.part(ctx, "prompter/prompter.ftlh", screen.model(Gate.signedIn(ctx), no));
  }

  private static String form(RoutingContext ctx, String name) {
    return Optional.ofNullable(ctx.request().getFormAttribute(name)).orElse("");
  }
}
