package sansheng.bench.pop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import sansheng.bench.Feeder;
import sansheng.bench.Stream;
import sansheng.console.Console;

/**
 * {@code bin/bench pop}: a real console and a real Chromium, the PBX a socket that plays rings amid
 * other agents' calls. Goals P1 and P2: p50 at most 20 ms, p99 at most 50 ms.
 */
public final class PopBench {
  private static final PrintStream OUT = System.out;
  private static final int WARMING_UP = 40;
  private static final int SECONDS_BEFORE = 30;

  private PopBench() {}

  /** The folder of the transcripts, then {@link Options}. */
  public static void main(String[] args) throws Exception {
    Options options = Options.of(List.of(args).subList(1, args.length));
    Path transcripts = Path.of(args[0]);
    Centre centre = new Centre(Files.createTempDirectory("sansheng-bench"));
    try (Driver driver = new Driver();
        Feeder pbx = new Feeder(Ami.member(Ring.AGENT), "")) {
      say("load average before: " + load());
      try (Console console =
          Console.start(centre.settings(pbx.port()), Clock.systemUTC(), null, Centre.PASSWORD)) {
        centre.fill(driver.vertx(), options.customers());
        if (!console.awaitPbx(Duration.ofSeconds(20))) {
          throw new IOException("the console does not see the played PBX");
        }
        measure(options, transcripts, centre, driver, pbx.listener(), console);
      }
    } finally {
      centre.remove();
    }
  }

  private static void measure(
      Options options,
      Path transcripts,
      Centre centre,
      Driver driver,
      OutputStream pbx,
      Console console)
      throws Exception {
    int seconds = SECONDS_BEFORE + (WARMING_UP + options.rings()) * 3 / 4;
    Stream others = Stream.of(transcripts, seconds * options.events());
    String chromium = System.getenv().getOrDefault("CHROMIUM", "chromium");
    try (DeskBrowser browser = new DeskBrowser(chromium, driver.observer(), console.address());
        Background background = new Background(others, pbx, options.events())) {
      List<Double> clock = browser.clock();
      Rings rings = new Rings(driver, pbx, options.customers(), clock.getFirst());
      rings.play(WARMING_UP, false);
      rings.forget();
      if (options.dbStopped()) {
        centre.database("STOP");
      }
      long began = System.nanoTime();
      long before = background.told();
      try {
        rings.play(options.rings(), options.dbStopped());
      } finally {
        if (options.dbStopped()) {
          centre.database("CONT");
        }
      }
      double took = (System.nanoTime() - began) / 1e9;
      say(
          String.format(
              Locale.ROOT,
              "%d rings in %.0f s, %.0f other events/s, %,d customers, database %s",
              options.rings(),
              took,
              (background.told() - before) / took,
              options.customers(),
              options.dbStopped() ? "stopped" : "running"));
      List<Double> after = browser.clock();
      say(
          String.format(
              Locale.ROOT,
              "clocks: known to %.2f ms, moved by %.2f ms meanwhile",
              clock.get(1) / 2,
              after.getFirst() - clock.getFirst()));
      say("load average after: " + load());
      rings.lines().forEach(PopBench::say);
    }
  }

  static void say(String line) {
    OUT.println(line);
  }

  static String load() {
    return String.format(
        Locale.ROOT,
        "%.1f on %d processors",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }
}
