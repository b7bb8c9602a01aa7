package sansheng.console.secrecy;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/**
 * Whether somebody may open a customer's file. Who leads may; an agent may open what is theirs by
 * the file, the ruling or what they wrote down themselves, what nobody owns, whoever is on the line
 * with them now, and what they were allowed to for a purpose and a time. Waits.
 */
public final class Access {
  private static final String MAY_OPEN = Beside.text(Access.class, "may-open.sql");

  private final Db db;
  private final InstantSource time;

  public Access(Db db, InstantSource time) {
    this.db = db;
    this.time = time;
  }

  /** Whether they may open it now. */
  public boolean mayOpen(SignedIn who, long customer) {
    if (who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD)) {
      return true;
    }
    Instant now = time.instant();
    for (Row row :
        db.query(
                MAY_OPEN,
                Tuple.of(customer, who.agent(), who.login(), now.atOffset(ZoneOffset.UTC)))
            .await()) {
      return row.getBoolean("may") && (who.isAnyOf(Role.AGENT) || row.getBoolean("granted"));
    }
    return false;
  }
}
