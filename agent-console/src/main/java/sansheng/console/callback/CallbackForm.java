package sansheng.console.callback;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a callback. */
final class CallbackForm {
  private static final int LONGEST_NOTE = 400;

  private CallbackForm() {}

  /** A field without the blanks around it, not too long; empty when it is missing. */
  static String text(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    String stripped = value == null ? "" : value.strip();
    return stripped.substring(0, Math.min(LONGEST_NOTE, stripped.length()));
  }

  /**
   * The field {@code later}; null when it is empty.
   *
   * @param zone whose wall clock was meant
   * @throws CallbackRefused when it is no time
   */
  static @Nullable Instant later(RoutingContext ctx, ZoneId zone) {
    String typed = text(ctx, "later");
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new CallbackRefused(CallbackRefused.Why.BAD_TIME);
    }
  }
}
