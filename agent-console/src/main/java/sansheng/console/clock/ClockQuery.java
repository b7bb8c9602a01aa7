package sansheng.console.clock;

import io.vertx.core.MultiMap;
import io.vertx.sqlclient.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a program asks for.
 *
 * @param where the condition, with parameters from {@code $1}
 * @param limit rows at most
 */
record ClockQuery(String where, Tuple parameters, int limit) {
  private static final int MOST = 500;
  private static final Set<String> NAMES =
      Set.of("state", "policy", "about", "from", "to", "limit");
  private static final List<String> STATES =
      List.of("open", "running", "breached", "kept", "doneLate", "cancelled", "all");

  /** Something is wrong with the question; the message says what, and what is allowed. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  static ClockQuery of(MultiMap asked) {
    for (String name : asked.names()) {
      if (!NAMES.contains(name)) {
        throw new Wrong("'" + name + "' is unknown; there are " + NAMES.stream().sorted().toList());
      }
    }
    Tuple parameters = Tuple.tuple();
    StringBuilder where = new StringBuilder(state(asked.get("state"), parameters));
    String policy = asked.get("policy");
    if (policy != null) {
      where.append(" and policy = $").append(parameters.addValue(policy).size());
    }
    String about = asked.get("about");
    if (about != null) {
      int colon = about.indexOf(':');
      if (colon < 1 || !About.KINDS.contains(about.substring(0, colon))) {
        throw new Wrong("'about' must be a kind and an id, such as callback:<id>.");
      }
      where
          .append(" and about_kind = $")
          .append(parameters.addValue(about.substring(0, colon)).size())
          .append(" and about_id = $")
          .append(parameters.addValue(about.substring(colon + 1)).size());
    }
    moment(asked.get("from"), "from", " and began_at >= $", where, parameters);
    moment(asked.get("to"), "to", " and began_at < $", where, parameters);
    return new ClockQuery(where.toString(), parameters, limit(asked.get("limit")));
  }

  private static String state(@Nullable String state, Tuple parameters) {
    if (state == null || state.equals("open")) {
      return "ended_at is null";
    }
    if (!STATES.contains(state)) {
      throw new Wrong("'state' must be one of " + String.join(", ", STATES) + ".");
    }
    return state.equals("all") ? "true" : "state = $" + parameters.addValue(state).size();
  }

  private static void moment(
      @Nullable String text, String name, String condition, StringBuilder where, Tuple parameters) {
    if (text != null) {
      try {
        Instant at = Instant.parse(text);
        where.append(condition).append(parameters.addValue(at.atOffset(ZoneOffset.UTC)).size());
      } catch (DateTimeException e) {
        throw new Wrong("'" + name + "' must be an instant such as 2026-11-21T09:30:00Z.");
      }
    }
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return 100;
    }
    int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw new Wrong("'limit' must be 1 to " + MOST + ".");
    }
    return limit;
  }
}
