package sansheng.console.staff;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sansheng.console.db.Db;

/** The people's table. Methods wait for the database and throw what it throws. */
public final class StaffStore {
  private final Db db;

  /** Reads and writes through this. */
  public StaffStore(Db db) {
    this.db = db;
  }

  /** Somebody who may sign in, by what they typed. */
  Optional<StaffMember> active(String login) {
    var rows =
        db.query(
                """
                select id, login, name, agent, roles, locale, password_hash, queues
                  from staff
                 where login = $1 and active""",
                Tuple.of(login))
            .await();
    for (Row row : rows) {
      return Optional.of(
          new StaffMember(
              signedIn(row),
              row.getString("password_hash"),
              Set.of(row.getArrayOfStrings("queues"))));
    }
    return Optional.empty();
  }

  /** The queues somebody is put into when they sign on; empty for those who take no calls. */
  public Set<String> queues(long staffId) {
    var rows =
        db.query("select queues from staff where id = $1 and active", Tuple.of(staffId)).await();
    for (Row row : rows) {
      return Set.of(row.getArrayOfStrings("queues"));
    }
    return Set.of();
  }

  void speak(long staffId, Locale locale) {
    db.query(
            "update staff set locale = $2 where id = $1", Tuple.of(staffId, locale.toLanguageTag()))
        .await();
  }

  static SignedIn signedIn(Row row) {
    var roles = EnumSet.noneOf(Role.class);
    for (String role : row.getArrayOfStrings("roles")) {
      roles.add(Role.valueOf(role));
    }
    return new SignedIn(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        row.getString("agent"),
        roles,
        Locale.forLanguageTag(row.getString("locale")));
  }
}
