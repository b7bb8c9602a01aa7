package sansheng.console.secrecy;

import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.recording.Tape;

/**
 * Deletes recordings when their term is over, and never one that is on hold for a dispute: by its
 * call, or by a customer who has the call's number. Every deletion is an audit row before it
 * happens. Waits.
 */
public final class Retention {
  /** Recordings are kept a year at least. */
  public static final int SHORTEST_DAYS = 365;

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final String OVER = Beside.text(Retention.class, "over.sql");

  private final Db db;
  private final RecordingFolder folder;
  private final Audit audit;
  private final Duration term;

  /**
   * @param days how many days recordings are kept
   */
  public Retention(Db db, RecordingFolder folder, Audit audit, int days) {
    if (days < SHORTEST_DAYS) {
      throw new IllegalArgumentException("recordings are kept " + SHORTEST_DAYS + " days at least");
    }
    this.db = db;
    this.folder = folder;
    this.audit = audit;
    this.term = Duration.ofDays(days);
  }

  /**
   * A recording whose term is over.
   *
   * @param held why it is kept all the same; empty when it is not
   */
  public record Over(UUID recording, UUID call, String leg, Instant of, String held) {}

  /** What is over, oldest first, those on hold among them. Deletes nothing. */
  public List<Over> over(Instant now, int most) {
    return over(now, most, true);
  }

  private List<Over> over(Instant now, int most, boolean heldToo) {
    return db
        .query(OVER, Tuple.of(AccessStore.utc(now.minus(term)), most, heldToo))
        .await()
        .stream()
        .map(
            row ->
                new Over(
                    row.getUUID("id"),
                    row.getUUID("call_id"),
                    row.getString("leg"),
                    row.getOffsetDateTime("from_at").toInstant(),
                    row.getString("held")))
        .toList();
  }

  /** Deletes what is over and not on hold; answers how many. */
  public int delete(Instant now, int most) {
    int deleted = 0;
    // Those on hold are not read at all: many of them must not keep the others from being deleted.
    for (Over over : over(now, most, false)) {
      if (delete(over, now)) {
        deleted++;
      }
    }
    return deleted;
  }

  private boolean delete(Over over, Instant now) {
    String about = "recording:" + over.recording();
    audit.record(new AuditEntry("system", "retention.delete", about, "this machine", "")).await();
    try {
      Optional<Tape> tape = folder.tape(over.leg());
      if (tape.isPresent()) {
        Files.deleteIfExists(tape.get().caller());
        Files.deleteIfExists(tape.get().agent());
      }
    } catch (IOException e) {
      LOG.warn("The file of {} can't be deleted and is tried again: {}", about, e.toString());
      return false;
    }
    db.inTransaction(
            on ->
                on.preparedQuery("delete from recording where id = $1")
                    .execute(Tuple.of(over.recording()))
                    .compose(
                        gone ->
                            on.preparedQuery(
                                    """
                                    insert into kept_no_longer (kind, about, of_time, deleted_at)
                                    values ('recording', $1, $2, $3)""")
                                .execute(
                                    Tuple.of(
                                        about, AccessStore.utc(over.of()), AccessStore.utc(now)))))
        .await();
    return true;
  }
}
