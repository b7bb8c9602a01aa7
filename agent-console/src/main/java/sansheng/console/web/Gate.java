package sansheng.console.web;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sansheng.console.staff.Role;
import sansheng.console.staff.Session;
import sansheng.console.staff.Sessions;
import sansheng.console.staff.SignedIn;

/** Who is at the door, and whether they may come in. */
public final class Gate {
  private static final String SESSION = "sansheng.session";
  private static final String SIGNED_IN = "sansheng.signedIn";

  private final Sessions sessions;
  private final boolean secure;

  /**
   * @param secure whether browsers come over HTTPS
   */
  public Gate(Sessions sessions, boolean secure) {
    this.sessions = sessions;
    this.secure = secure;
  }

  /** First handler of all but assets: finds out who asks and lets everybody pass. */
  public void identify(RoutingContext ctx) {
    var cookie = ctx.request().getCookie(cookieName());
    if (cookie != null) {
      // What follows an upgrade must not arrive while the database is asked.
      var upgrade = Wants.socket(ctx);
      if (upgrade) {
        ctx.request().pause();
      }
      sessions
          .find(cookie.getValue())
          .ifPresent(
              session -> {
                ctx.put(SESSION, session);
                seat(ctx, session.who());
              });
      if (upgrade) {
        ctx.request().resume();
      }
    }
    ctx.next();
  }

  /** Lets pass who holds one of these roles; without roles, whoever is signed in. */
  public Handler<RoutingContext> allow(Role... anyOf) {
    return ctx -> {
      SignedIn who = ctx.get(SIGNED_IN);
      if (who == null) {
        askToSignIn(ctx);
      } else if (anyOf.length > 0 && !who.isAnyOf(anyOf)) {
        ctx.fail(403);
      } else {
        ctx.next();
      }
    };
  }

  /** Who asks, on routes behind {@link #allow}. */
  public static SignedIn signedIn(RoutingContext ctx) {
    SignedIn who = ctx.get(SIGNED_IN);
    if (who == null) {
      throw new IllegalStateException(ctx.normalizedPath() + " is not behind the gate");
    }
    return who;
  }

  /** The browser's sign-in, if it has one. Programs with a token have none. */
  public static Optional<Session> session(RoutingContext ctx) {
    return Optional.ofNullable(ctx.<Session>get(SESSION));
  }

  /** Tells who asks when something else than the cookie proved it (a bearer token). */
  public static void seat(RoutingContext ctx, SignedIn who) {
    ctx.put(SIGNED_IN, who);
  }

  /** Gives the browser the secret of its new sign-in. */
  public void remember(RoutingContext ctx, String secret) {
    ctx.response().addCookie(cookie(secret).setMaxAge(Sessions.IDLE.toSeconds() * 2));
  }

  /** Takes the secret from the browser. */
  public void forget(RoutingContext ctx) {
    ctx.response().addCookie(cookie("").setMaxAge(0));
  }

  /** Whether browsers come over HTTPS. */
  public boolean isSecure() {
    return secure;
  }

  private void askToSignIn(RoutingContext ctx) {
    var request = ctx.request();
    if (request.headers().contains("HX-Request")) {
      ctx.response().setStatusCode(401).putHeader("HX-Redirect", "/sign-in").end();
    } else if (request.method().equals(HttpMethod.GET) && Wants.page(ctx)) {
      var then = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
      ctx.redirect(request.path().equals("/") ? "/sign-in" : "/sign-in?then=" + then);
    } else {
      ctx.fail(401);
    }
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(cookieName(), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }

  private String cookieName() {
    return secure ? "__Host-sansheng" : "sansheng";
  }
}
