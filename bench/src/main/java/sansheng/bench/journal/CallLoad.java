package sansheng.bench.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sansheng.bench.Feeder;

/** A recorded call, played again and again on a manager's line as if many came, in real time. */
final class CallLoad {
  private static final Pattern ID = Pattern.compile("m-(\\d+)\\.(\\d+)");
  private static final Pattern TIME = Pattern.compile("Timestamp: (\\d+\\.\\d+)");
  private static final Pattern CHANNEL_VARIABLE = Pattern.compile("\n\\w*ChanVariable[^\n]*");
  private static final Pattern GRANTED = Pattern.compile("\nPrivilege: (system|call|agent|user),");

  private final List<String> events = new ArrayList<>();
  private final List<Double> offsets = new ArrayList<>();

  private record Due(double at, int call, int place) {}

  CallLoad(Path transcript) throws IOException {
    String text = Files.readString(transcript, StandardCharsets.UTF_8).replace("\r", "");
    double first = -1;
    for (String event : Pattern.compile("\n\n+").split(text, -1)) {
      Matcher time = TIME.matcher(event);
      if (event.startsWith("Event:")
          && event.contains("\nSystemName: m")
          && !event.contains("\nActionID:")
          && !event.startsWith("Event: TestEvent")
          && GRANTED.matcher(event).find()
          && time.find()) {
        double at = Double.parseDouble(time.group(1));
        first = first < 0 ? at : first;
        events.add(CHANNEL_VARIABLE.matcher(event).replaceAll(""));
        offsets.add(at - first);
      }
    }
  }

  /** Seconds from a call's first event to its last. */
  double seconds() {
    return offsets.getLast();
  }

  /** Plays calls that begin at an even pace; returns when the last event is written. */
  int play(OutputStream out, double perSecond, int seconds)
      throws IOException, InterruptedException {
    int calls = (int) (perSecond * seconds);
    double epoch = System.currentTimeMillis() / 1000.0;
    PriorityQueue<Due> due =
        new PriorityQueue<>(
            (a, b) ->
                a.at != b.at ? Double.compare(a.at, b.at) : Integer.compare(a.place, b.place));
    for (int call = 0; call < calls; call++) {
      due.add(new Due(call / perSecond, call, 0));
    }
    long began = System.nanoTime();
    while (!due.isEmpty()) {
      Due next = due.remove();
      long wait = (long) (next.at * 1e9) - (System.nanoTime() - began);
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      Feeder.say(out, bytes(next, epoch));
      if (next.place + 1 < events.size()) {
        double later = next.at + offsets.get(next.place + 1) - offsets.get(next.place);
        due.add(new Due(later, next.call, next.place + 1));
      }
    }
    return calls;
  }

  private byte[] bytes(Due due, double epoch) {
    String at = "Timestamp: %.6f".formatted(epoch + due.at);
    String event = TIME.matcher(events.get(due.place)).replaceFirst(at);
    String own = ID.matcher(event).replaceAll("m-$1.%d$2".formatted(1_000 + due.call));
    return (own.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
