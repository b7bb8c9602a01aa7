package sansheng.console.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of its own whose processes can be made to stand still, all at once. */
public final class StoppablePostgres implements AutoCloseable {
  private final Path folder;
  private final EmbeddedDatabase server;

  /** Starts it with its data in the folder. */
  public StoppablePostgres(Path folder) {
    this.folder = folder;
    this.server =
        EmbeddedDatabase.start(
            folder, Path.of(System.getProperty("user.home"), ".cache", "sansheng"), 0);
  }

  /** What DATABASE_URL is for it. */
  public String url() {
    return server.address().secretText();
  }

  /**
   * A question to it, past the console.
   *
   * @return the rows, each as the texts of its columns
   */
  public List<List<String>> query(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Nothing is answered from now on, and nobody is told why. */
  public void freeze() {
    signal("STOP");
  }

  /** Goes on where it stood still. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Path pid = folder.resolve("postgresql").resolve("postmaster.pid");
      long first = Long.parseLong(Files.readAllLines(pid).get(0).strip());
      ProcessHandle server = ProcessHandle.of(first).orElseThrow();
      List<String> all =
          Stream.concat(Stream.of(server), server.descendants())
              .map(p -> Long.toString(p.pid()))
              .toList();
      List<String> command = new ArrayList<>(List.of("kill", "-" + name));
      command.addAll(all);
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thaw();
    server.close();
  }
}
