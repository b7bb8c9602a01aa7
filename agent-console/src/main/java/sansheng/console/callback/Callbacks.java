package sansheng.console.callback;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.callback.CallbackRefused.Why;
import sansheng.console.clock.About;
import sansheng.console.clock.Clocks;
import sansheng.console.clock.Fact;

/**
 * The life of a callback. Methods wait for the database and throw {@link CallbackRefused}; every
 * end is told to the clocks, which alone say whether it was in time.
 */
public final class Callbacks {
  private static final Duration LONGEST_PROMISE = Duration.ofDays(14);

  private final CallbackStore store;
  private final Clocks clocks;
  private final CallbackRules rules;
  private final CallingHours hours;
  private final CustomerZones zones;
  private final InstantSource time;
  private final Runnable changed;

  /**
   * @param changed is run after every change, for the screens
   */
  public Callbacks(
      CallbackStore store,
      Clocks clocks,
      CallbackRules rules,
      CallingHours hours,
      CustomerZones zones,
      InstantSource time,
      Runnable changed) {
    this.store = store;
    this.clocks = clocks;
    this.rules = rules;
    this.hours = hours;
    this.zones = zones;
    this.time = time;
    this.changed = changed;
  }

  /**
   * A call is owed to this number from now on.
   *
   * @param since what the limit is measured from, e.g. the next opening; null for the reason's time
   * @return the callback; the number's open one when it has one
   */
  public UUID owe(String e164, @Nullable String queue, Reason reason, @Nullable Instant since) {
    Optional<Callback> before = store.openOf(e164).await();
    UUID id = store.owe(e164, queue, reason, since == null ? reason.at() : since).await();
    boolean first =
        before.isEmpty()
            || !before.get().id().equals(id)
            || reason.at().isBefore(before.get().owedAt());
    // A second reason starts no second clock: the earlier limit holds.
    if (first && reason.kind() != Reason.Kind.PROMISED) {
      Map<String, String> attributes = since == null ? Map.of() : Map.of("since", since.toString());
      clocks.fact(About.callback(id), new Fact("owed", reason.at(), attributes)).await();
    }
    changed.run();
    return id;
  }

  /** An agent has promised a customer to call at that time. Does not wait. */
  public Future<Void> promised(String e164, UUID call, String agent, Instant made, Instant due) {
    Reason reason = new Reason(Reason.Kind.PROMISED, made, call, agent, "");
    return store
        .owe(e164, null, reason, made)
        .compose(
            id ->
                store
                    .next(id, new Retry(made, false), due)
                    .compose(next -> clocks.promised(About.promise(id), made, due)))
        .onSuccess(told -> changed.run());
  }

  /** The open ones, the most urgent first. */
  public List<Callback> open() {
    return store.open().await().stream().sorted(Urgency.ORDER).toList();
  }

  /**
   * An agent wants to dial: checks whether they may, and writes the attempt down.
   *
   * @return the attempt
   */
  public Attempt dial(UUID id, String agent) {
    Instant now = time.instant();
    Callback callback = find(id);
    if (callback.owner() != null && !callback.owner().equals(agent)) {
      throw new CallbackRefused(Why.TAKEN);
    }
    if (callback.needsDecision()) {
      throw new CallbackRefused(Why.NEEDS_DECISION);
    }
    if (store.isForbidden(callback.number()).await()) {
      throw new CallbackRefused(Why.FORBIDDEN);
    }
    if (!hours.allow(now, zones.of(callback.number()))) {
      throw new CallbackRefused(Why.OUT_OF_HOURS);
    }
    if (now.isBefore(callback.notBefore())) {
      throw new CallbackRefused(Why.TOO_EARLY);
    }
    if (!store.take(id, agent).await()) {
      throw new CallbackRefused(Why.TAKEN);
    }
    UUID attempt = store.dialled(id, agent, now).await();
    changed.run();
    return new Attempt(attempt, callback.number());
  }

  /**
   * An attempt that was written down.
   *
   * @param number what to dial, E.164
   */
  public record Attempt(UUID id, String number) {}

  /** The PBX did not take the call: the attempt does not count. */
  public void notDialled(Attempt attempt, String why) {
    store.came(attempt.id(), AttemptOutcome.NOT_DIALLED, why).await();
    changed.run();
  }

