package sansheng.console.clock;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.CalendarVersion;
import sansheng.console.db.Db;

/**
 * The clocks of the site: starts them by facts, judges them when a fact comes or something is due,
 * and says once what is new. Any number of consoles may do this on one database.
 */
public final class ClockWork implements Clocks {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWork.class);

  /** Found later than this it is marked as found late; the watch looks every second. */
  static final Duration LATE = Duration.ofSeconds(10);

  private static final int BATCH = 100;

  private final ClockStore store;
  private final PolicyStore policies;
  private final CalendarStore calendars;
  private final InstantSource clock;
  private final Consumer<List<Raised>> hearer;
  private final Consumer<Set<Addressee>> notices;
  private final Acts acts;

  /**
   * @param hearer is told what is new, after it has been written; never told twice
   */
  public ClockWork(
      Db db,
      PolicyStore policies,
      CalendarStore calendars,
      InstantSource clock,
      Consumer<List<Raised>> hearer) {
    this(db, policies, calendars, clock, hearer, told -> {});
  }

  /**
   * The same for a site whose people are told.
   *
   * @param notices is told who has new notices, after they have been written
   */
  public ClockWork(
      Db db,
      PolicyStore policies,
      CalendarStore calendars,
      InstantSource clock,
      Consumer<List<Raised>> hearer,
      Consumer<Set<Addressee>> notices) {
    this.notices = notices;
    this.acts = new Acts(policies, calendars);
    this.store = new ClockStore(db);
    this.policies = policies;
    this.calendars = calendars;
    this.clock = clock;
    this.hearer = hearer;
  }

  @Override
  public Future<Void> fact(About about, Fact fact) {
    return together(telling -> telling.fact(about, fact));
  }

  @Override
  public <T> Future<T> together(Function<Telling, Future<T>> deed) {
    Instant now = clock.instant();
    News news = new News();
    return policies
        .current()
        .compose(
            current ->
                calendars
                    .current()
                    .compose(
                        calendar ->
                            store
                                .db()
                                .inTransaction(
                                    on -> {
                                      return deed.apply(
                                          new Together(on, current, calendar, now, news));
                                    })))
        .map(
            done -> {
              tell(news);
              return done;
            });
  }

  private final class Together implements Telling {
    private final SqlConnection on;
    private final List<PolicyVersion> current;
    private final CalendarVersion calendar;
    private final Instant now;
    private final News news;

    Together(
        SqlConnection on,
        List<PolicyVersion> current,
        CalendarVersion calendar,
        Instant now,
        News news) {
      this.on = on;
      this.current = current;
      this.calendar = calendar;
      this.now = now;
      this.news = news;
    }

    @Override
    public SqlConnection on() {
      return on;
    }

    @Override
    public Future<Void> fact(About about, Fact fact) {
      Future<Void> done =
          about.kind().equals("call") ? Future.succeededFuture() : store.note(on, about, fact, now);
      for (PolicyVersion policy : current) {
        if (policy.policy().isStartedBy(about.kind(), fact)) {
          Judgement first =
              Judge.judge(policy.policy(), site(calendar), fact, List.of(), fact.at());
          done =
              done.compose(
                  before -> store.start(on, policy, calendar.version(), about, fact, first));
        }
      }
      return done.compose(started -> store.lockAbout(on, about))
          .compose(rows -> judge(on, rows, now, news));
    }
  }

  /**
   * Finds what is due, at most {@value #BATCH} clocks.
   *
   * @return how many were looked at
   */
  Future<Integer> findDue() {
    Instant now = clock.instant();
    News news = new News();
    return store
        .db()
        .inTransaction(
            on ->
                store
                    .lockDue(on, now, BATCH)
                    .compose(rows -> judge(on, rows, now, news).map(rows.size())))
        .map(
            looked -> {
              tell(news);
              return looked;
            });
  }

  private Future<Void> judge(SqlConnection on, List<ClockRow> rows, Instant now, News news) {
    JsonArray judged = new JsonArray();
    Map<UUID, Clock> clocks = new HashMap<>();
    Future<Void> done = Future.succeededFuture();
    for (ClockRow row : rows) {
      done =
          done.compose(before -> judgement(row, now))
              .map(
                  judgement -> {
                    clocks.put(row.clock().id(), after(row.clock(), judgement));
                    judged.add(json(row.clock(), judgement, now));
                    return null;
                  });
    }
    return done.compose(all -> store.write(on, judged, now))
        .compose(
            found -> {
              List<Raised> raised = found.stream().map(row -> raised(row, clocks)).toList();
              news.raised.addAll(raised);
              return acts.act(
                  on, raised, now, (about, fact) -> further(on, about, fact, now, news));
            })
        .map(
            told -> {
              news.told.addAll(told);
              return null;
            });
  }

  // What a clock does may be a fact about something else, with clocks of its own.
  private Future<Void> further(SqlConnection on, About about, Fact fact, Instant now, News news) {
    return policies
        .current()
        .compose(
            current ->
                calendars
                    .current()
                    .compose(
                        calendar ->
                            new Together(on, current, calendar, now, news).fact(about, fact)));
  }

  private Future<Judgement> judgement(ClockRow row, Instant now) {
    Clock known = row.clock();
    // A wall clock that is set back takes no finding away: only facts do.
    Instant to = now.isAfter(known.judgedTo()) ? now : known.judgedTo();
    return policies
        .version(known.policy(), known.policyVersion())
        .compose(
            policy ->
                calendars
                    .version(known.calendarVersion())
                    .map(
                        calendar ->
                            Judge.judge(policy, site(calendar), known.started(), row.facts(), to)));
  }

  static Site site(CalendarVersion calendar) {
    return new Site(calendar.calendar(), calendar.ringCycle());
  }

  private static Clock after(Clock before, Judgement judged) {
    return new Clock(
        before.id(),
        before.policy(),
        before.policyVersion(),
        before.calendarVersion(),
        before.about(),
        before.started(),
        judged.dueAt(),
        judged.state(),
        judged.endedAt(),
        before.judgedTo());
  }

  private static JsonObject json(Clock clock, Judgement judged, Instant now) {
    JsonArray findings = new JsonArray();
    for (Finding finding : judged.findings()) {
      findings.add(
          new JsonObject()
              .put("kind", ClockRow.spelled(finding.kind()))
              .put("point", finding.point())
              .put("at", finding.at().toString())
              .put("late", isLate(finding, now)));
    }
    return new JsonObject()
        .put("id", clock.id().toString())
        .put("due", judged.dueAt().toString())
        .put("state", ClockRow.spelled(judged.state()))
        .put("ended", judged.endedAt() == null ? null : judged.endedAt().toString())
        .put("next", judged.nextAt() == null ? null : judged.nextAt().toString())
        .put("to", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("findings", findings);
  }

  private static boolean isLate(Finding finding, Instant now) {
    return (finding.kind() == Finding.Kind.WARNED || finding.kind() == Finding.Kind.BREACHED)
        && Duration.between(finding.at(), now).compareTo(LATE) > 0;
  }

  private static Raised raised(Row row, Map<UUID, Clock> clocks) {
    UUID id = row.getUUID("clock");
    Clock clock = clocks.get(id);
    if (clock == null) {
      throw new IllegalStateException("A finding of clock " + id + ", which was not judged");
    }
    return new Raised(
        clock,
        new Finding(
            ClockRow.kind(row.getString("kind")),
            row.getInteger("point"),
            ClockRow.instant(row, "at")),
        row.getBoolean("found_late"),
        row.getBoolean("withdrawn"));
  }

  private void tell(News news) {
    try {
      if (!news.raised.isEmpty()) {
        hearer.accept(List.copyOf(news.raised));
      }
      if (!news.told.isEmpty()) {
        notices.accept(Set.copyOf(news.told));
      }
    } catch (RuntimeException e) {
      LOG.error("{} findings are written but could not be shown", news.raised.size(), e);
    }
  }
}
