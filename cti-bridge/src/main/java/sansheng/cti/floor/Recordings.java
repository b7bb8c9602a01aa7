package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of one call. The dialplan starts recording before the queue but writes only while
 * the caller is bridged, so what can be heard begins with the first stint; a recording in which
 * nobody talked is none.
 */
final class Recordings {
  private final FloorRules rules;
  private final List<RecordingSpan> remembered = new ArrayList<>();
  private final Map<String, Tape> tapes = new LinkedHashMap<>();

  Recordings(FloorRules rules) {
    this.rules = rules;
  }

  private static final class Tape {
    @Nullable Instant from;
    @Nullable Instant to;
  }

  void start(String leg, boolean audible, Instant at) {
    Tape tape = tapes.computeIfAbsent(leg, l -> new Tape());
    tape.to = null;
    if (audible && tape.from == null) {
      tape.from = at;
    }
  }

  void audibleFrom(Instant at) {
    for (Tape tape : tapes.values()) {
      if (tape.from == null && tape.to == null) {
        tape.from = at;
      }
    }
  }

  void stop(String leg, Instant at) {
    Tape tape = tapes.get(leg);
    if (tape != null && tape.to == null) {
      tape.to = at;
    }
  }

  /** The call is over: nothing is heard after it, whatever a stop that came later says. */
  void end(Instant at) {
    for (Tape tape : tapes.values()) {
      if (tape.to == null || tape.to.isAfter(at)) {
        tape.to = at;
      }
    }
  }

  void remember(List<RecordingSpan> earlier) {
    remembered.addAll(earlier);
  }

  List<RecordingSpan> spans() {
    List<RecordingSpan> spans = new ArrayList<>(remembered);
    tapes.forEach(
        (leg, tape) -> {
          if (tape.from != null) {
            Instant to = tape.to;
            spans.removeIf(s -> s.leg().equals(leg));
            spans.add(new RecordingSpan(rules.idOf("recording", leg), leg, tape.from, to));
          }
        });
    return spans;
  }
}
