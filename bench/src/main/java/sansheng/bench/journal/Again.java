package sansheng.bench.journal;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.cti.ami.AmiRecording;
import sansheng.cti.event.PbxEvent;

/** What was said in a recorded call, said of another call, of another agent, at another time. */
final class Again {
  private final List<PbxEvent> events = new ArrayList<>();

  private final int agents;

  /**
   * @param agents how many agents take the calls in turn; a centre does not hire one for each
   */
  Again(Path transcript, int agents) throws IOException, InterruptedException {
    this.agents = agents;
    AmiRecording.of(transcript).read(this::add);
  }

  private void add(PbxEvent event) {
    if (event instanceof PbxEvent.OfLeg || event instanceof PbxEvent.QueueExited) {
      events.add(event);
    }
  }

  int length() {
    return events.size();
  }

  /** The place just after the agent has taken the call. */
  int talking() {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof PbxEvent.AgentConnected) {
        return i + 1;
      }
    }
    throw new IllegalStateException("nobody takes this call");
  }

  /** When the first of its events happened. */
  Instant begin() {
    return events.get(0).at();
  }

  /** When an event of a later telling happens. */
  Instant at(int place, Duration later) {
    return events.get(place).at().plus(later);
  }

  /** An event of the call's {@code round}th telling. */
  PbxEvent event(int place, int round, Duration later) {
    PbxEvent event = events.get(place);
    try {
      RecordComponent[] parts = event.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[parts.length];
      @Nullable Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        parts[i].getAccessor().setAccessible(true);
        values[i] = changed(parts[i].getName(), parts[i].getAccessor().invoke(event), round, later);
      }
      var constructor = event.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (PbxEvent) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object changed(String name, @Nullable Object value, int round, Duration later) {
    if (value instanceof Instant at) {
      return at.plus(later);
    }
    if (!(value instanceof String text)) {
      return value;
    }
    if (name.equals("agent")) {
      return text + '-' + round % agents;
    }
    if (name.equals("bridge")) {
      return text + '-' + round;
    }
    if (text.matches("\\w+-\\d+\\.\\d+")) {
      return text + "%07d".formatted(round);
    }
    return text.replaceFirst("^PJSIP/a\\d+-", "PJSIP/a" + (10_000 + round % agents) + "-");
  }
}
