package sansheng.console.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.StartRefused;

/** An Asterisk of our own that lives and dies with this process. */
public final class AsteriskProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskProcess.class);
  private static final Duration PREPARED_WITHIN = Duration.ofMinutes(10);
  private static final int AMI_TRY_MILLIS = 100;

  private final Process process;
  private final String what;
  private final Thread listener;
  private volatile String lastWords = "";

  private AsteriskProcess(Process process, String what) {
    this.process = process;
    this.what = what;
    // Not virtual: reading a pipe holds its carrier, and two of them hold a two-core machine's all.
    this.listener = Thread.ofPlatform().daemon().name(what + "-says").start(this::passOnWords);
  }

  /**
   * Starts {@code bin/asterisk <what> <folder>} and waits until its manager answers; what it says
   * meanwhile (fetching Asterisk may take a minute the first time) is passed on to the terminal.
   *
   * @param what {@code centre} or {@code town}
   * @throws StartRefused with the script's own sentence when it does not come up
   */
  public static AsteriskProcess start(
      Home home, String what, Path folder, Map<String, String> settings, int amiPort) {
    stopOneLeftBehind(folder);
    refuseTaken(amiPort, what);
    try {
      Files.createDirectories(folder);
      ProcessBuilder command =
          new ProcessBuilder(home.asterisk().toString(), what, folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      command.environment().putAll(settings);
      AsteriskProcess asterisk = new AsteriskProcess(command.start(), what);
      asterisk.awaitManager(amiPort);
      return asterisk;
    } catch (IOException e) {
      throw new UncheckedIOException("bin/asterisk " + what + " could not be run", e);
    }
  }

  private void passOnWords() {
    try (BufferedReader said = new BufferedReader(process.errorReader(StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (!line.isBlank()) {
          lastWords = line;
          LOG.info("{}", line);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} said its last", what, e);
    }
  }

  private void awaitManager(int port) {
    long end = System.nanoTime() + PREPARED_WITHIN.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (process.waitFor(AMI_TRY_MILLIS, TimeUnit.MILLISECONDS)) {
          // Its sentence may still be on the way.
          listener.join(Duration.ofSeconds(1));
          throw new StartRefused(
              lastWords.isEmpty()
                  ? "Asterisk ("
                      + what
                      + ") ended at once; run bin/asterisk "
                      + what
                      + " to see why."
                  : lastWords);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartRefused("Interrupted while Asterisk was starting.", e);
      }
      if (answers(port)) {
        return;
      }
    }
    close();
    throw new StartRefused("Asterisk (" + what + ") did not answer at port " + port + " in time.");
  }

  /** Somebody else's manager at this port would be taken for the one that is about to start. */
  private static void refuseTaken(int port, String what) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      throw new StartRefused(
          "TCP port %d is already taken; set %s to a free one."
              .formatted(
                  socket.getPort(), what.equals("town") ? "TOWN_AMI_PORT" : "SANSHENG_AMI_PORT"));
    } catch (IOException free) {
      LOG.debug("Port {} is free", port);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1000);
      return socket.getInputStream().read() == 'A';
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A console that was killed leaves its Asterisk behind; two on one folder cannot be. */
  private static void stopOneLeftBehind(Path folder) {
    ProcessHandle.allProcesses()
        .filter(p -> isAsteriskIn(p, folder))
        .forEach(
            left -> {
              LOG.info("Stopping an Asterisk left behind by an earlier run");
              left.destroy();
              left.onExit().completeOnTimeout(left, 5, TimeUnit.SECONDS).join();
              left.destroyForcibly();
            });
  }

  private static boolean isAsteriskIn(ProcessHandle process, Path folder) {
    String line = process.info().commandLine().orElse("");
    return line.contains("asterisk") && line.contains(folder.resolve("etc") + "/");
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Freezes and thaws are done by tests through the process id. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
