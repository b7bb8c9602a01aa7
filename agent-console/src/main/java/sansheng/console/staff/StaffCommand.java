package sansheng.console.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import sansheng.console.StartRefused;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.Database;
import sansheng.console.db.Db;

/**
 * {@code bin/staff}: lets people in and out from the server's shell. The instance is found by
 * {@code DATABASE_URL}, else in the folder {@code SANSHENG_DATA}. Everything it changes is in the
 * audit.
 */
public final class StaffCommand {
  private static final String USAGE =
      "Say one of: "
          + NewPerson.USAGE
          + " | bin/staff list | bin/staff password LOGIN | bin/staff off LOGIN | bin/staff on LOGIN.";

  private final People people;
  private final Audit audit;
  private final InputStream in;
  private final PrintStream out;

  StaffCommand(Db db, Audit audit, InputStream in, PrintStream out) {
    this.people = new People(db);
    this.audit = audit;
    this.in = in;
    this.out = out;
  }

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) {
    int exitCode = 0;
    Vertx vertx = Vertx.vertx();
    try (Database database =
        Database.running(
            System.getenv("DATABASE_URL"),
            Path.of(System.getenv().getOrDefault("SANSHENG_DATA", "data")),
            vertx,
            new SimpleMeterRegistry())) {
      Audit audit = new AuditStore(database.db(), Clock.systemUTC());
      new StaffCommand(database.db(), audit, System.in, System.out).run(List.of(arguments));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      exitCode = 1;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    System.exit(exitCode);
  }

  /**
   * Does what was typed.
   *
   * @throws StartRefused with one sentence; then nothing was changed
   */
  void run(List<String> typed) {
    String verb = typed.isEmpty() ? "" : typed.get(0);
    List<String> rest = typed.subList(Math.min(1, typed.size()), typed.size());
    switch (verb) {
      case "add" -> add(NewPerson.of(rest));
      case "list" -> people.lines().await().forEach(out::println);
      case "password" -> password(known(rest));
      case "off" -> let(known(rest), false);
      case "on" -> let(known(rest), true);
      default -> throw new StartRefused(USAGE);
    }
  }

  private void add(NewPerson person) {
    people
        .obstacle(person)
        .await()
        .ifPresent(
            why -> {
              throw new StartRefused(why);
            });
    String password = readPassword(person.login());
    record("staff.add", person.login(), person.roles().toString());
    people.add(person, Passwords.hash(password)).await();
    out.println(person.login() + " can sign in.");
  }

  private void password(String login) {
    String password = readPassword(login);
    record("staff.password", login, "");
    people.password(login, Passwords.hash(password)).await();
    out.println(login + " has a new password and is signed out everywhere.");
  }

  private void let(String login, boolean in) {
    record(in ? "staff.on" : "staff.off", login, "");
    people.let(login, in).await();
    out.println(login + (in ? " can sign in." : " can no longer sign in."));
  }

  private String known(List<String> rest) {
    if (rest.size() != 1) {
      throw new StartRefused(USAGE);
    }
    String login = rest.get(0);
    if (!people.knows(login).await()) {
      throw new StartRefused("There is no login '%s'; bin/staff list shows all.".formatted(login));
    }
    return login;
  }

  private String readPassword(String login) {
    try {
      // One line only: bin/staff asks at a terminal and passes on what was typed.
      String line = new BufferedReader(new InputStreamReader(in, UTF_8)).readLine();
      if (line == null) {
        throw new StartRefused("No password came on standard input.");
      }
      PasswordRule.check(line, login);
      return line;
    } catch (IOException e) {
      throw new StartRefused("The password could not be read: " + e.getMessage() + ".", e);
    }
  }

  private void record(String what, String login, String why) {
    audit
        .record(
            new AuditEntry(
                "shell:" + System.getProperty("user.name"),
                what,
                "staff:" + login,
                "this machine",
                why))
        .await();
  }
}
