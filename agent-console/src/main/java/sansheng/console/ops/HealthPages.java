package sansheng.console.ops;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sansheng.console.db.Db;
import sansheng.console.web.Replies;
import sansheng.cti.FloorView;
import sansheng.cti.floor.LinkState;

/** Whether the console lives, and whether all that it needs is there. */
public final class HealthPages {
  private final Db db;
  private final FloorView floor;
  private final Supplier<Map<String, String>> unread;
  private final Supplier<Optional<String>> mute;

  /**
   * Asks this database and looks at this floor's links.
   *
   * @param unread the PBXes whose journals can't be read up after a gap, and why
   * @param mute why recordings can't be turned into text; empty when they can
   */
  public HealthPages(
      Db db,
      FloorView floor,
      Supplier<Map<String, String>> unread,
      Supplier<Optional<String>> mute) {
    this.db = db;
    this.floor = floor;
    this.unread = unread;
    this.mute = mute;
  }

  /** The process answers. A supervisor restarts it when it does not. */
  public void live(RoutingContext ctx) {
    Replies.json(ctx, new JsonObject().put("status", "up"));
  }

  /**
   * 200 when the database and every PBX are in sight, else 503; each is named. That a PBX's
   * journals can't be read up after a gap is said, as is that there is no transcriber; neither is a
   * reason to send nobody here.
   */
  public void ready(RoutingContext ctx) {
    var checks = new JsonArray().add(database());
    floor.links().stream().map(HealthPages::link).forEach(checks::add);
    var up = !floor.links().isEmpty();
    for (Object check : checks) {
      up &= ((JsonObject) check).getString("status").equals("up");
    }
    unread
        .get()
        .forEach(
            (pbx, why) ->
                checks.add(
                    new JsonObject()
                        .put("name", "journals of pbx " + pbx)
                        .put("status", "off")
                        .put("trouble", why)));
    mute.get()
        .ifPresent(
            why ->
                checks.add(
                    new JsonObject()
                        .put("name", "transcriber")
                        .put("status", "off")
                        .put("trouble", why)));
    ctx.response().setStatusCode(up ? 200 : 503);
    Replies.json(ctx, new JsonObject().put("status", up ? "up" : "down").put("checks", checks));
  }

  private JsonObject database() {
    var check = new JsonObject().put("name", "database");
    return db.reachable().await()
        ? check.put("status", "up")
        : check.put("status", "down").put("trouble", "no answer within a second");
  }

  private static JsonObject link(LinkState link) {
    var check =
        new JsonObject()
            .put("name", "pbx " + link.pbx())
            .put("status", link.up() ? "up" : "down")
            .put("since", link.since().toString());
    return link.up() ? check : check.put("trouble", link.trouble());
  }
}
