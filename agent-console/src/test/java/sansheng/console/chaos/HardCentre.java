package sansheng.console.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import sansheng.console.Settings;
import sansheng.console.db.StoppablePostgres;
import sansheng.console.demo.DemoCentre;
import sansheng.console.demo.DemoSecrets;
import sansheng.console.demo.PbxPorts;

/**
 * A centre every part of which can be taken away: Asterisk (frozen, killed), the line to it (cut),
 * PostgreSQL (frozen), and the console, a process of its own (killed).
 */
public final class HardCentre implements AutoCloseable {
  private static final int RTP = 24_000;

  /** The folder of everything. */
  public final Path folder;

  /** The centre's Asterisk and the town's. */
  public final DemoCentre pbx;

  /** The line from the console to Asterisk. */
  public final CutProxy line;

  /** The database. */
  public final StoppablePostgres database;

  /** For making calls. */
  public final Manager town;

  private final Map<String, String> environment;
  private final Settings settings;
  private final PbxPorts ports;
  private final URI address;
  private Manager centre;
  private ConsoleProcess console;

  /** Starts all of it. */
  public HardCentre(Map<String, String> further) {
    try {
      folder = Files.createTempDirectory("hard");
      List<Integer> free = freePorts(7);
      ports =
          new PbxPorts(
              free.get(0), free.get(1), free.get(2), RTP, free.get(3), free.get(4), free.get(6));
      Map<String, String> wanted = new HashMap<>();
      wanted.put("SANSHENG_DEMO", "yes");
      wanted.put("SANSHENG_DATA", folder.toString());
      wanted.put("SANSHENG_ROUTE", "127.0.0.1:" + free.get(6));
      wanted.put(
          "SANSHENG_DIAL_CLASSES",
          "internal emergency local mobile national international premium");
      wanted.put("SANSHENG_DIAL_PER_AGENT", "10000");
      wanted.put("SANSHENG_WAIT_SECONDS", "6");
      wanted.put("SANSHENG_CALLBACK_OFFER", "no");
      wanted.put("SANSHENG_MANY_WAIT", "0");
      wanted.put("SANSHENG_DIAL_PER_SITE", "100000");
      wanted.put("SANSHENG_RINGS", "2");
      wanted.put("SANSHENG_RING_CYCLE_MILLIS", "1000");
      Settings before = Settings.from(wanted);
      pbx = DemoCentre.start(TownPhones.in(folder.resolve("home")), before, ports);
      settings = pbx.completed();
      line = new CutProxy(ports.ami());
      database = new StoppablePostgres(folder.resolve("pg"));
      address = URI.create("http://127.0.0.1:" + free.get(5));
      wanted.put("SANSHENG_PORT", free.get(5).toString());
      wanted.put("DATABASE_URL", database.url());
      wanted.put("SANSHENG_AMI_PORT", Integer.toString(line.port()));
      wanted.put("SANSHENG_AMI_SECRET", settings.asterisk().secret());
      wanted.put("SANSHENG_SYSTEM_NAME", settings.asterisk().systemName());
      wanted.put("SANSHENG_ASTERISK_LOGS", pbx.centreFolder().resolve("log").toString());
      wanted.put("SANSHENG_WRAP_UP_SECONDS", "1");
      wanted.put("PATH", String.valueOf(System.getenv("PATH")));
      wanted.put("HOME", String.valueOf(System.getenv("HOME")));
      wanted.putAll(further);
      environment = Map.copyOf(wanted);
      town = new Manager(ports.townAmi(), "town", DemoSecrets.in(folder).townSecret());
      centre = new Manager(ports.ami(), "sansheng", settings.asterisk().secret());
      console = new ConsoleProcess(environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      awaitReady();
    } catch (RuntimeException e) {
      // Nothing that was started may outlive a test that could not begin.
      close();
      throw new IllegalStateException("not ready; the console said " + consoleSaid(), e);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> held = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  /** Waits with patience for a busy machine. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions();
  }

  /** Whether the console says that all is in sight. */
  public boolean isReady() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(address.resolve("/health/ready"))
                      .timeout(Duration.ofSeconds(3))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until the console says that all is in sight; starts it anew when it refused to start. */
  public void awaitReady() {
    await("ready").until(this::isReadyOrStartedAnew);
  }

  private boolean isReadyOrStartedAnew() {
    if (!console.isAlive()) {
      console = new ConsoleProcess(environment);
    }
    return isReady();
  }

  /** For asking the centre's Asterisk, past the console. */
  public Manager centre() {
    return centre;
  }

  /** {@code kill -9} of the console. */
  public void killConsole() throws InterruptedException {
    console.kill();
  }

  /** Starts a console again. */
  public void startConsole() {
    console = new ConsoleProcess(environment);
  }

  /** What the console said since it was started last. */
  public List<String> consoleSaid() {
    return console.said();
  }

  /** {@code kill -9} of the centre's Asterisk; says when. */
  public Instant killPbx() throws InterruptedException {
    ProcessHandle process = ProcessHandle.of(pbx.centre().pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    return Instant.now();
  }

  /** Starts the centre's Asterisk again. */
  public void restartPbx() {
    pbx.restartCentre();
    centre = new Manager(ports.ami(), "sansheng", settings.asterisk().secret());
  }

  /** Makes the centre's Asterisk stand still. */
  public void freezePbx() {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thawPbx() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pbx.centre().pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts an agent into a queue, ready. */
  public void member(String queue, int agent) {
    centre.ask(
        "QueueAdd",
        "Queue",
        queue,
        "Interface",
        "PJSIP/a" + agent,
        "MemberName",
        Integer.toString(agent),
        "Paused",
        "false");
  }

  /** Asterisk's own files. */
  public Path logs() {
    return pbx.centreFolder().resolve("log");
  }

  @Override
  public void close() {
    thawPbx();
    console.close();
    database.close();
    pbx.close();
    try {
      line.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
