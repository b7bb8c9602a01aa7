package sansheng.console.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import sansheng.console.db.Db;
import sansheng.console.db.Secrets;
import sansheng.console.staff.Role;

/** Tokens of programs. The table holds their hashes only. */
public final class TokenStore {
  private final Db db;

  public TokenStore(Db db) {
    this.db = db;
  }

  /**
   * Makes a token.
   *
   * @return the secret, which is shown this once
   */
  public Future<String> issue(Role role, String label, Duration ttl) {
    String secret = Secrets.random();
    return db.query(
            "insert into api_token (hash, role, label, expires_at) values ($1, $2, $3, $4)",
            Tuple.of(
                hash(secret), role.name(), label, Instant.now().plus(ttl).atOffset(ZoneOffset.UTC)))
        .map(secret);
  }

  /** The token with this secret; empty when there is none or it has expired. */
  public Future<Optional<ApiToken>> find(String secret) {
    return db.query(
            "select role, label, expires_at from api_token where hash = $1 and expires_at > now()",
            Tuple.of(hash(secret)))
        .map(rows -> rows.stream().map(TokenStore::token).findFirst());
  }

  /** Makes all tokens with this label void. */
  public Future<Integer> revoke(String label) {
    return db.query("delete from api_token where label = $1", Tuple.of(label))
        .map(rows -> rows.rowCount());
  }

  private static ApiToken token(Row row) {
    return new ApiToken(
        Role.valueOf(row.getString("role")),
        row.getString("label"),
        row.getOffsetDateTime("expires_at").toInstant());
  }

  // A plain hash is enough: 256 random bits can't be guessed, unlike a password.
  private static Buffer hash(String secret) {
    try {
      return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
