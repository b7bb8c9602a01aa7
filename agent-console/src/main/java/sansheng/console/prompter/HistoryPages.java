package sansheng.console.prompter;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import sansheng.console.api.Ids;
import sansheng.console.web.Pages;

/** What stood on the screens in a call: for whoever may see the call. */
public final class HistoryPages {
  private final Pages pages;
  private final SheetStore store;
  private final BiFunction<RoutingContext, UUID, Boolean> maySee;

  /**
   * @param maySee whether who asks may see a call; waits for the database
   */
  HistoryPages(Pages pages, SheetStore store, BiFunction<RoutingContext, UUID, Boolean> maySee) {
    this.pages = pages;
    this.store = store;
    this.maySee = maySee;
  }

  /** {@code GET /calls/{id}/words}: a part of the call's page. */
  public void of(RoutingContext ctx) {
    Optional<UUID> call = Ids.parse(ctx.pathParam("id"));
    if (call.isEmpty() || !maySee.apply(ctx, call.get())) {
      ctx.fail(404);
      return;
    }
    Map<String, Object> model = new HashMap<>();
    model.put("sheets", store.of(call.get()).await());
    model.put("promises", store.promises(call.get()).await());
    pages.part(ctx, "prompter/history.ftlh", model);
  }
}
