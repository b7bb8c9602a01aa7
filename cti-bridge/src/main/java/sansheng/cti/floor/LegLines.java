package sansheng.cti.floor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legs of one call while they are being written, in the order of their beginning. */
final class LegLines {
  private final Map<String, LegSpan> spans = new LinkedHashMap<>();

  void remember(List<LegSpan> earlier) {
    earlier.forEach(span -> spans.put(span.leg(), span));
  }

  void begins(Leg leg, Instant at) {
    spans.putIfAbsent(leg.id, span(leg, at, null));
  }

  void ends(Leg leg, Instant at) {
    spans.computeIfPresent(
        leg.id, (id, s) -> s.to() == null ? span(leg, s.from(), later(at, s.from())) : s);
  }

  /** The call is over, and so are legs of which no end was seen. */
  void end(Instant at) {
    spans.replaceAll(
        (id, s) ->
            s.to() == null
                ? new LegSpan(
                    s.leg(), s.channel(), s.number(), s.agent(), s.from(), later(at, s.from()))
                : s);
  }

  /** As they are now; what is known of a living leg is read from it. */
  List<LegSpan> spans(Map<String, Leg> living) {
    return spans.values().stream()
        .map(
            s -> {
              Leg leg = living.get(s.leg());
              return leg == null || s.to() != null ? s : span(leg, s.from(), null);
            })
        .toList();
  }

  private static LegSpan span(Leg leg, Instant from, @Nullable Instant to) {
    return new LegSpan(leg.id, leg.channel, leg.number, leg.agent, from, to);
  }

  private static Instant later(Instant at, Instant from) {
    return at.isBefore(from) ? from : at;
  }
}
