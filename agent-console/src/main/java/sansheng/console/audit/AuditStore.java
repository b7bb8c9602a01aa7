package sansheng.console.audit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import sansheng.console.db.Db;

/**
 * The audit's table: each row carries the hash of the one before.
 *
 * <p>A row changed or taken out of the middle breaks the chain. Rows taken off its end don't; that
 * is seen by comparing with a {@link #head} that was written down elsewhere.
 */
public final class AuditStore implements Audit {
  // Serialises all writers of all consoles on this database; any constant does.
  private static final long CHAIN = 0x5a5e_a0d1L;
  private static final int PAGE = 1000;
  private static final String COLUMNS =
      "select id, at, who, what, about, from_where, why, prev_hash, hash from audit ";

  private final Db db;
  private final Clock clock;

  public AuditStore(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * The chain's last link.
   *
   * @param id 0 for an empty chain
   * @param hash hexadecimal
   */
  public record Head(long id, String hash) {}

  @Override
  public Future<Void> record(AuditEntry entry) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Tuple.of(CHAIN))
                .compose(
                    locked ->
                        connection.preparedQuery(COLUMNS + "order by id desc limit 1").execute())
                .compose(last -> insert(connection, next(last, entry))));
  }

  /** The id of the first row that does not follow from the one before; empty when all do. */
  public Future<Optional<Long>> verify() {
    return verify(0, AuditRow.NOTHING_BEFORE);
  }

  /** The last link, to be written down where nobody of the centre can change it. */
  public Future<Head> head() {
    return db.query(COLUMNS + "order by id desc limit 1")
        .map(
            rows ->
                rows.stream()
                    .map(AuditStore::row)
                    .map(row -> new Head(row.id(), HexFormat.of().formatHex(row.hash().getBytes())))
                    .findFirst()
                    .orElse(new Head(0, "")));
  }

  /** Whether a link that was written down elsewhere is still there. */
  public Future<Boolean> has(long id, String hash) {
    return db.query(
            "select 1 from audit where id = $1 and hash = $2",
            Tuple.of(id, Buffer.buffer(HexFormat.of().parseHex(hash))))
        .map(rows -> rows.size() == 1);
  }

  private Future<Optional<Long>> verify(long lastId, Buffer lastHash) {
    return db.query(COLUMNS + "where id > $1 order by id limit $2", Tuple.of(lastId, PAGE))
        .compose(
            rows -> {
              long id = lastId;
              Buffer hash = lastHash;
              for (Row each : rows) {
                AuditRow row = row(each);
                if (!row.follows(id, hash)) {
                  return Future.succeededFuture(Optional.of(row.id()));
                }
                id = row.id();
                hash = row.hash();
              }
              return rows.size() < PAGE
                  ? Future.succeededFuture(Optional.empty())
                  : verify(id, hash);
            });
  }

  private AuditRow next(RowSet<Row> last, AuditEntry entry) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return last.stream()
        .map(AuditStore::row)
        .findFirst()
        .map(row -> AuditRow.after(row.id(), row.hash(), now, entry))
        .orElseGet(() -> AuditRow.after(0, AuditRow.NOTHING_BEFORE, now, entry));
  }

  private static Future<Void> insert(SqlConnection connection, AuditRow row) {
    AuditEntry entry = row.entry();
    return connection
        .preparedQuery(
            """
            insert into audit (id, at, who, what, about, from_where, why, prev_hash, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""")
        .execute(
            Tuple.of(row.id(), row.at().atOffset(ZoneOffset.UTC))
                .addString(entry.who())
                .addString(entry.what())
                .addString(entry.about())
                .addString(entry.fromWhere())
                .addString(entry.why())
                .addBuffer(row.prevHash())
                .addBuffer(row.hash()))
        .mapEmpty();
  }

  private static AuditRow row(Row row) {
    return new AuditRow(
        row.getLong("id"),
        row.getOffsetDateTime("at").toInstant(),
        new AuditEntry(
            row.getString("who"),
            row.getString("what"),
            row.getString("about"),
            row.getString("from_where"),
            row.getString("why")),
        row.getBuffer("prev_hash"),
        row.getBuffer("hash"));
  }
}
