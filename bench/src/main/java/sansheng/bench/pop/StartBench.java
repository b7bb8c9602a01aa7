package sansheng.bench.pop;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sansheng.bench.Feeder;

/**
 * {@code bin/bench start}: from the start of the process to the PBX's snapshot taken and an agent's
 * desk served. Goal P13: 5 s with 500 calls in progress.
 */
public final class StartBench {
  private static final int CALLS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Centre centre;
  private final Path folder;
  private final Feeder pbx;
  private String cookie = "";

  /** What the last start used of a processor, seconds: on a busy machine the truer figure. */
  private double processor;

  private StartBench(Path folder, Feeder pbx) {
    this.folder = folder;
    this.centre = new Centre(folder);
    this.pbx = pbx;
  }

  /** How many starts. */
  public static void main(String[] args) throws Exception {
    int runs = Integer.parseInt(args[0]);
    String channels =
        IntStream.range(0, CALLS).mapToObj(Ami::callInProgress).collect(Collectors.joining());
    try (Feeder pbx = new Feeder(Ami.member(Ring.AGENT), channels)) {
      StartBench bench = new StartBench(Files.createTempDirectory("sansheng-bench"), pbx);
      try {
        PopBench.say("load average before: " + PopBench.load());
        PopBench.say(line("first start, empty folder", bench.run()));
        List<Double> seconds = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
          seconds.add(bench.run());
          used.add(bench.processor);
          PopBench.say(
              line("start " + i, seconds.getLast()) + line("   processor time", used.getLast()));
        }
        PopBench.say(line("median", median(seconds)) + line("   processor time", median(used)));
        PopBench.say("load average after: " + PopBench.load());
      } finally {
        bench.centre.remove();
      }
    }
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private static String line(String what, double seconds) {
    return String.format(Locale.ROOT, "%-26s %6.2f s", what, seconds);
  }

  private double run() throws IOException, InterruptedException {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    ProcessBuilder console =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:+UseZGC",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "sansheng.console.Main");
    console.environment().putAll(centre.environment(port, pbx.port()));
    console.redirectErrorStream(true).redirectOutput(folder.resolve("console.log").toFile());
    long began = System.nanoTime();
    Process process = console.start();
    try {
      await(process, address.resolve("/health/ready"));
      if (cookie.isEmpty()) {
        cookie = signIn(address);
      }
      await(process, address.resolve("/desk"));
      double took = (System.nanoTime() - began) / 1e9;
      processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      return took;
    } finally {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private void await(Process process, URI page) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isServed(page)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException(
            page + " is not served: " + Files.readString(folder.resolve("console.log")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean isServed(URI page) throws InterruptedException {
    try {
      return send(HttpRequest.newBuilder(page).header("Cookie", cookie)).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String signIn(URI console) throws IOException, InterruptedException {
    String form = "login=" + Centre.LOGIN + "&password=" + Centre.PASSWORD;
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(console.resolve("/sign-in"))
                .header("Origin", console.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    return answer
        .headers()
        .firstValue("Set-Cookie")
        .map(given -> given.split(";", 2)[0])
        .orElseThrow(() -> new IOException("no sign-in: " + answer.statusCode()));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(
        request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
