package sansheng.console.prompter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import sansheng.console.db.Db;
import sansheng.console.staff.SignedIn;
import sansheng.cti.floor.CallRecord;

/** Writes down what was promised in words, and starts its clock. */
final class PromiseKeeper {
  private final Db db;
  private final PromiseClock clock;

  PromiseKeeper(Db db, PromiseClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A promise was made.
   *
   * @return when it is written down and its clock runs; failed when it is not
   */
  Future<Void> made(CallRecord call, SignedIn who, Shown shown, Instant made, Instant due) {
    UUID id = UUID.randomUUID();
    String agent = String.valueOf(who.agent());
    return db.query(
            """
            insert into script_promise (id, call_id, agent, script, version, made_at, due_at)
            values ($1, $2, $3, $4, $5, $6, $7)""",
            Tuple.of(
                id,
                call.id(),
                agent,
                shown.script(),
                shown.version(),
                made.atOffset(ZoneOffset.UTC),
                due.atOffset(ZoneOffset.UTC)))
        .compose(written -> clock.promised(id, call, agent, made, due));
  }
}
