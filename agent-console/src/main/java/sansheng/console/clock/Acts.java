package sansheng.console.clock;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.db.Beside;
import sansheng.console.staff.Role;

/**
 * What clocks do when they warn and when they run out: tell those whom the policy names, write
 * slips, open a complaint. Works in the transaction that writes the findings, so each act happens
 * once however many consoles look, and none is lost with a console that dies.
 */
final class Acts {
  private static final String NOTICES = Beside.text(Acts.class, "notices.sql");
  private static final String SLIP = Beside.text(Acts.class, "slip.sql");

  private final PolicyStore policies;
  private final CalendarStore calendars;
  private final SlipText texts = new SlipText();

  Acts(PolicyStore policies, CalendarStore calendars) {
    this.policies = policies;
    this.calendars = calendars;
  }

  /**
   * Acts on what was found.
   *
   * @param fact notes a fact in the same transaction
   * @return who has a new notice
   */
  Future<List<Addressee>> act(
      SqlConnection on,
      List<Raised> raised,
      Instant now,
      BiFunction<About, Fact, Future<Void>> fact) {
    JsonArray notices = new JsonArray();
    Future<Void> done = Future.succeededFuture();
    for (Raised one : raised) {
      done =
          done.compose(
                  before -> policies.version(one.clock().policy(), one.clock().policyVersion()))
              .compose(
                  policy -> {
                    tell(policy, one).forEach(party -> notices.add(notice(one, party)));
                    return act(on, policy, one, now, fact);
                  });
    }
    return done.compose(acted -> write(on, notices, now));
  }

  private static Set<Party> tell(Policy policy, Raised raised) {
    if (raised.withdrawn()) {
      return Set.of();
    }
    return switch (raised.finding().kind()) {
      case BREACHED -> policy.breachTell();
      // Who is done need not be warned any more, however late it was found that they should have
      // been. Whose phone rings sees and hears it: the desk itself insists.
      case WARNED ->
          raised.clock().state().isOpen() && !raised.clock().about().kind().equals("call")
              ? policy.warnings().get(raised.finding().point()).tell()
              : Set.of();
      case KEPT, DONE_LATE, CANCELLED -> Set.of();
    };
  }

  private Future<Void> act(
      SqlConnection on,
      Policy policy,
      Raised raised,
      Instant now,
      BiFunction<About, Fact, Future<Void>> fact) {
    Set<BreachAction> wanted = policy.breachDo();
    Finding found = raised.finding();
    boolean breached = found.kind() == Finding.Kind.BREACHED;
    Future<Void> done = Future.succeededFuture();
    if (breached && wanted.contains(BreachAction.OPEN_COMPLAINT)) {
      done = fact.apply(complaint(raised.clock()), late(raised, now));
    }
    if (breached && !raised.withdrawn() && wanted.contains(BreachAction.REMINDER_SLIP)) {
      done = done.compose(before -> slip(on, "reminder", policy, raised, now));
    }
    if (found.kind() == Finding.Kind.DONE_LATE
        && !raised.withdrawn()
        && wanted.contains(BreachAction.INQUIRY_SLIP)) {
      done = done.compose(before -> slip(on, "inquiry", policy, raised, now));
    }
    return done;
  }

  /** The complaint that a clock opened by running out. */
  static About complaint(Clock clock) {
    return new About("complaint", "late-" + clock.id());
  }

  private static Fact late(Raised raised, Instant now) {
    return raised.withdrawn()
        ? new Fact("withdrawn", now)
        : new Fact(
            "received",
            raised.finding().at(),
            Map.of("complaint", "soft", "because", raised.clock().about().toString()));
  }

  private Future<Void> slip(
      SqlConnection on, String kind, Policy policy, Raised raised, Instant now) {
    Clock clock = raised.clock();
    String recipient = clock.started().attributes().getOrDefault("department", "serviceDesk");
    return calendars
        .version(clock.calendarVersion())
        .compose(
            calendar -> {
              var zone = calendar.calendar().zone();
              String text = texts.of(kind, policy, clock, raised.finding(), zone);
              String year = Integer.toString(now.atZone(zone).getYear());
              return on.preparedQuery(SLIP)
                  .execute(
                      Tuple.of(clock.id(), kind, recipient, text)
                          .addValue(now.atOffset(ZoneOffset.UTC))
                          .addValue(year));
            })
        .mapEmpty();
  }

  private static JsonObject notice(Raised raised, Party party) {
    return new JsonObject()
        .put("clock", raised.clock().id().toString())
        .put("kind", ClockRow.spelled(raised.finding().kind()))
        .put("point", raised.finding().point())
        .put("party", party.word());
  }

  private static Future<List<Addressee>> write(SqlConnection on, JsonArray notices, Instant now) {
    return notices.isEmpty()
        ? Future.succeededFuture(List.of())
        : on.preparedQuery(NOTICES)
            .execute(Tuple.of(notices, now.atOffset(ZoneOffset.UTC)))
            .map(rows -> rows.stream().map(Acts::addressee).distinct().toList());
  }

  private static Addressee addressee(Row row) {
    @Nullable String role = row.getString("to_role");
    return new Addressee(role == null ? null : Role.valueOf(role), row.getString("to_agent"));
  }
}
