package sansheng.console.staff;

import io.vertx.core.Future;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.db.Db;

/** Sees to it that on a new server there is somebody who can sign in and let the others in. */
public final class FirstAdministrator {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String LOGIN = "admin";

  private final People people;
  private final Audit audit;

  /** Looks into this database. */
  public FirstAdministrator(Db db, Audit audit) {
    this.people = new People(db);
    this.audit = audit;
  }

  /**
   * Makes login {@code admin} when nobody is known yet; otherwise changes nothing.
   *
   * @param password null when none was given: then the log says how to let somebody in
   * @return whether it was made
   */
  public Future<Boolean> intoEmpty(@Nullable String password) {
    return people
        .isEmpty()
        .compose(
            empty -> {
              if (!empty) {
                return Future.succeededFuture(false);
              }
              if (password == null) {
                LOG.warn(
                    "Nobody can sign in yet: set SANSHENG_ADMIN_PASSWORD and start again, or use bin/staff add.");
                return Future.succeededFuture(false);
              }
              return make(password).map(true);
            });
  }

  private Future<Void> make(String password) {
    NewPerson admin =
        new NewPerson(LOGIN, "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of());
    return audit
        .record(
            new AuditEntry("start", "staff.add", "staff:" + LOGIN, "this machine", "first start"))
        .compose(written -> people.add(admin, Passwords.hash(password)))
        .onSuccess(made -> LOG.info("Login '{}' was made with SANSHENG_ADMIN_PASSWORD", LOGIN));
  }
}
