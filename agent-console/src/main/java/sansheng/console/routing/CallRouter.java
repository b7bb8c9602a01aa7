package sansheng.console.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer.Level;
import sansheng.console.customer.Numbers;
import sansheng.console.dialling.Dialling;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.route.DialQuestion;
import sansheng.cti.route.DialRuling;
import sansheng.cti.route.Route;
import sansheng.cti.route.RouteQuestion;
import sansheng.cti.route.Router;

/**
 * Who is rung: nobody for a blacklisted caller or out of hours; else the customer's own agent, if
 * they are ready, and then the queue, in which customers of higher level are served first.
 */
public final class CallRouter implements Router {
  private final RoutingStore store;
  private final Numbers numbers;
  private final FloorView floor;
  private final RoutingSettings settings;
  private final Predicate<Instant> open;
  private final QueueLoad load;
  private final Dialling dialling;
  private final InstantSource clock;

  /**
   * @param open whether people work at that instant
   */
  public CallRouter(
      RoutingStore store,
      Numbers numbers,
      FloorView floor,
      RoutingSettings settings,
      Predicate<Instant> open,
      Dialling dialling,
      InstantSource clock) {
    this.store = store;
    this.numbers = numbers;
    this.floor = floor;
    this.settings = settings;
    this.open = open;
    this.load = new QueueLoad(floor, settings.waiting().manyWait());
    this.dialling = dialling;
    this.clock = clock;
  }

  @Override
  public Route route(RouteQuestion question) {
    Instant now = clock.instant();
    Optional<String> number =
        Optional.ofNullable(question.callerNumber())
            .flatMap(numbers::e164)
            .map(e164 -> e164.replaceFirst(";ext=.*", ""));
    Optional<RoutingStore.Who> who = number.map(e164 -> found(e164, now));
    if (who.isPresent() && who.get().blacklisted()) {
      return Route.refused();
    }
    if (!open.test(now)) {
      return Route.closed(language(who, number));
    }
    return route(who, language(who, number), waiting(question, number));
  }

  private RoutingStore.Who found(String number, Instant now) {
    return store
        .who(number, now)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(1, TimeUnit.SECONDS)
        .join();
  }

  private Route route(
      Optional<RoutingStore.Who> who, @Nullable String language, Route.Waiting waiting) {
    String owner = who.map(RoutingStore.Who::owner).filter(this::isReady).orElse(null);
    return new Route(
        Route.Way.PLAIN,
        owner,
        owner == null ? Duration.ZERO : settings.ownerRings(),
        priority(who.map(RoutingStore.Who::level).orElse(null)),
        language,
        waiting);
  }

  private Route.Waiting waiting(RouteQuestion question, Optional<String> number) {
    WaitSettings waiting = settings.waiting();
    return new Route.Waiting(
        waiting.limit(),
        waiting.offer(),
        load.isHigh(question.queue()),
        number.map(numbers::spoken).orElse(""));
  }

  /** The customer's; of somebody unknown their country's; null for the site's. */
  private @Nullable String language(Optional<RoutingStore.Who> who, Optional<String> number) {
    return who.map(RoutingStore.Who::language)
        .or(() -> number.flatMap(numbers::country).flatMap(SpokenLanguage::of))
        .orElse(null);
  }

  private boolean isReady(String agent) {
    return floor
        .agent(agent)
        .filter(a -> a.state() == AgentPresence.State.READY && a.phoneReachable())
        .isPresent();
  }

  /** Steps of ten leave room for a site's own between them. */
  private static int priority(@Nullable Level level) {
    return switch (level) {
      case VIP -> 30;
      case A -> 20;
      case B -> 10;
      case C, D -> 0;
      case null -> 0;
    };
  }

  @Override
  public DialRuling dial(DialQuestion question) {
    return dialling.rule(question);
  }

  @Override
  public boolean mayCallBack(String digits) {
    return dialling.judge("", digits).refusal().isEmpty() && numbers.e164(digits).isPresent();
  }
}
