package sansheng.console.attribution;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/**
 * The first contact by phone registers by itself: channel, time and agent come from the call log,
 * and the call is the evidence. Every further one is a follow-up of who talked. Goes by the log and
 * not by what was heard, so that calls from a gap are there, too; a call counts once.
 */
public final class PhoneContacts {
  private static final String REGISTER = Beside.text(PhoneContacts.class, "register-call.sql");
  private static final int AT_ONCE = 100;

  private final Db db;

  public PhoneContacts(Db db) {
    this.db = db;
  }

  /** Looks once through the calls that ended; answers how many it has written down. */
  public int look() {
    List<UUID> calls =
        db
            .query(
                """
                select d.call_id from contact_due d join calls k on k.id = d.call_id
                 order by k.answered_at, k.id limit $1""",
                Tuple.of(AT_ONCE))
            .await()
            .stream()
            .map(row -> row.getUUID("call_id"))
            .toList();
    for (UUID call : calls) {
      register(call);
    }
    return calls.size();
  }

  /**
   * Whoever takes the call from the list writes it down, nobody else; two first calls of one number
   * wait for one another.
   */
  private void register(UUID call) {
    db.inTransaction(
            on ->
                on.preparedQuery(
                        "select pg_advisory_xact_lock(hashtext(party_e164)) from calls where id = $1")
                    .execute(Tuple.of(call))
                    .compose(alone -> on.preparedQuery(REGISTER).execute(Tuple.of(call))))
        .await();
  }
}
