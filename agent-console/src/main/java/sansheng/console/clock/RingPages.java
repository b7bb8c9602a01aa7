package sansheng.console.clock;

import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import sansheng.console.db.Db;
import sansheng.console.web.Pages;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;

/** Whether three rings can be kept at all: what is set, what follows from it, what was measured. */
public final class RingPages {
  private static final Duration PERIOD = Duration.ofDays(7);

  private final Pages pages;
  private final Db db;
  private final PolicyStore policies;
  private final FloorView floor;
  private final Rings rings;
  private final InstantSource time;

  /**
   * What the site has set.
   *
   * @param rings rings for which the queue rings an agent
   */
  public record Rings(int rings, Duration cycle, int ownerRings) {}

  public RingPages(
      Pages pages, Db db, PolicyStore policies, FloorView floor, Rings rings, InstantSource time) {
    this.pages = pages;
    this.db = db;
    this.policies = policies;
    this.floor = floor;
    this.rings = rings;
    this.time = time;
  }

  /** {@code GET /clocks/rings}. */
  public void show(RoutingContext ctx) {
    RingBudget budget =
        new RingBudget(
            promised(),
            rings.cycle(),
            rings.ownerRings(),
            rings.cycle().multipliedBy(rings.rings()));
    Map<String, Object> model = new HashMap<>();
    model.put("budget", budget);
    model.put("queueRings", rings.rings());
    long on =
        floor.agents().stream()
            .filter(agent -> agent.state() != AgentPresence.State.SIGNED_OFF)
            .count();
    long ready =
        floor.agents().stream()
            .filter(agent -> agent.state() == AgentPresence.State.READY && agent.phoneReachable())
            .count();
    model.put("signedOn", on);
    model.put("ready", ready);
    Row measured = measured();
    model.put("unanswered", measured.getLong("unanswered"));
    Double seconds = measured.getDouble("seconds");
    if (seconds != null) {
      Duration seen = Duration.ofMillis(Math.round(seconds * 1000));
      model.put("seen", seconds);
      model.put("differs", seen.minus(budget.takenAway()).abs().toMillis() > 1_500);
    }
    model.put("kept", measured.getLong("kept"));
    model.put("broken", measured.getLong("broken"));
    pages.show(ctx, "clock/rings.ftlh", model);
  }

  // The policy may promise another number than the queue rings for.
  private int promised() {
    return policies.current().await().stream()
        .map(PolicyVersion::policy)
        .filter(policy -> policy.id().equals("C1"))
        .map(policy -> policy.limit() instanceof Limit.Rings limit ? limit.count() : rings.rings())
        .findFirst()
        .orElse(rings.rings());
  }

  // What the PBX really does: how long phones rang that nobody answered.
  private Row measured() {
    Instant since = time.instant().minus(PERIOD);
    return db.query(
            """
            select (select count(*) from call_offer o where o.from_at >= $1 and o.result = 'rangNoAnswer') as unanswered,
                   (select percentile_cont(0.5) within group (order by extract(epoch from o.to_at - o.from_at)::float8)
                      from call_offer o where o.from_at >= $1 and o.result = 'rangNoAnswer' and o.to_at is not null) as seconds,
                   (select count(*) from clock c where c.policy = 'C1' and c.began_at >= $1 and c.state = 'kept') as kept,
                   (select count(*) from clock c where c.policy = 'C1' and c.began_at >= $1
                       and c.state in ('breached', 'doneLate')) as broken""",
            Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .await()
        .iterator()
        .next();
  }
}
