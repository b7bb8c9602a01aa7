package sansheng.console.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/** A program of ours as its users start it: a process of its own, judged by what it says. */
final class Started implements AutoCloseable {
  private final Process process;
  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();
  private final List<Thread> readers;

  private Started(ProcessBuilder builder) {
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    readers = List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
  }

  /** The console, with nothing in its environment but this. */
  static Started console(Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Not the tests' own, which is quieter.
            "-Dlogback.configurationFile=logback.xml",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "sansheng.console.Main");
    builder.environment().keySet().removeIf(name -> name.matches("SANSHENG_.*|TOWN_.*|DATABASE.*"));
    builder.environment().put("SANSHENG_ROUTE", "127.0.0.1:0");
    builder.environment().putAll(environment);
    return new Started(builder);
  }

  /** A script, somewhere, with nothing in its environment but this. */
  static Started script(Path script, Path where, Map<String, String> environment, String... words) {
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
    builder.command().addAll(List.of(words));
    builder.directory(where.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder);
  }

  private static Thread read(InputStream stream, List<String> into) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                  into.add(line + "\n");
                }
              } catch (IOException e) {
                into.add(e + "\n");
              }
            });
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running; it said: " + out() + err());
    }
    for (Thread reader : readers) {
      reader.join(Duration.ofSeconds(5));
    }
    return process.exitValue();
  }

  /** Waits until it says this, on whichever stream. */
  void says(String words) {
    Awaitility.await(words)
        .atMost(Duration.ofSeconds(40))
        .failFast("it ended", () -> !process.isAlive())
        .until(() -> (out() + err()).contains(words));
  }

  /** Kills it in the middle of whatever it does (SIGKILL). */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String out() {
    return String.join("", out);
  }

  String err() {
    return String.join("", err);
  }

  @Override
  public void close() {
    if (!process.isAlive()) {
      return;
    }
    process.destroy();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("it did not stop on SIGTERM; it said: " + out() + err(), e);
    }
  }
}
