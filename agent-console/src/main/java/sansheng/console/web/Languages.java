package sansheng.console.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;

/** Which language a request is answered in. */
public final class Languages {
  private static final String COOKIE = "language";

  private Languages() {}

  /**
   * What the person chose; before sign-in what this browser chose last; else what it says it
   * prefers.
   */
  public static Locale of(RoutingContext ctx) {
    var session = Gate.session(ctx);
    if (session.isPresent()) {
      return Messages.closest(session.get().who().locale());
    }
    var cookie = ctx.request().getCookie(COOKIE);
    if (cookie != null) {
      return Messages.closest(Locale.forLanguageTag(cookie.getValue()));
    }
    for (LanguageHeader preferred : ctx.acceptableLanguages()) {
      if (preferred.tag().equals("zh") || preferred.tag().equals("en")) {
        return Messages.closest(Locale.forLanguageTag(preferred.value()));
      }
    }
    return Messages.LANGUAGES.getFirst();
  }

  /** Lets the browser remember a language for its next sign-in page. */
  public static void remember(RoutingContext ctx, Locale language, boolean secure) {
    ctx.response()
        .addCookie(
            Cookie.cookie(COOKIE, language.toLanguageTag())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(Duration.ofDays(400).toSeconds()));
  }
}
