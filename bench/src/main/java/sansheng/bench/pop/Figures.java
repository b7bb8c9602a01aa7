package sansheng.bench.pop;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** One measured stretch, milliseconds. */
final class Figures {
  private static final double MICROS = 1000;
  private final Histogram micros = new Histogram(60_000_000, 3);
  private final String name;

  Figures(String name) {
    this.name = name;
  }

  /** Clocks of two programs may differ by a little: what comes out below nothing is nothing. */
  void add(double millis) {
    micros.recordValue(Math.max(0, Math.round(millis * MICROS)));
  }

  void clear() {
    micros.reset();
  }

  double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS;
  }

  long count() {
    return micros.getTotalCount();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-34s n %4d   p50 %6.1f   p95 %6.1f   p99 %6.1f   max %6.1f ms",
        name,
        count(),
        at(50),
        at(95),
        at(99),
        micros.getMaxValue() / MICROS);
  }
}
