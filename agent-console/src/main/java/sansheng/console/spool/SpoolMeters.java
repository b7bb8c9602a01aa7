package sansheng.console.spool;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What spools say about themselves. */
final class SpoolMeters {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolMeters.class);

  private final MeterRegistry meters;

  SpoolMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void watch(String name, Spool spool) {
    Gauge.builder("sansheng.spool", spool, Spool::bytes)
        .description("Bytes on disk that are not yet in the database")
        .baseUnit("bytes")
        .tag("spool", name)
        .register(meters);
    Gauge.builder("sansheng.spool.rows", spool, Spool::rows)
        .description("Rows on disk that are not yet in the database")
        .tag("spool", name)
        .register(meters);
    Gauge.builder("sansheng.spool.age", spool, Spool::ageSeconds)
        .description("How long the oldest row on disk has waited for the database")
        .baseUnit("seconds")
        .tag("spool", name)
        .register(meters);
    damaged(name);
    lost(name);
  }

  private Counter damaged(String name) {
    return Counter.builder("sansheng.spool.damaged")
        .description("Stretches of the spool that were no whole record and were skipped")
        .tag("spool", name)
        .register(meters);
  }

  private Counter lost(String name) {
    return Counter.builder("sansheng.spool.forgotten")
        .description("Rows given up because the spool was full")
        .tag("spool", name)
        .register(meters);
  }

  void found(String name, Path file, Segment.Found found) {
    if (found.damaged() > 0) {
      damaged(name).increment();
      LOG.error(
          "{} bytes in the middle of {} are damaged and are skipped; the {} rows around them are kept",
          found.damaged(),
          file,
          found.rows());
    }
    if (found.torn() > 0) {
      damaged(name).increment();
      LOG.warn(
          "The last {} bytes of {} were cut short by a crash and are not believed",
          found.torn(),
          file);
    }
  }

  void forgotten(String name, long rows) {
    lost(name).increment((double) rows);
    LOG.error("The spool is full: {} of the oldest rows of {} are given up", rows, name);
  }
}
