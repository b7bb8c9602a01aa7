package sansheng.console.spool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The room that all spools of a folder share, and what happens when it is used up. */
final class SpoolRoom {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolRoom.class);

  private final long bound;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Spool> spools = new ArrayList<>();
  private boolean warned;

  SpoolRoom(long bound, MeterRegistry meters) {
    this.bound = bound;
    Gauge.builder("sansheng.spool.bound", () -> bound)
        .description("Bytes that all spools together may take")
        .baseUnit("bytes")
        .register(meters);
  }

  void add(Spool spool) {
    spools.add(spool);
  }

  /**
   * Makes room: what may be forgotten (recorded events) goes first, oldest first.
   *
   * @throws SpoolFull when there is none
   */
  void reserve(Spool wanting, long bytes) throws SpoolFull {
    lock.lock();
    try {
      while (used() + bytes > bound) {
        if (!forgetSome(wanting)) {
          throw new SpoolFull(bound);
        }
      }
      warn(used() + bytes);
    } finally {
      lock.unlock();
    }
  }

  private boolean forgetSome(Spool wanting) {
    for (Spool spool : spools) {
      if (spool.isForgettable() && spool.bytes() > 0) {
        return spool.forgetOldest();
      }
    }
    LOG.debug("{} finds no room", wanting);
    return false;
  }

  private void warn(long used) {
    boolean over = used > bound / 2;
    if (over && !warned) {
      LOG.error(
          "The spool is half full ({} of {} MB): bring the database back, or give SANSHENG_SPOOL_MEGABYTES more room",
          used / (1024 * 1024),
          bound / (1024 * 1024));
    } else if (!over && warned) {
      LOG.info("The spool is less than half full again");
    }
    warned = over;
  }

  private long used() {
    return spools.stream().mapToLong(Spool::bytes).sum();
  }
}
