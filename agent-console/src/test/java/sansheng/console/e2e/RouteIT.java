package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.Settings;
import sansheng.console.demo.DemoCentre;
import sansheng.console.demo.Home;
import sansheng.console.demo.PbxPorts;
import sansheng.cti.route.DialQuestion;
import sansheng.cti.route.DialRuling;
import sansheng.cti.route.Route;
import sansheng.cti.route.RouteQuestion;
import sansheng.cti.route.RouteServer;
import sansheng.cti.route.Router;

/**
 * What the question costs a caller when the console answers, is dead, hangs, is stopped, or is
 * slow: at most a second, and then the plain queue. Times are Asterisk's own, from its journal.
 */
class RouteIT {
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir static Path folder;
  private static DemoCentre pbx;
  private static Settings settings;
  private static PbxPorts ports;
  private static int callers;

  @BeforeAll
  static void aCentreWithoutAConsole() {
    ports = Ports.free();
    Settings wanted =
        Settings.from(
            Map.of(
                "SANSHENG_DEMO", "yes",
                "SANSHENG_DATA", folder.toString(),
                "SANSHENG_WS_PORT", Integer.toString(ports.ws())));
    pbx = DemoCentre.start(new Home(Path.of("..")), wanted, ports);
    settings = pbx.completed();
  }

  @AfterAll
  static void end() {
    pbx.close();
  }

  /** After a silence nobody is asked for a while; each test begins with a fresh mind. */
  @BeforeEach
  void askAgain() throws Exception {
    Process cli =
        new ProcessBuilder(
                "../bin/asterisk",
                "cli",
                pbx.centreFolder().toString(),
                "dialplan set global ROUTE_RESTS 0")
            .start();
    assertThat(cli.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private record Waiting(Duration before) implements Router {
    @Override
    public Route route(RouteQuestion question) {
      try {
        Thread.sleep(before);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Route.PLAIN;
    }

    @Override
    public DialRuling dial(DialQuestion question) {
      return DialRuling.REFUSED;
    }

    @Override
    public boolean mayCallBack(String digits) {
      return false;
    }
  }

  private static RouteServer answering(Duration after) throws IOException {
    return RouteServer.start(
        HERE, ports.route(), List.of(settings.asterisk().systemName()), new Waiting(after));
  }

  /** From the call's beginning to its place in the queue, as Asterisk wrote it down. */
  private static Duration untilInTheQueue() {
    String number = "139000%05d".formatted(++callers);
    pbx.caller().call("400", number, "Caller", "giveup3").toCompletableFuture().join();
    WholeCentre.await().until(() -> event("APP_START", number).isPresent());
    List<String> queued = event("APP_START", number).orElseThrow();
    double began =
        journal().stream()
            .filter(line -> line.get(0).equals("CHAN_START"))
            .filter(line -> line.get(2).equals(queued.get(2)))
            .mapToDouble(line -> Double.parseDouble(line.get(1)))
            .findFirst()
            .orElseThrow();
    return Duration.ofMillis(Math.round((Double.parseDouble(queued.get(1)) - began) * 1000));
  }

  private static Optional<List<String>> event(String type, String number) {
    return journal().stream()
        .filter(line -> line.get(0).equals(type) && line.get(5).equals(number))
        .filter(line -> line.get(10).equals("Queue"))
        .findFirst();
  }

  private static List<List<String>> journal() {
    try {
      return Files.readAllLines(pbx.centreFolder().resolve("log/cel-custom/cel.csv")).stream()
          .map(line -> List.of(line.replace("\"", "").split(",", -1)))
          .filter(line -> line.size() > 10)
          .toList();
    } catch (IOException notYet) {
      return List.of();
    }
  }

  private static Duration withAnswer() throws IOException {
    try (RouteServer server = answering(Duration.ZERO)) {
      Duration took = untilInTheQueue();
      assertThat(server.answered.sum()).isEqualTo(1);
      return took;
    }
  }

  private static void costsAtMostASecond(String what, Duration took, Duration usual) {
    System.out.println("To the queue, " + what + ": " + took.toMillis() + " ms");
    assertThat(took.minus(usual)).as(what).isLessThanOrEqualTo(AT_MOST);
  }

  @Test
  void aDeadConsoleCostsNothing() throws Exception {
    Duration usual = withAnswer();
    System.out.println("To the queue, answered: " + usual.toMillis() + " ms");
    costsAtMostASecond("dead", untilInTheQueue(), usual);
  }

  @Test
  void aConsoleThatTakesTheQuestionAndNeverAnswersCostsASecondAndTheNextCallerNothing()
      throws Exception {
    Duration usual = withAnswer();
    try (ServerSocket hangs = new ServerSocket(ports.route(), 50, HERE)) {
      Thread.ofVirtual().start(() -> takeAndForget(hangs));
      costsAtMostASecond("hanging", untilInTheQueue(), usual);
      Duration next = untilInTheQueue();
      System.out.println("To the queue, the one after: " + next.toMillis() + " ms");
      assertThat(next.minus(usual)).isLessThan(Duration.ofMillis(500));
    }
  }

  @SuppressWarnings("resource") // kept open, as by a process that hangs
  private static void takeAndForget(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        server.accept();
      }
    } catch (IOException over) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  @Test
  void aStoppedConsoleForWhichTheKernelTakesTheQuestionCostsASecond() throws Exception {
    Duration usual = withAnswer();
    try (ServerSocket stopped = new ServerSocket()) {
      stopped.bind(new InetSocketAddress(HERE, ports.route()), 50);
      costsAtMostASecond("stopped", untilInTheQueue(), usual);
    }
  }

  @Test
  void aSlowRouterIsNotWaitedFor() throws Exception {
    Duration usual = withAnswer();
    try (RouteServer slow = answering(Duration.ofSeconds(5))) {
      costsAtMostASecond("slow", untilInTheQueue(), usual);
      assertThat(slow.unanswered.sum()).isEqualTo(1);
    }
  }
}
