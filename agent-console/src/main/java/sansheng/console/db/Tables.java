package sansheng.console.db;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;

/** Brings the tables up to date at start, and says in one sentence why it could not. */
final class Tables {
  private Tables() {}

  /** Refuses the start when the database can't be reached. */
  static void check(DatabaseAddress address) {
    try (var connection = address.connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new StartRefused(sentence(address, e), e);
    }
  }

  static void bringUpToDate(DatabaseAddress address) {
    check(address);
    try {
      Flyway.configure()
          .dataSource(address.jdbcUrl(), address.user(), address.password())
          .jdbcProperties(address.jdbcProperties())
          .locations("classpath:sql")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      SQLException sql = sqlCause(e);
      throw new StartRefused(
          "The tables in "
              + address
              + " can't be brought up to date: "
              + firstLine(sql == null ? e.getMessage() : sql.getMessage()),
          e);
    }
  }

  private static String sentence(DatabaseAddress address, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          "The database at " + address + " refuses this user or password; check DATABASE_URL.";
      case "3D000" ->
          "The server at "
              + address
              + " has no database named '"
              + address.name()
              + "'; create it or change DATABASE_URL.";
      case "57P03" -> "The database at " + address + " is still starting; try again.";
      case "08001", "08004", "08006" ->
          "The database at "
              + address
              + " can't be reached ("
              + firstLine(e.getMessage())
              + "); check DATABASE_URL.";
      default -> "The database at " + address + " can't be used: " + firstLine(e.getMessage());
    };
  }

  private static @Nullable SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "no reason given" : text.lines().findFirst().orElse("");
  }
}
