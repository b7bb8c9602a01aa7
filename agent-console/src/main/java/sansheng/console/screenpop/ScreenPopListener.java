package sansheng.console.screenpop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.customer.Numbers;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.FloorChange;

/**
 * Looks a caller up once, when the call enters, so that the pop is there before a phone rings. The
 * floor and the screens never wait for the answer: with the database away the pop still shows the
 * number at once, and the rest when it comes.
 */
public final class ScreenPopListener implements FloorListener {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenPopListener.class);

  /** A pop that has waited so long says that it has nothing yet. */
  static final Duration DEADLINE = Duration.ofMillis(300);

  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration AGAIN_AT_MOST = Duration.ofSeconds(30);
  // Through the agent's wrap-up.
  private static final Duration KEPT_AFTER_END = Duration.ofMinutes(5);

  private final Map<UUID, Pop> pops = new ConcurrentHashMap<>();
  private final Set<UUID> ended = ConcurrentHashMap.newKeySet();
  private final BiFunction<String, UUID, Future<PopStore.Found>> lookUp;
  private final Numbers numbers;
  private final Consumer<UUID> changed;
  private final Vertx vertx;
  private final Context context;
  private final Counter late;
  private final Whose whose;
  private final InstantSource clock;

  /**
   * @param lookUp who has a number; {@link PopStore#find}
   * @param changed told the call whose pop has become different; must not wait
   */
  public ScreenPopListener(
      BiFunction<String, UUID, Future<PopStore.Found>> lookUp,
      Numbers numbers,
      Consumer<UUID> changed,
      Vertx vertx,
      MeterRegistry meters) {
    this(lookUp, numbers, changed, vertx, meters, Whose.ONLY_THE_FILE, Clock.systemUTC());
  }

  /**
   * The same where rules say whose customer a caller is.
   *
   * @param whose asked after the candidates are shown
   */
  public ScreenPopListener(
      BiFunction<String, UUID, Future<PopStore.Found>> lookUp,
      Numbers numbers,
      Consumer<UUID> changed,
      Vertx vertx,
      MeterRegistry meters,
      Whose whose,
      InstantSource clock) {
    this.whose = whose;
    this.clock = clock;
    this.lookUp = lookUp;
    this.numbers = numbers;
    this.changed = changed;
    this.vertx = vertx;
    // One context for all look-ups: their steps never overlap, so nothing needs a lock.
    this.context = vertx.getOrCreateContext();
    this.late =
        Counter.builder("sansheng.screenpop.late")
            .description("Look-ups that had no answer at their deadline")
            .register(meters);
    Gauge.builder("sansheng.screenpop.kept", pops, Map::size)
        .description("Pops kept for calls going on or just ended")
        .register(meters);
  }

  /** What is known of a live call's caller; empty for calls that are not incoming. */
  public Optional<Pop> pop(UUID call) {
    return Optional.ofNullable(pops.get(call));
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    if (!(change instanceof FloorChange.CallChanged called)
        || called.call().direction() != Direction.INCOMING) {
      return;
    }
    CallRecord call = called.call();
    if (!call.isLive()) {
      forgetLater(call.id());
    } else if (!pops.containsKey(call.id())) {
      begin(call);
    }
  }

  /** Looks the caller of a live call up anew: they have become a customer meanwhile. */
  public void again(CallRecord call) {
    String number = call.callerNumber();
    if (number != null && pops.containsKey(call.id())) {
      numbers
          .e164(number)
          .ifPresent(e164 -> context.runOnContext(now -> lookUp(call.id(), e164, AGAIN)));
    }
  }

  private void begin(CallRecord call) {
    String number = call.callerNumber();
    if (number == null || Numbers.isWithheld(number)) {
      show(pop(call, "", Pop.State.WITHHELD));
      return;
    }
    Optional<String> e164 = numbers.e164(number);
    String shown = numbers.masked(number);
    if (e164.isEmpty()) {
      show(pop(call, shown, Pop.State.UNKNOWN));
      return;
    }
    show(pop(call, shown, Pop.State.LOOKING));
    context.runOnContext(now -> lookUp(call.id(), e164.get(), AGAIN));
  }

  private static Pop pop(CallRecord call, String number, Pop.State state) {
    return new Pop(call.id(), number, state, List.of(), List.of());
  }

  private void lookUp(UUID call, String e164, Duration again) {
    long deadline = vertx.setTimer(DEADLINE.toMillis(), over -> unavailable(call));
    lookUp
        .apply(e164, call)
        .onSuccess(
            found -> {
              vertx.cancelTimer(deadline);
              Map<String, String> place =
                  found.candidates().isEmpty() ? numbers.places(e164) : Map.of();
              replace(call, pop -> pop.found(found.candidates(), found.lastContacts(), place));
              claim(call);
            })
        .onFailure(
            failure -> {
              vertx.cancelTimer(deadline);
              LOG.debug("A caller can't be looked up: {}", failure.getMessage());
              unavailable(call);
              askAgain(call, e164, again);
            });
  }

  private void claim(UUID call) {
    Pop pop = pops.get(call);
    if (pop == null || pop.candidates().isEmpty()) {
      return;
    }
    whose
        .now(pop.customers(), clock.instant())
        .onSuccess(
            claims -> {
              if (!claims.isEmpty()) {
                replace(call, shown -> shown.claimed(claims));
              }
            })
        .onFailure(
            failure ->
                LOG.warn("Whose customer a caller is can't be said: {}", failure.toString()));
  }

  /**
   * With growing patience, and for calls that somebody still looks at: a database that comes back
   * must not be met by a crowd.
   */
  private void askAgain(UUID call, String e164, Duration after) {
    if (pops.containsKey(call) && !ended.contains(call)) {
      Duration next = after.multipliedBy(2);
      vertx.setTimer(
          after.toMillis(),
          now -> lookUp(call, e164, next.compareTo(AGAIN_AT_MOST) > 0 ? AGAIN_AT_MOST : next));
    }
  }

  private void unavailable(UUID call) {
    Pop pop = pops.get(call);
    if (pop != null && pop.state() == Pop.State.LOOKING) {
      late.increment();
      replace(call, Pop::unavailable);
    }
  }

  private void show(Pop pop) {
    pops.put(pop.call(), pop);
    changed.accept(pop.call());
  }

  private void replace(UUID call, UnaryOperator<Pop> change) {
    if (pops.computeIfPresent(call, (id, pop) -> change.apply(pop)) != null) {
      changed.accept(call);
    }
  }

  private void forgetLater(UUID call) {
    if (pops.containsKey(call) && ended.add(call)) {
      context.runOnContext(
          now ->
              vertx.setTimer(
                  KEPT_AFTER_END.toMillis(),
                  over -> {
                    pops.remove(call);
                    ended.remove(call);
                  }));
    }
  }
}
