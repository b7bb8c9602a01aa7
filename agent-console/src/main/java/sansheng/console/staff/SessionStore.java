package sansheng.console.staff;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** The table of sign-ins. Methods wait for the database and throw what it throws. */
public final class SessionStore {
  private final Pool pool;

  /** Reads and writes through this pool. */
  public SessionStore(Pool pool) {
    this.pool = pool;
  }

  void begin(String key, long staffId, Instant now) {
    pool.preparedQuery(
            "insert into session (key, staff_id, began_at, seen_at) values ($1, $2, $3, $3)")
        .execute(Tuple.of(bytes(key), staffId, now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  /**
   * Whose sign-in this is, with the roles they have now; noted as seen. Empty when it was ended, is
   * older than {@code notBefore}, or the person may no longer sign in.
   */
  Optional<SignedIn> use(String key, Instant now, Instant notBefore) {
    var rows =
        pool.preparedQuery(
                """
                update session s set seen_at = $2
                  from staff p
                 where s.key = $1 and s.seen_at >= $3 and p.id = s.staff_id and p.active
                returning p.id, p.login, p.name, p.agent, p.roles, p.locale""")
            .execute(
                Tuple.of(
                    bytes(key), now.atOffset(ZoneOffset.UTC), notBefore.atOffset(ZoneOffset.UTC)))
            .await();
    for (Row row : rows) {
      return Optional.of(StaffStore.signedIn(row));
    }
    return Optional.empty();
  }

  void end(String key) {
    pool.preparedQuery("delete from session where key = $1").execute(Tuple.of(bytes(key))).await();
  }

  void forgetOlderThan(Instant notBefore) {
    pool.preparedQuery("delete from session where seen_at < $1")
        .execute(Tuple.of(notBefore.atOffset(ZoneOffset.UTC)))
        .await();
  }

  private static Buffer bytes(String key) {
    return Buffer.buffer(HexFormat.of().parseHex(key));
  }
}
