package sansheng.console.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sansheng.console.db.Db;

/** Lets people in and out of the people's table. */
final class People {
  private final Db db;

  People(Db db) {
    this.db = db;
  }

  /** What stands in the way of this person, as one sentence; empty when nothing does. */
  Future<Optional<String>> obstacle(NewPerson person) {
    return db.query(
            "select login, name from staff where login = $1 or agent = $2",
            Tuple.of(person.login(), person.agent()))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(
                        row ->
                            row.getString("login").equals(person.login())
                                ? "There is already a login '%s'; change its password with bin/staff password %s."
                                    .formatted(person.login(), person.login())
                                : "Work number %s is %s's (%s)."
                                    .formatted(
                                        person.agent(),
                                        row.getString("name"),
                                        row.getString("login"))));
  }

  Future<Void> add(NewPerson person, String passwordHash) {
    return db.query(
            """
            insert into staff (login, name, agent, password_hash, roles, queues)
            values ($1, $2, $3, $4, $5, $6)""",
            Tuple.of(person.login(), person.name(), person.agent(), passwordHash)
                .addArrayOfString(
                    person.roles().stream().map(Enum::name).sorted().toArray(String[]::new))
                .addArrayOfString(person.queues().stream().sorted().toArray(String[]::new)))
        .mapEmpty();
  }

  Future<Boolean> knows(String login) {
    return db.query("select from staff where login = $1", Tuple.of(login))
        .map(rows -> rows.size() > 0);
  }

  Future<Boolean> isEmpty() {
    return db.query("select from staff limit 1").map(rows -> rows.size() == 0);
  }

  /** Changes the password and ends what was begun with the old one. */
  Future<Void> password(String login, String passwordHash) {
    return db.query(
            """
            with changed as (update staff set password_hash = $2 where login = $1 returning id)
            delete from session using changed where staff_id = changed.id""",
            Tuple.of(login, passwordHash))
        .mapEmpty();
  }

  /** Lets somebody sign in, or no longer; then their sign-ins end, too. */
  Future<Void> let(String login, boolean in) {
    return db.query(
            """
            with changed as (update staff set active = $2 where login = $1 returning id)
            delete from session using changed where staff_id = changed.id and not $2""",
            Tuple.of(login, in))
        .mapEmpty();
  }

  /** A line for each: login, name, roles, work number, queues, and whether they are off. */
  Future<List<String>> lines() {
    return db.query("select login, name, roles, agent, queues, active from staff order by login")
        .map(rows -> rows.stream().map(People::line).toList());
  }

  private static String line(Row row) {
    String agent = row.getString("agent");
    return String.join(
        "\t",
        row.getString("login"),
        row.getString("name"),
        Arrays.stream(row.getArrayOfStrings("roles"))
            .map(Role::valueOf)
            .map(NewPerson::spelled)
            .collect(Collectors.joining(",")),
        agent == null ? "-" : agent,
        row.getArrayOfStrings("queues").length == 0
            ? "-"
            : String.join(",", row.getArrayOfStrings("queues")),
        row.getBoolean("active") ? "on" : "off");
  }
}
