package sansheng.console.db;

import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.StartRefused;

/**
 * A real PostgreSQL of the console's own, for when {@code DATABASE_URL} is not set: on loopback,
 * with a password only the folder's owner can read, its data kept between runs.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "sansheng";

  private final PostgresCommands commands;
  private final FileChannel lockFile;
  private final DatabaseAddress address;

  private EmbeddedDatabase(
      PostgresCommands commands, FileChannel lockFile, DatabaseAddress address) {
    this.commands = commands;
    this.lockFile = lockFile;
    this.address = address;
  }

  /**
   * Starts the server.
   *
   * @param folder where the data, the password and the address lie
   * @param cache where PostgreSQL's programs are unpacked
   * @param port on loopback; 0 takes a free one
   * @throws StartRefused when another process uses the folder, or the server does not come up
   */
  static EmbeddedDatabase start(Path folder, Path cache, int port) {
    try {
      PrivateFiles.createFolder(folder);
      FileChannel lock = lock(folder);
      try {
        return start(folder, cache, port == 0 ? FreePort.onLoopback() : port, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefused(
          "The database's folder " + folder + " can't be used: " + e.getMessage() + ".", e);
    }
  }

  private static EmbeddedDatabase start(Path folder, Path cache, int port, FileChannel lock)
      throws IOException {
    PostgresCommands commands =
        new PostgresCommands(PostgresBinaries.unpackInto(cache), folder.resolve("postgresql"));
    Path password = folder.resolve("postgresql.password");
    if (!commands.isInitialised()) {
      PrivateFiles.write(password, Secrets.random());
      commands.initialise(password);
    }
    commands.stopOneLeftBehind();
    commands.start(port);
    DatabaseAddress address =
        new DatabaseAddress(
            "127.0.0.1",
            port,
            NAME,
            PostgresCommands.OWNER,
            Files.readString(password).strip(),
            SslMode.DISABLE,
            null);
    try {
      createDatabase(address);
    } catch (SQLException e) {
      commands.stop();
      throw new StartRefused("The built-in PostgreSQL does not answer: " + e.getMessage(), e);
    }
    PrivateFiles.write(addressFile(folder), address.secretText());
    LOG.info("PostgreSQL listens on 127.0.0.1:{}, data in {}", port, folder);
    return new EmbeddedDatabase(commands, lock, address);
  }

  /** Where the running server's address is written for the project's own commands. */
  private static Path addressFile(Path folder) {
    return folder.resolve("database-url");
  }

  static String addressIn(Path folder) {
    try {
      return Files.readString(addressFile(folder));
    } catch (IOException e) {
      throw new StartRefused(
          "No console with a database of its own has run in "
              + folder.toAbsolutePath()
              + "; name its folder with SANSHENG_DATA, or the database with DATABASE_URL.",
          e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartRefused(
          "Another console already uses the data folder "
              + folder
              + "; stop it, or choose another folder with SANSHENG_DATA.");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static void createDatabase(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.named("postgres").connect();
        Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (var rows = statement.executeQuery("select datname from pg_database")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      if (!names.contains(NAME)) {
        statement.execute("create database " + NAME);
      }
    }
  }

  DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    commands.stop();
    try {
      lockFile.close();
    } catch (IOException e) {
      LOG.warn("The data folder's lock could not be given back", e);
    }
  }
}
