package sansheng.console.callback;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
      CustomerZones zones,
      InstantSource time,
      Runnable changed) {
    this.store = store;
    this.clocks = clocks;
    this.rules = rules;
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
    Instant from = since == null ? reason.at() : since;
    Map<String, String> attributes = since == null ? Map.of() : Map.of("since", since.toString());
    Fact owed = new Fact("owed", reason.at(), attributes);
    UUID id =
        clocks
            .together(
                telling ->
                    store
                        .owe(telling.on(), e164, queue, reason, from)
                        .compose(owing -> startClock(telling, owing, reason, owed)))
            .await();
    changed.run();
    return id;
  }

  // A second reason starts no second clock: the earlier limit holds. Asked of the row that this
  // transaction has locked, for two consoles may add a reason each.
  private static Future<UUID> startClock(
      Clocks.Telling telling, CallbackStore.Owing owing, Reason reason, Fact owed) {
    return reason.kind() != Reason.Kind.PROMISED && owing.owedAt().equals(owed.at())
        ? telling.fact(About.callback(owing.id()), owed).map(owing.id())
        : Future.succeededFuture(owing.id());
  }

  /** An agent has promised a customer to call at that time. Does not wait. */
  public Future<Void> promised(String e164, UUID call, String agent, Instant made, Instant due) {
    Reason reason = new Reason(Reason.Kind.PROMISED, made, call, agent, "");
    return clocks
        .together(
            telling ->
                store
                    .owe(telling.on(), e164, null, reason, made)
                    .compose(
                        owing ->
                            store
                                .next(telling.on(), owing.id(), new Retry(made, false), due)
                                .compose(
                                    next ->
                                        telling.promised(About.promise(owing.id()), made, due))))
        .onSuccess(told -> changed.run());
  }

  /**
   * Whether a customer may be promised a call at that time.
   *
   * @throws CallbackRefused when it is past, too far away or no time to call
   */
  public void checkPromise(String e164, Instant due) {
    Instant now = time.instant();
    if (!due.isAfter(now)
        || due.isAfter(now.plus(LONGEST_PROMISE))
        || !rules.hours().allow(due, zones.of(e164))) {
      throw new CallbackRefused(Why.BAD_TIME);
    }
  }

  /**
   * What an agent does next.
   *
   * @param callback the one they have dialled without having said how it came out, else the most
   *     urgent one that they may dial now; null when there is neither
   * @param waitsUntil when there may be another one; null when none waits
   */
  public record Next(@Nullable Callback callback, @Nullable Instant waitsUntil) {}

  /** What this agent does next. */
  public Next nextFor(String agent) {
    Instant now = time.instant();
    List<Callback> open = open();
    for (Callback callback : open) {
      Callback.Attempt running = callback.running();
      if (running != null && running.agent().equals(agent)) {
        return new Next(callback, null);
      }
    }
    Instant waitsUntil = null;
    for (Callback callback : open) {
      boolean theirs = callback.owner() == null || callback.owner().equals(agent);
      if (!theirs || callback.running() != null || callback.needsDecision()) {
        continue;
      }
      Instant from = now.isBefore(callback.notBefore()) ? callback.notBefore() : now;
      Instant callable = rules.hours().next(from, zones.of(callback.number()));
      if (!callable.isAfter(now)) {
        return new Next(callback, null);
      }
      waitsUntil = waitsUntil == null || callable.isBefore(waitsUntil) ? callable : waitsUntil;
    }
    return new Next(null, waitsUntil);
  }

  /** An agent keeps it for themselves; nothing when it is another's already. */
  public void keepFor(UUID id, String agent) {
    store.take(id, agent).await();
    changed.run();
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
    if (callback.running() != null) {
      throw new CallbackRefused(Why.DIALLED);
    }
    if (callback.needsDecision()) {
      throw new CallbackRefused(Why.NEEDS_DECISION);
    }
    if (store.isForbidden(callback.number()).await()) {
      throw new CallbackRefused(Why.FORBIDDEN);
    }
    if (!rules.hours().allow(now, zones.of(callback.number()))) {
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
    store
        .db()
        .inTransaction(on -> store.came(on, attempt.id(), AttemptOutcome.NOT_DIALLED, why))
        .await();
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
        int unanswered = callback.unanswered() + (outcome.isNobodyThere() ? 1 : 0);
        Retry retry =
            Retry.after(
                outcome,
                callback.attemptsMade(),
                unanswered,
                now,
                rules,
                zones.of(callback.number()));
        store
            .db()
            .inTransaction(
                on ->
                    store
                        .came(on, attempt.id(), outcome, note)
                        .compose(said -> store.next(on, id, retry, null)))
            .await();
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
    clocks
        .together(
            telling ->
                store
                    .came(telling.on(), attempt.id(), AttemptOutcome.REACHED, note)
                    .compose(said -> close(telling, callback.id(), "kept", at, agent, "")))
        .await();
  }

  /** A person was reached: by this, or by another call with the same customer. */
  void kept(UUID id, Instant at, String who) {
    clocks.together(telling -> close(telling, id, "kept", at, who, "")).await();
    changed.run();
  }

  // The customer was spoken to and wants another time: that takes the place of the thirty minutes.
  private void later(
      Callback callback,
      Callback.Attempt attempt,
      @Nullable Instant later,
      String note,
      Instant now) {
    if (later == null) {
      throw new CallbackRefused(Why.BAD_TIME);
    }
    checkPromise(callback.number(), later);
    UUID id = callback.id();
    Retry retry = new Retry(later.minus(rules.afterNoAnswer()), false);
    clocks
        .together(
            telling ->
                store
                    .came(telling.on(), attempt.id(), AttemptOutcome.CALL_LATER, note)
                    .compose(said -> store.next(telling.on(), id, retry, later))
                    .compose(next -> tell(telling, id, "postponed", now))
                    .compose(told -> telling.promised(About.promise(id), now, later)))
        .await();
  }

  private static Future<Void> tell(Clocks.Telling telling, UUID id, String fact, Instant at) {
    return telling
        .fact(About.callback(id), fact, at)
        .compose(told -> telling.fact(About.promise(id), fact, at));
  }

  /** Ends it and tells the clocks; false, and nothing told, when it is not open. */
  private Future<Boolean> close(
      Clocks.Telling telling, UUID id, String state, Instant at, String who, String why) {
    return store
        .close(telling.on(), id, state, at, who, why)
        .compose(
            closed ->
                closed
                    ? tell(telling, id, state.equals("kept") ? "reached" : state, at).map(true)
                    : Future.succeededFuture(false));
  }

  /** A supervisor, or the agent it is for, ends it with a reason. */
  public void cancel(UUID id, String who, String why) {
    if (why.isBlank()) {
      throw new CallbackRefused(Why.NO_REASON);
    }
    Instant now = time.instant();
    if (!clocks
        .together(telling -> close(telling, id, "cancelled", now, who, why.strip()))
        .await()) {
      throw new CallbackRefused(Why.CLOSED);
    }
    changed.run();
  }

  /** A supervisor decides that it is to be tried again. */
  public void tryAgain(UUID id) {
    Callback callback = find(id);
    Instant now = time.instant();
    Retry retry = new Retry(rules.hours().next(now, zones.of(callback.number())), false);
    store.db().inTransaction(on -> store.next(on, id, retry, null)).await();
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
    String number = find(id).number();
    Instant now = time.instant();
    if (!clocks
        .together(
            telling ->
                store
                    .forbid(telling.on(), number, now, who, why.strip())
                    .compose(listed -> close(telling, id, "cancelled", now, who, why.strip())))
        .await()) {
      throw new CallbackRefused(Why.CLOSED);
    }
    changed.run();
  }

  /** One that is open. */
  public Callback find(UUID id) {
    return store.open(id).await().orElseThrow(() -> new CallbackRefused(Why.CLOSED));
  }
}
