package sansheng.console.staff;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Navigation;
import sansheng.console.web.Pages;

/** Signing in and out. */
public final class SignInPages {
  private static final int LONGEST_PASSWORD = 200;

  private final Pages pages;
  private final Gate gate;
  private final StaffStore staff;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Audit audit;

  /** Every try, let in or not, is written to the audit. */
  public SignInPages(
      Pages pages,
      Gate gate,
      StaffStore staff,
      Sessions sessions,
      Passwords passwords,
      Throttle throttle,
      Audit audit) {
    this.pages = pages;
    this.gate = gate;
    this.staff = staff;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
  }

  /** The console's first screen; who is signed in already goes on to where they begin. */
  public void show(RoutingContext ctx) {
    var session = Gate.session(ctx);
    if (session.isPresent()) {
      ctx.redirect(Navigation.home(session.get().who()));
      return;
    }
    show(ctx, "", null, 0);
  }

  /** {@code POST /sign-in} with {@code login}, {@code password} and {@code then}. */
  public void signIn(RoutingContext ctx) {
    var login = form(ctx, "login").strip().toLowerCase(Locale.ROOT);
    var password = form(ctx, "password");
    var address = ctx.request().remoteAddress().hostAddress();
    if (login.isEmpty() || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
      refuse(ctx, login, "signIn.wrong", 0);
      return;
    }
    var wait = throttle.waitFor(login, address);
    if (!wait.isZero()) {
      record("signIn.throttled", login, address);
      refuse(ctx, login, "signIn.wait", wait.toSeconds() + 1);
      return;
    }
    throttle.tries(login, address);
    var who = judge(login, password);
    if (who.isEmpty()) {
      record("signIn.refused", login, address);
      refuse(ctx, login, "signIn.wrong", 0);
      return;
    }
    throttle.succeeded(login, address);
    // A sign-in that this browser still had is somebody's old one.
    Gate.session(ctx).ifPresent(sessions::end);
    gate.remember(ctx, sessions.begin(who.get()));
    record("signIn", login, address);
    ctx.redirect(destination(form(ctx, "then"), who.get()));
  }

  /** {@code POST /sign-out}: ends this browser's sign-in, its streams and its softphone. */
  public void signOut(RoutingContext ctx) {
    var session = Gate.session(ctx);
    if (session.isPresent()) {
      sessions.end(session.get());
      var who = session.get().who();
      record("signOut", who.login(), ctx.request().remoteAddress().hostAddress());
    }
    gate.forget(ctx);
    ctx.redirect("/sign-in");
  }

  /** {@code POST /language} with {@code language}: speaks it from now on, in place. */
  public void speak(RoutingContext ctx) {
    var language = Messages.closest(Locale.forLanguageTag(form(ctx, "language")));
    var session = Gate.session(ctx);
    if (session.isPresent()) {
      var who = session.get().who();
      staff.speak(who.staffId(), language);
      sessions.changed(
          session.get(),
          new SignedIn(who.staffId(), who.login(), who.name(), who.agent(), who.roles(), language));
    }
    Languages.remember(ctx, language, gate.isSecure());
    ctx.redirect(local(form(ctx, "back")).orElse("/"));
  }

  private Optional<SignedIn> judge(String login, String password) {
    var member = staff.active(login);
    if (member.isEmpty()) {
      passwords.pretend(password);
      return Optional.empty();
    }
    return passwords.matches(password, member.get().passwordHash())
        ? Optional.of(member.get().who())
        : Optional.empty();
  }

  private void record(String what, String login, String address) {
    var typed = login.substring(0, Math.min(40, login.length()));
    audit.record(new AuditEntry(typed, what, "staff:" + typed, address, "")).await();
  }

  private void refuse(RoutingContext ctx, String login, String words, long seconds) {
    ctx.response().setStatusCode(seconds > 0 ? 429 : 422);
    if (seconds > 0) {
      ctx.response().putHeader("Retry-After", Long.toString(seconds));
    }
    show(ctx, login, words, seconds);
  }

  private void show(RoutingContext ctx, String login, @Nullable String words, long seconds) {
    var then = local(ctx.request().getParam("then", form(ctx, "then"))).orElse("");
    var model = new HashMap<String, Object>(Map.of("login", login, "then", then));
    if (words != null) {
      model.put("words", words);
      model.put("seconds", seconds);
    }
    pages.show(ctx, "staff/sign-in.ftlh", model);
  }

  private static String destination(String then, SignedIn who) {
    return local(then).filter(path -> !path.equals("/")).orElse(Navigation.home(who));
  }

  /** Only a path of ours: an address of another site would make this page a springboard. */
  private static Optional<String> local(@Nullable String path) {
    return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")
        ? Optional.of(path)
        : Optional.empty();
  }

  private static String form(RoutingContext ctx, String name) {
    var value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}
