package sansheng.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorRules;

/** The floor by itself, on events already in our words. */
final class FloorAlone {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FloorAlone() {}

  /**
   * @param perSecond events applied in a second
   * @param bytes allocated for an event
   * @param nanos time of one event
   */
  record Result(double perSecond, double bytes, Histogram nanos) {}

  static Result run(List<PbxEvent> events) {
    Floor floor = new Floor(FloorRules.of("main", "m", Duration.ofSeconds(5)));
    Histogram histogram = new Histogram(3);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    long last = start;
    for (PbxEvent event : events) {
      floor.apply(event);
      long now = System.nanoTime();
      histogram.recordValue(now - last);
      last = now;
    }
    double seconds = (last - start) / 1e9;
    double bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (!floor.liveCalls().isEmpty()) {
      throw new IllegalStateException("calls left open: " + floor.liveCalls());
    }
    return new Result(events.size() / seconds, bytes / events.size(), histogram);
  }
}
