package sansheng.console.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.ami.Caller;
import sansheng.cti.command.Answer;

/** 'Let somebody call': real calls from the town, for trying the whole way alone. */
public final class DemoPages {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPages.class);
  private static final String SUPPORT = "400";
  private static final String SALES = "401";

  private final Pages pages;
  private final Messages messages;
  private final Caller town;
  private final Random dice = new SecureRandom();

  /** Calls are placed by this town. */
  public DemoPages(Pages pages, Messages messages, Caller town) {
    this.pages = pages;
    this.messages = messages;
    this.town = town;
  }

  /** {@code GET /demo}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "demo/demo.ftlh", Map.of("kinds", Townsfolk.KINDS));
  }

  /** {@code POST /demo/call} with {@code kind} and {@code queue}. */
  public void call(RoutingContext ctx) {
    String kind = String.valueOf(ctx.request().getFormAttribute("kind"));
    String dialled = "sales".equals(ctx.request().getFormAttribute("queue")) ? SALES : SUPPORT;
    if (!Townsfolk.KINDS.contains(kind)) {
      ctx.fail(400);
      return;
    }
    for (Townsfolk caller : Townsfolk.of(kind, dice)) {
      Answer answer =
          Future.fromCompletionStage(
                  town.call(dialled, caller.number(), caller.name(), caller.behaviour().extension),
                  Vertx.currentContext())
              .await();
      if (answer instanceof Answer.Refused refused) {
        LOG.warn("The town could not call: {} {}", refused.why(), refused.detail());
        Problem.answer(ctx, 503, messages.say(Languages.of(ctx), "demo.refused"), "");
        return;
      }
    }
    Replies.nothing(ctx);
  }
}
