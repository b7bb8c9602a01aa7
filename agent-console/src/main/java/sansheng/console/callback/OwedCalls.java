package sansheng.console.callback;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.calendar.CalendarStore;

/**
 * Looks into the journal for callers who are owed a call, and for customers who have been spoken to
 * meanwhile. Goes by the journal and not by what it has heard itself, so nothing is lost while this
 * console or the database was away.
 */
public final class OwedCalls {
  private static final Logger LOG = LoggerFactory.getLogger(OwedCalls.class);

  /** A call may reach the journal this much after its end. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final CallbackStore store;
  private final Callbacks callbacks;
  private final CalendarStore calendars;
  private final UnaryOperator<Instant> opening;
  private final CallbackRules rules;
  private final InstantSource time;
  private final Queue<String> goneHome = new ConcurrentLinkedQueue<>();
  private @Nullable Instant from;

  /**
   * @param opening from when on somebody is there, from an instant on: what a message waits for
   */
  public OwedCalls(
      CallbackStore store,
      Callbacks callbacks,
      CalendarStore calendars,
      UnaryOperator<Instant> opening,
      CallbackRules rules,
      InstantSource time) {
    this.store = store;
    this.callbacks = callbacks;
    this.calendars = calendars;
    this.opening = opening;
    this.rules = rules;
    this.time = time;
  }

  /** What is for an agent who goes home is for whoever is next. Never waits. */
  public void goneHome(String agent) {
    goneHome.add(agent);
  }

  /** Looks once; called by one thread at a time. */
  public void look() {
    Instant now = time.instant();
    for (String agent = goneHome.poll(); agent != null; agent = goneHome.poll()) {
      callbacks.handOver(agent);
    }
    Instant since = from == null ? calendars.began().await() : from;
    for (Row row : owed(since)) {
      owe(row);
    }
    for (Row row : spokenTo()) {
      callbacks.kept(
          row.getUUID("callback"),
          row.getOffsetDateTime("answered_at").toInstant(),
          "call:" + row.getUUID("id"));
    }
    from = now.minus(MARGIN);
  }

  private List<Row> owed(Instant since) {
    return store
        .db()
        .query(
            """
            select k.id, coalesce(k.callback_e164, k.party_e164) as owed_to, k.queue, k.ended_at, k.outcome
              from calls k
             where k.direction = 'incoming' and k.ended_at >= $1
               and coalesce(k.callback_e164, k.party_e164) is not null
               and ((k.outcome = 'abandoned' and k.queue is not null and k.wait_ms + k.ring_ms >= $2)
                    or k.outcome in ('callback', 'voicemail'))
               and not exists (select from callback_reason r
                                where r.call_id = k.id and r.kind in ('gaveUp', 'acceptedOffer', 'message'))
               -- Who called again and was answered is owed nothing more.
               and not exists (select from calls a
                                where a.party_e164 = coalesce(k.callback_e164, k.party_e164)
                                  and a.answered_at >= k.ended_at)
             order by k.ended_at limit 200""",
            Tuple.of(CallbackStore.utc(since), rules.shortAbandon().toMillis()))
        .await()
        .stream()
        .toList();
  }

  private void owe(Row row) {
    Instant at = row.getOffsetDateTime("ended_at").toInstant();
    UUID call = row.getUUID("id");
    Reason.Kind kind =
        switch (row.getString("outcome")) {
          case "callback" -> Reason.Kind.ACCEPTED_OFFER;
          case "voicemail" -> Reason.Kind.MESSAGE;
          default -> Reason.Kind.GAVE_UP;
        };
    Instant since = null;
    if (kind == Reason.Kind.MESSAGE) {
      since = opening.apply(at);
    }
    callbacks.owe(
        row.getString("owed_to"),
        row.getString("queue"),
        new Reason(kind, at, call, null, ""),
        since);
    LOG.debug("Call {} is owed a callback: {}", call, kind);
  }

  /** Customers who called themselves meanwhile and were answered. */
  private List<Row> spokenTo() {
    return store
        .db()
        .query(
            """
            select distinct on (b.id) b.id as callback, k.id, k.answered_at
              from callback b join calls k on k.party_e164 = b.number
             where b.state = 'open' and k.direction = 'incoming' and k.answered_at >= b.owed_at
               and k.answered_at > (select max(r.at) from callback_reason r where r.callback = b.id)
               -- Reasons are kept to the second: a call is not settled by the one in which it was noted.
               and not exists (select from callback_reason r where r.callback = b.id and r.call_id = k.id)
             order by b.id, k.answered_at""")
        .await()
        .stream()
        .toList();
  }
}
