package sansheng.console.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.StartRefused;

/** PostgreSQL's own commands, run for one data folder. */
final class PostgresCommands {
  static final String OWNER = "sansheng";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCommands.class);
  private static final long PATIENCE_SECONDS = 60;

  private final Path home;
  private final Path data;

  PostgresCommands(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  boolean isInitialised() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  void initialise(Path passwordFile) {
    run(
        "initdb",
        "--pgdata=" + data,
        "--username=" + OWNER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }

  /**
   * A console that was killed leaves its server running; we hold the folder's lock, so it is ours.
   */
  void stopOneLeftBehind() {
    if (Files.exists(data.resolve("postmaster.pid"))
        && exitCode("pg_ctl", "status", "-D", data.toString()) == 0) {
      LOG.warn("Stopping the PostgreSQL that a killed console left running in {}", data);
      stop();
    }
  }

  void start(int port) {
    String options =
        String.join(
            " ",
            "-c listen_addresses=127.0.0.1",
            "-c port=" + port,
            "-c unix_socket_directories=''",
            "-c timezone=UTC",
            "-c max_connections=60",
            "-c log_destination=stderr");
    run(
        "pg_ctl",
        "start",
        "-w",
        "-t",
        Long.toString(PATIENCE_SECONDS),
        "-D",
        data.toString(),
        "-l",
        data.resolveSibling("postgresql.log").toString(),
        "-o",
        options);
  }

  void stop() {
    if (exitCode("pg_ctl", "stop", "-w", "-m", "fast", "-t", "20", "-D", data.toString()) != 0) {
      LOG.error("PostgreSQL in {} did not stop; its log is beside its data", data);
    }
  }

  private void run(String... command) {
    Ended ended = end(command);
    if (ended.exitCode != 0) {
      throw new StartRefused(
          "The built-in PostgreSQL failed at '%s' (%s); its log is %s. DATABASE_URL names another server."
              .formatted(command[0], ended.lastWords(), data.resolveSibling("postgresql.log")));
    }
  }

  private int exitCode(String... command) {
    return end(command).exitCode;
  }

  private Ended end(String... command) {
    List<String> line = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody,
      // while the files stay ours.
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(home.resolve("bin").resolve(command[0]).toString());
    line.addAll(List.of(command).subList(1, command.length));
    try {
      Path output = Files.createTempFile("postgresql-", ".out");
      try {
        return end(line, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new StartRefused("PostgreSQL can't be run: " + e.getMessage() + ".", e);
    }
  }

  // Into a file and not a pipe: the server that pg_ctl leaves behind would keep the pipe open.
  private static Ended end(List<String> line, Path output) throws IOException {
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS + 5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Ended(-1, "no end after " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return new Ended(-1, "interrupted");
    }
    return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"))
        && System.getProperty("os.name", "").contains("Linux");
  }

  private record Ended(int exitCode, String output) {
    String lastWords() {
      List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1).strip();
    }
  }
}
