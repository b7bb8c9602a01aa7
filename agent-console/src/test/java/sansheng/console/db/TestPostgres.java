package sansheng.console.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of one test's own, to be stopped, frozen and started again at the same address. */
public final class TestPostgres implements AutoCloseable {
  private final Path folder;
  private final int port;
  private @Nullable EmbeddedDatabase server;

  /** Starts it. */
  public TestPostgres(Path folder) throws IOException {
    this.folder = folder;
    this.port = FreePort.onLoopback();
    start();
  }

  /** Starts it again. */
  public void start() {
    server = EmbeddedDatabase.start(folder, TestDatabase.CACHE, port);
  }

  /** Stops it: its clients are cut off and nobody gets in. */
  public void stop() {
    EmbeddedDatabase running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /** Whether it was not stopped. */
  public boolean isRunning() {
    return server != null;
  }

  /** Stops all its processes in their tracks; connections stay up and nothing answers. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    Path pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    List<String> line = new ArrayList<>(List.of("kill", signal, Long.toString(pid)));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> line.add(Long.toString(process.pid())));
    if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
      throw new IOException("PostgreSQL could not be sent " + signal);
    }
  }

  /** What DATABASE_URL would be for it. */
  public String url() {
    return EmbeddedDatabase.addressIn(folder).strip();
  }

  @Override
  public void close() {
    stop();
  }
}
