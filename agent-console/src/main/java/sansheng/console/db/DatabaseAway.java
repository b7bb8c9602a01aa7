package sansheng.console.db;

/**
 * The database did not answer in time, or its line was cut. Unchecked, so that whoever lives
 * through one failed query lives through this one: what the driver itself fails with is no
 * exception that can be named in a {@code catch}.
 */
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseAway(Throwable cause) {
    super("the database is away: " + cause.getMessage(), cause);
  }
}
