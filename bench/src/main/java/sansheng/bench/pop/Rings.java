package sansheng.bench.pop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sansheng.bench.Feeder;

/** Plays rings one after another, after each an echo, and keeps what the browser says of them. */
final class Rings {
  private static final long RINGS_MILLIS = 250;

  /** Long enough that the pop's deadline of 300 ms is over. */
  private static final long RINGS_WITHOUT_DATABASE_MILLIS = 500;

  private static final long PATIENCE_MILLIS = 10_000;
  private static final double NANOS = 1e6;

  private final Driver driver;
  private final OutputStream pbx;
  private final int customers;
  private final double clock;
  private final Random random = new Random(3);

  private final Figures read = new Figures("ring: read off the socket");
  private final Figures document = new Figures("ring: in the document");
  private final Figures painted = new Figures("ring: painted");
  private final Figures next = new Figures("ring: second frame began");
  private final Figures heard = new Figures("ring: painted, report back here");
  private final Figures customer = new Figures("ring: customer painted");
  private final Figures floorDocument = new Figures("floor: in the document");
  private final Figures floor = new Figures("floor: painted");
  private final Figures floorNext = new Figures("floor: second frame began");
  private final Figures floorHeard = new Figures("floor: painted, report back here");
  private final List<Figures> all =
      List.of(
          read,
          document,
          painted,
          next,
          heard,
          customer,
          floorDocument,
          floor,
          floorNext,
          floorHeard);
  private int unavailable;
  private int played;
  private String lastCall = "";

  /**
   * @param clock the driver's clock less the page's, milliseconds
   */
  Rings(Driver driver, OutputStream pbx, int customers, double clock) {
    this.driver = driver;
    this.pbx = pbx;
    this.customers = customers;
    this.clock = clock;
  }

  /** What was measured until now was for warming up. */
  void forget() {
    all.forEach(Figures::clear);
    unavailable = 0;
  }

  void play(int rings, boolean dbStopped) throws IOException, InterruptedException {
    for (int i = 0; i < rings; i++) {
      ring(dbStopped ? RINGS_WITHOUT_DATABASE_MILLIS : RINGS_MILLIS);
      // Anywhere within a frame.
      TimeUnit.MICROSECONDS.sleep(40_000 + random.nextInt(17_000));
      echo();
      TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(17_000));
    }
  }

  private void ring(long millis) throws IOException, InterruptedException {
    Ring ring = new Ring(++played, Centre.numberOf(random.nextInt(customers)));
    say(ring.enters());
    TimeUnit.MILLISECONDS.sleep(20);
    say(ring.waits());
    TimeUnit.MILLISECONDS.sleep(5);
    driver.clear();
    byte[] offered = ring.offered().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    Feeder.say(pbx, offered);
    say(ring.rings());
    listen(began, millis);
    say(ring.givesUp());
  }

  private void listen(long began, long millis) throws InterruptedException {
    String call = "";
    boolean known = false;
    while (true) {
      long left = millis - (System.nanoTime() - began) / 1_000_000;
      if (left <= 0 && !call.isEmpty()) {
        break;
      }
      Report report = driver.next(call.isEmpty() ? PATIENCE_MILLIS : left);
      if (report == null && call.isEmpty()) {
        throw new IllegalStateException("ring " + played + " was never painted");
      }
      if (report == null || !report.what().equals("ring") || report.key().equals(lastCall)) {
        continue;
      }
      if (call.isEmpty()) {
        call = report.key();
        first(report, began);
      }
      if (!known && report.shows("customer")) {
        known = true;
        customer.add(since(began, report.painted()));
      }
      if (report.shows("unavailable")) {
        unavailable++;
      }
    }
    lastCall = call;
  }

  private void first(Report report, long began) {
    if (!report.shows("number") || !report.shows("queue")) {
      throw new IllegalStateException("a ring without number or queue: " + report);
    }
    read.add((report.readNanos() - began) / NANOS);
    document.add(since(began, report.seen()));
    painted.add(since(began, report.painted()));
    next.add(since(began, report.next()));
    heard.add((report.heardNanos() - began) / NANOS);
  }

  private void echo() throws InterruptedException {
    long began = System.nanoTime();
    driver.echo(played);
    Report report = awaitEcho();
    if (report == null) {
      throw new IllegalStateException("echo " + played + " was never painted");
    }
    floorDocument.add(since(began, report.seen()));
    floor.add(since(began, report.painted()));
    floorNext.add(since(began, report.next()));
    floorHeard.add((report.heardNanos() - began) / NANOS);
  }

  private @Nullable Report awaitEcho() throws InterruptedException {
    Report report = driver.next(PATIENCE_MILLIS);
    while (report != null && !report.what().equals("echo")) {
      report = driver.next(PATIENCE_MILLIS);
    }
    return report;
  }

  private double since(long beganNanos, double pageMillis) {
    return pageMillis + clock - beganNanos / NANOS;
  }

  private void say(String events) throws IOException {
    Feeder.say(pbx, events.getBytes(StandardCharsets.UTF_8));
  }

  /** All figures, and how many times the floor the pop takes. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    all.stream().filter(figures -> figures.count() > 0).forEach(f -> lines.add(f.toString()));
    lines.add(
        String.format(
            Locale.ROOT,
            "painted, ring to floor: p50 %.2f, p99 %.2f; rings that said 'unavailable': %d",
            painted.at(50) / floor.at(50),
            painted.at(99) / floor.at(99),
            unavailable));
    return lines;
  }
}
