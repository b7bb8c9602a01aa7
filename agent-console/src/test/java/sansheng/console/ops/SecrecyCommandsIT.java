package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.audit.AuditEntry;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.TestDatabase;
import sansheng.console.recording.RecordingFolder;
import sansheng.console.secrecy.Retention;

/** What an operator asks about secrecy at the command line, and what is deleted by itself. */
class SecrecyCommandsIT {
  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

  @TempDir Path folder;

  private final TestDatabase database = new TestDatabase();
  private final AuditStore audit = new AuditStore(database.db(), Clock.systemUTC());

  @AfterEach
  void close() {
    database.close();
  }

  private Started command(String name, String... words) throws Exception {
    return new OwnScripts(folder, database.url()).start(name, words);
  }

  @Test
  void anAuditIsWholeUntilSomebodyChangesARow() throws Exception {
    for (int i = 1; i <= 3; i++) {
      audit.record(new AuditEntry("wang.fang", "number.reveal", "call:" + i, "here", "")).await();
    }
    try (Started whole = command("audit", "verify");
        Started head = command("audit", "head")) {
      assertThat(whole.exitCode()).isZero();
      assertThat(whole.out()).startsWith("The audit is whole: 3 rows");
      assertThat(head.exitCode()).isZero();
      assertThat(head.out()).matches("3 [0-9a-f]{64}\n");
    }

    database.execute("alter table audit disable trigger all");
    database.execute("update audit set who = 'nobody' where id = 2");
    try (Started broken = command("audit", "verify")) {
      assertThat(broken.exitCode()).isEqualTo(1);
      assertThat(broken.out()).isEmpty();
      assertThat(broken.err()).contains("broken at row 2").hasLineCount(1);
    }
  }

  @Test
  void rowsTakenOffTheEndAreMissedByWhoWroteTheLastLinkDown() throws Exception {
    audit.record(new AuditEntry("wang.fang", "export", "customers", "here", "")).await();
    audit.record(new AuditEntry("li.na", "export", "customers", "here", "")).await();
    AuditStore.Head head = audit.head().await();
    database.execute("alter table audit disable trigger all");
    database.execute("delete from audit where id = 2");

    try (Started unaware = command("audit", "verify");
        Started aware = command("audit", "verify", Long.toString(head.id()), head.hash())) {
      assertThat(unaware.exitCode()).isZero();
      assertThat(aware.exitCode()).isEqualTo(1);
      assertThat(aware.err()).contains("no longer there");
    }
  }

  @Test
  void whatIsOverIsDeletedAndWhatIsOnHoldIsNot() throws Exception {
    Recorded over = recorded(731);
    Recorded held = recorded(800);
    Recorded young = recorded(729);
    database.execute(
        "insert into hold (about_kind, about_id, why, by_login, at) values ('call', '"
            + held.call
            + "', 'at court', 'zhou.min', now())");
    Retention retention = new Retention(database.db(), new RecordingFolder(folder), audit, 730);

    assertThat(retention.over(NOW, 10))
        .extracting(Retention.Over::call, Retention.Over::held)
        .containsExactly(tuple(held.call, "at court"), tuple(over.call, ""));
    assertThat(over.caller).exists();

    assertThat(retention.delete(NOW, 1)).isEqualTo(1);
    assertThat(retention.delete(NOW, 10)).isZero();
    assertThat(over.caller).doesNotExist();
    assertThat(held.caller).exists();
    assertThat(young.caller).exists();
    assertThat(count("recording")).isEqualTo(2);
    assertThat(count("kept_no_longer")).isEqualTo(1);
    assertThat(audit.verify().await()).isEmpty();
    assertThat(count("audit where what = 'retention.delete'")).isEqualTo(1);
  }

  @Test
  void theDryRunDeletesNothingAndRefusesATermThatIsTooShort() throws Exception {
    Recorded over = recorded(10_000);
    try (Started dry = command("retention", "9000");
        Started wrong = command("retention", "90")) {
      assertThat(dry.exitCode()).isZero();
      assertThat(dry.out()).contains("1 would be deleted, 0 on hold");
      assertThat(wrong.exitCode()).isEqualTo(1);
      assertThat(wrong.err()).hasLineCount(1);
    }
    assertThat(over.caller).exists();
  }

  private record Recorded(UUID call, Path caller) {}

  /** A call of so many days ago, with its tape. */
  private Recorded recorded(int days) throws Exception {
    UUID call = UUID.randomUUID();
    Instant at = NOW.minus(Duration.ofDays(days)).minusSeconds(60);
    String leg = "m-" + at.getEpochSecond() + "." + days;
    String day = at.atZone(ZoneOffset.UTC).toLocalDate().toString().replace('-', '/');
    Path caller = folder.resolve(day).resolve(leg + "-caller.raw");
    Files.createDirectories(caller.getParent());
    Files.writeString(caller, "caller");
    Files.writeString(caller.resolveSibling(leg + "-agent.raw"), "agent");
    database
        .db()
        .query(
            """
            with k as (
              insert into calls (id, pbx, linked_id, direction, offered_at, ended_at, phase,
                                 phase_since, changed_at, known)
              values ($1, 'main', $2, 'incoming', $3, $3, 'ended', $3, $3, 1) returning id)
            insert into recording (id, call_id, leg, from_at, to_at)
            select gen_random_uuid(), k.id, $2, $3, $3 from k""",
            Tuple.of(call, leg, at.atOffset(ZoneOffset.UTC)))
        .await();
    return new Recorded(call, caller);
  }

  private long count(String from) {
    return database.db().query("select count(*) from " + from).await().iterator().next().getLong(0);
  }
}
