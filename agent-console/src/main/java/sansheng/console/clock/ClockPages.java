package sansheng.console.clock;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import sansheng.console.web.Languages;
import sansheng.console.web.Pages;

/** The clocks that run, and what was found of late. */
public final class ClockPages {
  private static final int MOST = 100;
  private static final int NEWS = 40;

  private final Pages pages;
  private final ClockReader reader;
  private final InstantSource time;

  public ClockPages(Pages pages, ClockReader reader, InstantSource time) {
    this.pages = pages;
    this.reader = reader;
    this.time = time;
  }

  /** {@code GET /clocks}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "clock/clocks.ftlh", model(ctx));
  }

  /** {@code GET /clocks/rows}: the lists alone, fetched anew when something changes. */
  public void rows(RoutingContext ctx) {
    pages.part(ctx, "clock/rows.ftlh", model(ctx));
  }

  private Map<String, Object> model(RoutingContext ctx) {
    return Map.of(
        "open",
        reader.open(MOST),
        "news",
        reader.news(NEWS),
        "names",
        reader.names(Languages.of(ctx).toLanguageTag()),
        "now",
        time.instant());
  }
}
