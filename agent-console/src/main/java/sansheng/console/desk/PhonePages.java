package sansheng.console.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Problem;
import sansheng.console.web.Replies;
import sansheng.cti.Ask;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;

/** The account of the softphone in the page: new for every page, the one before is void then. */
public final class PhonePages {
  private static final Logger log = LoggerFactory.getLogger(PhonePages.class);
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int PASSWORD_LENGTH = 32;

  private final Ask ask;
  private final PhoneSettings settings;
  private final Messages messages;
  private final SecureRandom random = new SecureRandom();

  /** Asks this half of the cut to make the accounts. */
  public PhonePages(Ask ask, PhoneSettings settings, Messages messages) {
    this.ask = ask;
    this.settings = settings;
    this.messages = messages;
  }

  /** {@code POST /desk/phone}: {@code user}, {@code password}, {@code uri}, {@code path}. */
  public void give(RoutingContext ctx) {
    var who = Gate.signedIn(ctx);
    var agent = who.agent();
    if (agent == null) {
      Problem.answer(ctx, 409, messages.say(Languages.of(ctx), "listening.refused.NO_PHONE"), "");
      return;
    }
    var password = password();
    var command = new Command.GivePhone(agent, who.name(), password);
    var answer = Future.fromCompletionStage(ask.ask(command), Vertx.currentContext()).await();
    if (answer instanceof Answer.Refused refused) {
      log.warn("No phone for agent {}: {} {}", agent, refused.why(), refused.detail());
      var words = "desk.refused." + refused.why();
      Problem.answer(ctx, 503, messages.say(Languages.of(ctx), words), "");
      return;
    }
    Replies.json(
        ctx,
        new JsonObject()
            .put("user", "a" + agent)
            .put("name", who.name())
            .put("password", password)
            .put("uri", "sip:a" + agent + "@" + settings.domain())
            .put("path", "/phone"));
  }

  private String password() {
    var password = new StringBuilder(PASSWORD_LENGTH);
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
