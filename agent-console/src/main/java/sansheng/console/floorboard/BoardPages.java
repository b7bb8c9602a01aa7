package sansheng.console.floorboard;

import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.floorboard.ServiceLevel.Formula;
import sansheng.console.staff.Role;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;

/** The floor's page and its two parts. */
public final class BoardPages {
  private static final Logger LOG = LoggerFactory.getLogger(BoardPages.class);
  private final Pages pages;
  private final BoardReader reader;
  private final BoardStore store;
  private final Supplier<Map<String, String>> names;
  private final InstantSource clock;

  /** How agents were called when the database was last asked. */
  private volatile Map<String, String> called = Map.of();

  BoardPages(
      Pages pages,
      BoardReader reader,
      BoardStore store,
      Supplier<Map<String, String>> names,
      InstantSource clock) {
    this.pages = pages;
    this.reader = reader;
    this.store = store;
    this.names = names;
    this.clock = clock;
  }

  /** {@code GET /floor}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "floorboard/floor.ftlh", model(ctx, true, true));
  }

  /** {@code GET /floor/now}: what the PBX knows. */
  public void now(RoutingContext ctx) {
    pages.part(ctx, "floorboard/now.ftlh", model(ctx, true, false));
  }

  /** {@code GET /floor/figures}: what is counted. */
  public void figures(RoutingContext ctx) {
    pages.part(ctx, "floorboard/figures.ftlh", model(ctx, false, true));
  }

  private Map<String, Object> model(RoutingContext ctx, boolean now, boolean figures) {
    Map<String, Object> model = new HashMap<>();
    model.put("mayStepIn", Gate.signedIn(ctx).isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR));
    if (now) {
      model.put("board", reader.read(names()));
    }
    if (figures) {
      try {
        Figures counted = store.figures(clock.instant()).await();
        model.put("figures", counted);
        model.put("quarterPercent", counted.quarter().percent(Formula.SHORT_ABANDONS_IGNORED));
        model.put("formulas", byFormula(counted.today()));
      } catch (RuntimeException e) {
        // The floor goes on while the database is away; the template says that nothing is counted.
        LOG.warn("The floor's figures could not be counted: {}", e.getMessage());
      }
    }
    return model;
  }

  private Map<String, String> names() {
    try {
      called = names.get();
    } catch (RuntimeException e) {
      LOG.warn("The agents' names are as they were: {}", e.getMessage());
    }
    return called;
  }

  /** The house's own formula first. */
  private static Map<String, Integer> byFormula(ServiceLevel level) {
    Map<String, Integer> percents = new LinkedHashMap<>();
    for (Formula formula : Formula.values()) {
      percents.put(formula.name(), level.percent(formula));
    }
    return percents;
  }
}
