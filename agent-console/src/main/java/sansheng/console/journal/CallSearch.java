package sansheng.console.journal;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of one page of the log: only what narrows is in it, so that indexes are used. */
final class CallSearch {
  private final List<String> conditions = new ArrayList<>();
  private final Tuple parameters = Tuple.tuple();
  private final String tail;

  CallSearch(CallFilter filter, Sight sight, int limit) {
    Cursor after = filter.after();
    boolean byAgent = filter.agent() != null;
    String time = byAgent ? "m.offered_at" : "c.offered_at";
    String id = byAgent ? "m.call_id" : "c.id";
    add(time + " >= ?", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
    add(time + " < ?", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC));
    add("m.agent = ?", filter.agent());
    add("c.queue = ?", filter.queue());
    add("c.direction = ?", Spelling.ofNullable(filter.direction()));
    add("c.outcome = ?", Spelling.ofNullable(filter.outcome()));
    both("c.caller_number like ? or c.dialled_number like ?", filter.number());
    both(
        "c.caller_number ilike ? or c.dialled_number ilike ? or c.caller_name ilike ?", filter.q());
    if (filter.live() != null) {
      conditions.add(filter.live() ? "c.phase <> 'ended'" : "c.phase = 'ended'");
    }
    if (filter.uncertain() != null) {
      conditions.add(
          (filter.uncertain() ? "" : "not ")
              + "exists (select from call_uncertain u where u.call_id = c.id)");
    }
    if (after != null) {
      OffsetDateTime at = after.offeredAt().atOffset(ZoneOffset.UTC);
      conditions.add("(" + time + ", " + id + ") < (" + next(at) + ", " + next(after.id()) + ")");
    }
    see(sight);
    this.tail = " order by " + time + " desc, " + id + " desc limit " + next(limit);
  }

  /** Joined to the reading statement. */
  String where() {
    boolean byAgent = conditions.stream().anyMatch(condition -> condition.startsWith("m.agent"));
    return (byAgent ? " join call_agent m on m.call_id = c.id" : "")
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + tail;
  }

  Tuple parameters() {
    return parameters;
  }

  private void see(Sight sight) {
    if (sight instanceof Sight.Nothing) {
      conditions.add("false");
    } else if (sight instanceof Sight.Own own) {
      conditions.add(
          "(exists (select from call_agent o where o.call_id = c.id and o.agent = "
              + next(own.agent())
              + ") or (c.answered_at is null and c.queue = any("
              + next(own.queues().toArray(String[]::new))
              + ")))");
    }
  }

  private void add(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition.replace("?", next(value)));
    }
  }

  private void both(String condition, @Nullable String part) {
    if (part != null) {
      String literal = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      conditions.add("(" + condition.replace("?", next("%" + literal + "%")) + ")");
    }
  }

  private String next(Object value) {
    parameters.addValue(value);
    return "$" + parameters.size();
  }
}
