package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import sansheng.console.Console;
import sansheng.console.Settings;
import sansheng.console.demo.DemoCentre;
import sansheng.console.demo.Home;
import sansheng.console.demo.PbxPorts;
import sansheng.console.staff.Role;
import sansheng.cti.command.Answer;

/**
 * A whole centre on free ports, started once for all tests that ask for it: PostgreSQL, the
 * centre's Asterisk, the town, the console, and a browser with a microphone that hums.
 */
final class WholeCentre implements AutoCloseable {
  /** What the agents' fake microphones hum. */
  static final double AGENT_HERTZ = 1000;

  /** What the town's caller {@code tone440} hums. */
  static final double CALLER_HERTZ = 440;

  /** How long a phone rings here: short, so that the tests need not wait three real rings. */
  static final int RING_SECONDS = 6;

  static final String PASSWORD = "three-rings-are-enough";

  private static volatile WholeCentre instance;

  final Path folder;
  final Settings settings;
  final DemoCentre pbx;
  final Console console;
  final HummingBrowser browser;
  private final String token;

  /**
   * @param further settings that differ from those of the centre that most tests share
   */
  WholeCentre(Path folder, Map<String, String> further) throws IOException {
    this.folder = folder;
    PbxPorts ports = Ports.free();
    Map<String, String> settingsWanted = new HashMap<>();
    settingsWanted.put("SANSHENG_DEMO", "yes");
    settingsWanted.put("SANSHENG_PORT", "0");
    settingsWanted.put("SANSHENG_DATA", folder.toString());
    settingsWanted.put("SANSHENG_RINGS", "3");
    settingsWanted.put("SANSHENG_RING_CYCLE_MILLIS", Integer.toString(RING_SECONDS * 1000 / 3));
    settingsWanted.put("SANSHENG_WRAP_UP_SECONDS", "600");
    settingsWanted.put("SANSHENG_ROUTE", "127.0.0.1:" + ports.route());
    settingsWanted.put("SANSHENG_WS_PORT", Integer.toString(ports.ws()));
    settingsWanted.putAll(further);
    Settings wanted = Settings.from(settingsWanted);
    pbx = DemoCentre.start(new Home(Path.of("..")), wanted, ports);
    settings = pbx.completed();
    console = Console.start(settings, Clock.systemUTC(), pbx.caller(), PASSWORD);
    browser = new HummingBrowser(folder, console.address(), AGENT_HERTZ);
    token = console.tokens().issue(Role.SUPERVISOR, "tests", Duration.ofHours(1)).await();
    await().until(() -> ready().getString("status").equals("up"));
  }

  /** The centre of this test run. */
  static WholeCentre get() {
    return instance;
  }

  /** Makes the centre before the first test class that wants it; it is closed after the last. */
  static final class Open implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(WholeCentre.class, c -> open(), WholeCentre.class);
    }
  }

  private static WholeCentre open() {
    try {
      instance = new WholeCentre(Files.createTempDirectory("sansheng-e2e"), Map.of());
      return instance;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static org.awaitility.core.ConditionFactory await() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions();
  }

  /** Somebody in the town calls. */
  void call(String dialled, String number, String name, String behaviour) {
    Answer answer =
        pbx.caller().call(dialled, number, name, behaviour).toCompletableFuture().join();
    if (answer instanceof Answer.Refused refused) {
      throw new AssertionError("the town could not call: " + refused);
    }
  }

  /** The newest call from this number, in the API's words; empty object when there is none yet. */
  JsonObject newestCallFrom(String number) {
    JsonObject page = new JsonObject(get("/api/v1/calls?limit=1&number=" + number));
    return page.getJsonArray("calls").isEmpty()
        ? new JsonObject()
        : page.getJsonArray("calls").getJsonObject(0);
  }

  /** Waits for the end of the newest call from this number. */
  JsonObject endedCallFrom(String number) {
    await()
        .untilAsserted(
            () ->
                assertThat(newestCallFrom(number).getString("endedAt"))
                    .as(log(number))
                    .isNotNull());
    return newestCallFrom(number);
  }

  private String log(String number) {
    return newestCallFrom(number) + " while alive: " + get("/api/v1/calls?live=true") + ready();
  }

  JsonObject ready() {
    return new JsonObject(get("/health/ready"));
  }

  String get(String path) {
    return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  byte[] bytes(String path) {
    URI address = console.address().resolve(path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + token)
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    pbx.close();
    console.close();
  }
}
