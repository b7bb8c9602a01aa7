package sansheng.console.customer;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.db.Db;

/**
 * What is known of the files that belong to customers; the bytes lie in {@link AttachmentFolder}.
 */
public final class AttachmentStore {
  private final Db db;

  public AttachmentStore(Db db) {
    this.db = db;
  }

  /**
   * A file of a customer's.
   *
   * @param name as its sender called it; shown, and never a path
   * @param type its media type, one of {@link AttachmentType}
   */
  public record Attachment(UUID id, String name, String type, long bytes, String by, Instant at) {}

  /** Those that are there, newest first. */
  public Future<List<Attachment>> list(long customer) {
    return db.query(
            """
            select id, name, type, bytes, by_login, at from customer_attachment
             where customer_id = $1 and removed_at is null order by at desc""",
            Tuple.of(customer))
        .map(rows -> rows.stream().map(AttachmentStore::attachment).toList());
  }

  /** One of this customer; empty when it is another's or has been removed. */
  public Future<Optional<Attachment>> find(long customer, UUID id) {
    return list(customer).map(all -> all.stream().filter(a -> a.id().equals(id)).findFirst());
  }

  Future<Void> add(long customer, Attachment one, byte[] sha256) {
    return db.query(
            """
            insert into customer_attachment (id, customer_id, name, type, bytes, sha256, by_login, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""",
            Tuple.tuple()
                .addUUID(one.id())
                .addLong(customer)
                .addString(one.name())
                .addString(one.type())
                .addLong(one.bytes())
                .addBuffer(Buffer.buffer(sha256))
                .addString(one.by())
                .addValue(one.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> remove(UUID id, FileStore.By by) {
    return db.query(
            "update customer_attachment set removed_at = $2, removed_by = $3 where id = $1",
            Tuple.of(id, by.at().atOffset(ZoneOffset.UTC), by.login()))
        .mapEmpty();
  }

  private static Attachment attachment(Row row) {
    return new Attachment(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("bytes"),
        row.getString("by_login"),
        row.getOffsetDateTime("at").toInstant());
  }
}
