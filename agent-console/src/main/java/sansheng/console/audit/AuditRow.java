package sansheng.console.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** A link of the chain. */
record AuditRow(long id, Instant at, AuditEntry entry, Buffer prevHash, Buffer hash) {
  /** What stands before the first link. */
  static final Buffer NOTHING_BEFORE = Buffer.buffer(new byte[32]);

  static AuditRow after(long lastId, Buffer lastHash, Instant at, AuditEntry entry) {
    return new AuditRow(lastId + 1, at, entry, lastHash, hash(lastId + 1, at, entry, lastHash));
  }

  /** Whether it follows a link and nobody has changed it. */
  boolean follows(long lastId, Buffer lastHash) {
    return id == lastId + 1
        && prevHash.equals(lastHash)
        && hash.equals(hash(id, at, entry, prevHash));
  }

  // Every field with its length before it: no two different rows have the same bytes.
  private static Buffer hash(long id, Instant at, AuditEntry entry, Buffer prevHash) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(prevHash.getBytes());
      digest.update(ByteBuffer.allocate(16).putLong(id).putLong(at.toEpochMilli()).array());
      for (String field :
          new String[] {entry.who(), entry.what(), entry.about(), entry.fromWhere(), entry.why()}) {
        byte[] bytes = field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return Buffer.buffer(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
