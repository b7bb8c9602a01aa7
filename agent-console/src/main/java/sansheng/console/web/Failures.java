package sansheng.console.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody is told when their request failed: in their language, never with a stack trace, and
 * for what is broken with a reference that stands in the log, too.
 */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final Set<Integer> HAVE_WORDS = Set.of(400, 401, 403, 404, 405, 413, 500, 503);

  private final Pages pages;
  private final Messages messages;

  Failures(Pages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  void answer(RoutingContext ctx) {
    if (ctx.response().ended() || ctx.response().headWritten()) {
      log.debug("{} failed after its answer had begun", ctx.request().path(), ctx.failure());
      ctx.response().reset();
      return;
    }
    var status = status(ctx);
    var reference = status >= 500 ? reference() : "";
    if (status >= 500) {
      log.error(
          "{} {} failed, reference {}", ctx.request().method(), path(ctx), reference, why(ctx));
    } else if (ctx.failure() instanceof Refusal refusal) {
      log.info("{} {} refused: {}", ctx.request().method(), path(ctx), refusal.getMessage());
    }
    ctx.response().setStatusCode(status);
    var words = "failure." + (HAVE_WORDS.contains(status) ? status : status < 500 ? 400 : 500);
    if (!Wants.page(ctx) && !isNavigation(ctx)) {
      var language = Languages.of(ctx);
      Problem.answer(
          ctx,
          status,
          messages.say(language, words + ".title"),
          reference.isEmpty() ? "" : messages.say(language, "failure.reference", reference));
      return;
    }
    pages.show(ctx, "web/failure.ftlh", Map.of("words", words, "reference", reference));
  }

  /** A part of a page that cannot be had is no reason to put a page in its place. */
  private static boolean isNavigation(RoutingContext ctx) {
    return ctx.request().method().equals(HttpMethod.GET)
        && "view".equals(ctx.request().getHeader("HX-Target"));
  }

  private static int status(RoutingContext ctx) {
    if (ctx.failure() instanceof HttpException http) {
      return http.getStatusCode();
    }
    return ctx.statusCode() < 400 ? 500 : ctx.statusCode();
  }

  private static Throwable why(RoutingContext ctx) {
    return ctx.failure() == null ? new Refusal("no reason given") : ctx.failure();
  }

  // Line ends in a path would forge lines of the log.
  private static String path(RoutingContext ctx) {
    return ctx.request().path().replaceAll("\\p{Cntrl}", "?");
  }

  private static String reference() {
    return HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
  }
}
