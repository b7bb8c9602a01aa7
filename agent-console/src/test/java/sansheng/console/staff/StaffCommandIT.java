package sansheng.console.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import io.vertx.sqlclient.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.console.StartRefused;
import sansheng.console.audit.AuditStore;
import sansheng.console.db.TestDatabase;

class StaffCommandIT {
  private static final String GOOD = "heron walks at dusk";
  private static final String KEY = "ab".repeat(32);

  private final TestDatabase database = new TestDatabase();
  private final AuditStore audit = new AuditStore(database.db(), Clock.systemUTC());
  private final StaffStore store = new StaffStore(database.db());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void somebodyIsLetInWithEverythingTheDeskNeeds() {
    assertThat(
            type(
                GOOD,
                "add",
                "wang.fang",
                "王芳",
                "agent,team-lead",
                "--agent",
                "1001",
                "--queues",
                "support,sales"))
        .isEqualTo("wang.fang can sign in.\n");
    StaffMember member = store.active("wang.fang").orElseThrow();
    assertThat(member.who().name()).isEqualTo("王芳");
    assertThat(member.who().agent()).isEqualTo("1001");
    assertThat(member.who().roles()).isEqualTo(Set.of(Role.AGENT, Role.TEAM_LEAD));
    assertThat(member.queues()).isEqualTo(Set.of("support", "sales"));
    assertThat(opens(GOOD, member)).isTrue();
    type(GOOD, "add", "zhao.lei", "赵磊", "administrator");
    assertThat(type("", "list").lines())
        .containsExactly(
            "wang.fang\t王芳\tagent,team-lead\t1001\tsales,support\ton",
            "zhao.lei\t赵磊\tadministrator\t-\t-\ton");
    assertThat(audited()).containsExactly("staff.add staff:wang.fang", "staff.add staff:zhao.lei");
    assertThat(audit.verify().await()).isEmpty();
  }

  @Test
  void aNewPasswordAndBeingOffEndWhatWasBegun() {
    type(GOOD, "add", "liu.yang", "刘洋", "qa");
    signIn("liu.yang");
    type("stork stands at noon", "password", "liu.yang");
    assertThat(sessions()).isZero();
    assertThat(opens("stork stands at noon", store.active("liu.yang").orElseThrow())).isTrue();
    signIn("liu.yang");
    type("", "off", "liu.yang");
    assertThat(sessions()).isZero();
    assertThat(store.active("liu.yang")).isEmpty();
    assertThat(type("", "list")).endsWith("\toff\n");
    type("", "on", "liu.yang");
    assertThat(store.active("liu.yang")).isPresent();
    assertThat(audited())
        .containsExactly(
            "staff.add staff:liu.yang",
            "staff.password staff:liu.yang",
            "staff.off staff:liu.yang",
            "staff.on staff:liu.yang");
  }

  @Test
  void whatMakesNoSenseIsOneSentenceAndChangesNothing() {
    type(GOOD, "add", "li.na", "李娜", "agent", "--agent", "1002");
    refused(GOOD, "already a login 'li.na'", "add", "li.na", "李娜", "qa");
    refused(GOOD, "Work number 1002 is 李娜's", "add", "x", "X", "agent", "--agent", "1002");
    refused(GOOD, "1000 to 1099", "add", "x", "X", "agent", "--agent", "2002");
    refused(GOOD, "needs both", "add", "x", "X", "agent");
    refused(GOOD, "needs both", "add", "x", "X", "qa", "--agent", "1003");
    refused(GOOD, "no role 'king'", "add", "x", "X", "king");
    refused(GOOD, "small letters", "add", "X Y", "X", "qa");
    refused(GOOD, "name is empty", "add", "x", " ", "qa");
    refused(GOOD, "no option --rank", "add", "x", "X", "qa", "--rank", "1");
    refused(GOOD, "Nothing stands after --agent", "add", "x", "X", "qa", "--agent");
    refused(GOOD, "no name of a queue", "add", "x", "X", "qa", "--queues", "a b");
    refused("too short", "10 to 200", "add", "x", "X", "qa");
    refused("Password2026!", "first that are tried", "add", "x", "X", "qa");
    refused("1234567890", "first that are tried", "add", "x", "X", "qa");
    refused("ababababababab", "first that are tried", "add", "x", "X", "qa");
    refused("liu.yang-liu.yang", "first that are tried", "add", "liu.yang", "X", "qa");
    refused("", "no login 'nobody'", "password", "nobody");
    refused("", "Say one of: bin/staff add", "dance");
    refused("", "Say one of: bin/staff add");
    assertThat(type("", "list").lines()).hasSize(1);
    assertThat(audited()).hasSize(1);
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndOnlyForNobody() {
    FirstAdministrator first = new FirstAdministrator(database.db(), audit);
    assertThat(first.intoEmpty(null).await()).isFalse();
    assertThat(first.intoEmpty(GOOD).await()).isTrue();
    assertThat(first.intoEmpty("another password").await()).isFalse();
    StaffMember admin = store.active("admin").orElseThrow();
    assertThat(admin.who().roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
    assertThat(opens(GOOD, admin)).isTrue();
    assertThat(audited()).containsExactly("staff.add staff:admin");
  }

  private String type(String password, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream((password + "\n").getBytes(UTF_8));
    new StaffCommand(database.db(), audit, in, new PrintStream(said, true, UTF_8))
        .run(List.of(words));
    return said.toString(UTF_8);
  }

  private static boolean opens(String password, StaffMember member) {
    String hash = member.passwordHash();
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  private void refused(String password, String sentence, String... words) {
    assertThatThrownBy(() -> type(password, words))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  private void signIn(String login) {
    new SessionStore(database.db())
        .begin(KEY, store.active(login).orElseThrow().who().staffId(), Instant.now());
    assertThat(sessions()).isEqualTo(1);
  }

  private int sessions() {
    return database.db().query("select from session").await().size();
  }

  private List<String> audited() {
    List<String> deeds = new ArrayList<>();
    for (Row row : database.db().query("select what, about from audit order by id").await()) {
      deeds.add(row.getString("what") + " " + row.getString("about"));
    }
    return deeds;
  }
}
