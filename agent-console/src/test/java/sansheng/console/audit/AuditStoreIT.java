package sansheng.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.db.TestDatabase;

class AuditStoreIT {
  private TestDatabase database;
  private AuditStore audit;

  @BeforeEach
  void open() throws Exception {
    database = new TestDatabase();
    audit = new AuditStore(database.db(), Clock.systemUTC());
    List<Future<Void>> atOnce = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      atOnce.add(audit.record(new AuditEntry("li.na", "recording.open", "r" + i, "127.0.0.1", "")));
    }
    get(Future.all(atOnce));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void writersAtTheSameTimeMakeOneChain() throws Exception {
    assertThat(get(audit.verify())).isEmpty();
    assertThat(get(audit.head()).id()).isEqualTo(50);
  }

  @Test
  void aRowChangedPastTheTriggerIsFound() throws Exception {
    tamper("update audit set who = 'nobody' where id = 17");
    assertThat(get(audit.verify())).contains(17L);
  }

  @Test
  void aRowTakenOutIsFound() throws Exception {
    tamper("delete from audit where id = 30");
    assertThat(get(audit.verify())).contains(31L);
  }

  @Test
  void rowsTakenOffTheEndShowInTheHead() throws Exception {
    AuditStore.Head head = get(audit.head());
    tamper("delete from audit where id = 50");
    assertThat(get(audit.head())).isNotEqualTo(head);
  }

  @Test
  void theTableItselfRefusesChanges() {
    assertThatThrownBy(() -> database.execute("update audit set why = 'because'"))
        .hasMessageContaining("append only");
    assertThatThrownBy(() -> database.execute("delete from audit"))
        .hasMessageContaining("append only");
    assertThatThrownBy(() -> database.execute("truncate audit"))
        .hasMessageContaining("append only");
  }

  // As a superuser can: with the triggers off.
  private void tamper(String sql) throws Exception {
    database.execute("set session_replication_role = replica; " + sql);
  }
}