  /**
   * An agent says how the attempt came out.
   *
   * @param later when to call again, for {@link AttemptOutcome#CALL_LATER}
   */
  public void came(
      UUID id, String agent, AttemptOutcome outcome, @Nullable Instant later, String note) {
    Instant now = time.instant();
    Callback callback = find(id);
    Callback.Attempt attempt = callback.running();
    if (attempt == null || !attempt.agent().equals(agent)) {
      throw new CallbackRefused(Why.NOT_DIALLED);
    }
    switch (outcome) {
      case REACHED -> reached(callback, attempt, agent, note);
      case CALL_LATER -> later(callback, attempt, later, note, now);
      default -> {
        store.came(attempt.id(), outcome, note).await();
        int unanswered = callback.unanswered() + (outcome == AttemptOutcome.NO_ANSWER ? 1 : 0);
        Retry retry =
            Retry.after(
                outcome,
                callback.attemptsMade(),
                unanswered,
                now,
                rules,
                hours,
                zones.of(callback.number()));
        store.next(id, retry, null).await();
      }
    }
    changed.run();
  }

  private void reached(Callback callback, Callback.Attempt attempt, String agent, String note) {
    Instant at =
        store
            .reachedAt(callback.id(), attempt, attempt.at().plus(rules.linkWithin()))
            .await()
            .orElseThrow(() -> new CallbackRefused(Why.NOBODY_ANSWERED));
    store.came(attempt.id(), AttemptOutcome.REACHED, note).await();
    kept(callback.id(), at, agent);
  }

  /** A person was reached: by this, or by another call with the same customer. */
  void kept(UUID id, Instant at, String who) {
    // The clocks first: should this console die in between, the end is found again and told again.
    tell(id, "reached", at).await();
    store.close(id, "kept", at, who, "").await();
    changed.run();
  }

  // The customer was spoken to and wants another time: that takes the place of the thirty minutes.
  private void later(
      Callback callback,
      Callback.Attempt attempt,
      @Nullable Instant later,
      String note,
      Instant now) {
    List<ZoneId> where = zones.of(callback.number());
    if (later == null
        || !later.isAfter(now)
        || later.isAfter(now.plus(LONGEST_PROMISE))
        || !hours.allow(later, where)) {
      throw new CallbackRefused(Why.BAD_TIME);
    }
    store.came(attempt.id(), AttemptOutcome.CALL_LATER, note).await();
    store.next(callback.id(), new Retry(later.minus(rules.afterNoAnswer()), false), later).await();
    tell(callback.id(), "postponed", now).await();
    clocks.promised(About.promise(callback.id()), now, later).await();
  }

  private Future<Void> tell(UUID id, String fact, Instant at) {
    return clocks
        .fact(About.callback(id), fact, at)
        .compose(told -> clocks.fact(About.promise(id), fact, at));
  }

  /** A supervisor, or the agent it is for, ends it with a reason. */
  public void cancel(UUID id, String who, String why) {
    if (why.isBlank()) {
      throw new CallbackRefused(Why.NO_REASON);
    }
    find(id);
    Instant now = time.instant();
    tell(id, "cancelled", now).await();
    if (!store.close(id, "cancelled", now, who, why.strip()).await()) {
      throw new CallbackRefused(Why.CLOSED);
    }
    changed.run();
  }

  /** A supervisor decides that it is to be tried again. */
  public void tryAgain(UUID id) {
    Callback callback = find(id);
    Instant now = time.instant();
    store.next(id, new Retry(hours.next(now, zones.of(callback.number())), false), null).await();
    changed.run();
  }

  /** A supervisor gives several to an agent, or to whoever is next. */
  public void assign(List<UUID> ids, @Nullable String agent) {
    store.assign(ids, agent).await();
    changed.run();
  }

  /** An agent goes home: what is for them is for whoever is next. */
  void handOver(String agent) {
    if (store.release(agent).await() > 0) {
      changed.run();
    }
  }

  /** Never to be dialled again: the number goes on the list and what is owed to it is ended. */
  public void forbid(UUID id, String who, String why) {
    if (why.isBlank()) {
      throw new CallbackRefused(Why.NO_REASON);
    }
    store.forbid(find(id).number(), time.instant(), who, why.strip()).await();
    cancel(id, who, why);
  }

  /** One that is open. */
  public Callback find(UUID id) {
    return store.open(id).await().orElseThrow(() -> new CallbackRefused(Why.CLOSED));
  }
}
