package sansheng.console.staff;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import sansheng.console.db.Db;

/**
 * The table of sign-ins. Methods without a future wait for the database and throw what it throws.
 */
public final class SessionStore {
  private final Db db;

  /** Reads and writes through this. */
  public SessionStore(Db db) {
    this.db = db;
  }

  void begin(String key, long staffId, Instant now) {
    db.query(
            "insert into session (key, staff_id, began_at, seen_at) values ($1, $2, $3, $3)",
            Tuple.of(bytes(key), staffId, now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  /**
   * Whose sign-in this is, with the roles they have now; noted as seen. Empty when it was ended, is
   * older than {@code notBefore}, or the person may no longer sign in.
   */
  Future<Optional<SignedIn>> use(String key, Instant now, Instant notBefore) {
    return db.query(
            """
            update session s set seen_at = $2
              from staff p
             where s.key = $1 and s.seen_at >= $3 and p.id = s.staff_id and p.active
            returning p.id, p.login, p.name, p.agent, p.roles, p.locale""",
            Tuple.of(bytes(key), now.atOffset(ZoneOffset.UTC), notBefore.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().findFirst().map(StaffStore::signedIn));
  }

  void end(String key) {
    db.query("delete from session where key = $1", Tuple.of(bytes(key))).await();
  }

  void forgetOlderThan(Instant notBefore) {
    db.query("delete from session where seen_at < $1", Tuple.of(notBefore.atOffset(ZoneOffset.UTC)))
        .await();
  }

  private static Buffer bytes(String key) {
    return Buffer.buffer(HexFormat.of().parseHex(key));
  }
}
