package sansheng.console.api;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import sansheng.console.staff.Role;

/** Who may do what in the API, and what they sent. */
public final class Allowed {
  private Allowed() {}

  /** Whether the caller holds one of these roles; otherwise the refusal is sent. */
  public static boolean to(RoutingContext ctx, Role... roles) {
    boolean may = ApiCaller.of(ctx).is(roles);
    if (!may) {
      new Problem(403, "Not allowed", "Your roles do not let you do this.").send(ctx);
    }
    return may;
  }

  /** The body as JSON; empty when it is none, so that what is missing is named. */
  public static JsonObject body(RoutingContext ctx) {
    try {
      JsonObject body = ctx.body().asJsonObject();
      return body == null ? new JsonObject() : body;
    } catch (DecodeException | ClassCastException notJson) {
      return new JsonObject();
    }
  }

  /** A text of the body without spaces at its ends; empty when it is missing or no text. */
  public static String text(JsonObject body, String name) {
    return body.getValue(name) instanceof String text ? text.strip() : "";
  }
}
