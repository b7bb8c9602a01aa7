package sansheng.console.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import sansheng.console.Settings;
import sansheng.console.StartRefused;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Database;

/**
 * {@code bin/replay}: works a call log out again, from a raw AMI transcript or from the events that
 * the journal has stored.
 */
public final class ReplayCommand {
  private ReplayCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) throws InterruptedException {
    // Before anything logs: standard error is for what concerns the transcript.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "replay-logback.xml");
    }
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> typed) throws InterruptedException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    try {
      ReplayOptions options = ReplayOptions.of(typed);
      String file = options.file();
      if (file != null) {
        new TranscriptReplay(options, System.in, out, err).run(file);
        return out.checkError() ? 1 : 0;
      }
      return stored(options, System.getenv(), out) ? 0 : 1;
    } catch (StartRefused refused) {
      err.println(refused.getMessage());
      return 1;
    }
  }

  private static boolean stored(
      ReplayOptions options, Map<String, String> environment, PrintStream out) {
    // As a demonstration: what only a server must be told is not asked for.
    Map<String, String> lenient = new HashMap<>(environment);
    lenient.put("SANSHENG_DEMO", "yes");
    Settings settings = Settings.from(lenient);
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            settings.databaseUrl(), settings.data(), vertx, new SimpleMeterRegistry())) {
      StoredReplay replay =
          new StoredReplay(
              options,
              settings.ringCycle(),
              database.db(),
              new Numbers(settings.region()),
              Clock.systemUTC(),
              out);
      UUID call = options.call();
      return call == null
          ? replay.day(Objects.requireNonNull(options.day()), settings.zone())
          : replay.call(call);
    } catch (StartRefused refused) {
      throw refused;
    } catch (RuntimeException e) {
      throw new StartRefused(
          "The stored events can't be replayed: %s.".formatted(e.getMessage()), e);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
