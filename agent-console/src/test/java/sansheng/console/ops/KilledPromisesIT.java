package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.api.TokenStore;
import sansheng.console.db.TestDatabase;
import sansheng.console.staff.Passwords;
import sansheng.console.staff.Role;

/**
 * The console is killed at each step of a callback's life and started again: nothing is lost,
 * nothing is raised twice, and what fell due meanwhile is found and marked late. Then everything is
 * computed again by {@code bin/clocks} itself.
 */
class KilledPromisesIT {
  private static final Pattern ADDRESS = Pattern.compile("Sansheng: (http://\\S+)");
  private static final String SECRET = "0123456789abcdef0123";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private TestDatabase database = new TestDatabase();
  private String token = "";

  @Test
  void nothingIsLostAndNothingTwice() throws Exception {
    try {
      aCentreThatHasRunForHours();
      givingUp();
      attempts();
      whatFellDueWhileItWasDead();
      reaching();
      manyAtOnce();
      computedAgain();
    } finally {
      database.close();
    }
  }

  private void aCentreThatHasRunForHours() throws Exception {
    try (Started console = start()) {
      ready(console);
    }
    database.execute("update site_calendar set at = at - interval '5 hours'");
    database.execute("update clock_policy set at = at - interval '5 hours'");
    database.execute(
        "insert into staff (login, name, agent, password_hash, roles, locale, queues) values"
            + " ('lin', '林', '1001', '%s', '{AGENT}', 'zh-CN', '{support}')"
                .formatted(Passwords.hash("three-rings-are-enough")));
    token = get(new TokenStore(database.db()).issue(Role.SUPERVISOR, "test", Duration.ofHours(1)));
  }

  private void givingUp() throws Exception {
    Started console = start();
    ready(console);
    gaveUp("+8613800000001", 60);
    console.kill();
    gaveUp("+8613800000001", 30);
    Started again = start();
    until("select count(*) from callback_reason", "2");
    again.kill();
    assertThat(values("select count(*) from callback")).containsExactly("1");
    oneClockEach();
  }

  private void attempts() throws Exception {
    String id = values("select id from callback").getFirst();
    Started console = start();
    URI home = ready(console);
    String cookie = signIn(home);
    // The telephone system is away: the attempt does not count, and nobody has to say so.
    int dialled = post(home, "/callbacks/" + id + "/dial", "", cookie);
    console.kill();
    if (dialled != 409) {
      assertThat(dialled).isEqualTo(503);
      assertThat(values("select outcome from callback_attempt")).containsExactly("notDialled");
    }
    // As dialling writes it when it gets through.
    database.execute("update callback set owner = '1001', not_before = owed_at");
    database.execute(
        "insert into callback_attempt (id, callback, at, agent) values (gen_random_uuid(), '%s', now(), '1001')"
            .formatted(id));
    Started second = start();
    URI there = ready(second);
    assertThat(post(there, "/callbacks/" + id + "/outcome", "outcome=busy", cookie)).isEqualTo(302);
    second.kill();
    assertThat(
            values("select state, owner, not_before > now() + interval '60 seconds' from callback"))
        .containsExactly("open 1001 true");
    assertThat(values("select count(*) from callback_attempt where outcome = 'busy'"))
        .containsExactly("1");
  }

  private void whatFellDueWhileItWasDead() throws Exception {
    gaveUp("+8613800000002", 32 * 60);
    gaveUp("+8613800000003", 20 * 60);
    for (int i = 0; i < 2; i++) {
      Started console = start();
      until("select count(*) from clock_finding where kind = 'breached'", "1");
      until("select count(*) from clock_finding where kind = 'warned'", "3");
      console.kill();
    }
    assertThat(
            values("select kind, found_late, count(*) from clock_finding group by 1, 2 order by 1"))
        .containsExactly("breached true 1", "warned true 3");
    assertThat(values("select count(*) from clock_notice where kind = 'breached'"))
        .containsExactly("1");
    oneClockEach();
  }

  private void reaching() throws Exception {
    String id = values("select id from callback where number = '+8613800000002'").getFirst();
    database.execute(
        "update callback set owner = '1001', not_before = owed_at where id = '%s'".formatted(id));
    database.execute(
        "insert into callback_attempt (id, callback, at, agent) values (gen_random_uuid(), '%s',"
                .formatted(id)
            + " now() - interval '50 seconds', '1001')");
    database.execute(
        """
        insert into calls (id, pbx, linked_id, direction, party_e164, offered_at, answered_at, outcome, phase,
                           phase_since, changed_at, known, wait_ms)
        values (gen_random_uuid(), 'main', gen_random_uuid()::text, 'outgoing', '+8613800000002', now() - interval '49 seconds',
                now() - interval '40 seconds', null, 'talking', now(), now(), 1, 0)""");
    // Killed while it writes: all of it is there, or nothing of it.
    for (int killedAfterMillis = 0; killedAfterMillis < 40; killedAfterMillis += 13) {
      Started console = start();
      URI home = ready(console);
      String cookie = signIn(home);
      CompletableFuture<Integer> answer =
          CompletableFuture.supplyAsync(
              () -> tried(home, "/callbacks/" + id + "/outcome", "outcome=reached", cookie));
      Thread.sleep(killedAfterMillis); // the moment of the fault, not a wait for a result
      console.kill();
      answer.join();
      assertThat(
              values(
                  """
                  select b.state, c.state, a.outcome from callback b
                    join clock c on c.about_id = b.id::text and c.policy = 'C2'
                    join callback_attempt a on a.callback = b.id where b.id = '%s'"""
                      .formatted(id)))
          .containsAnyOf("open breached null", "kept doneLate reached");
    }
    Started console = start();
    URI home = ready(console);
    post(home, "/callbacks/" + id + "/outcome", "outcome=reached", signIn(home));
    console.kill();
    assertThat(
            values(
                "select b.state, c.state, c.ended_at = date_trunc('second', k.answered_at) from callback b"
                    + " join clock c on c.about_id = b.id::text join calls k on k.party_e164 = b.number"
                    + " and k.direction = 'outgoing' where b.id = '%s'".formatted(id)))
        .containsExactly("kept doneLate true");
  }

  private void manyAtOnce() throws Exception {
    List<Integer> answers = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      Started console = start();
      URI home = ready(console);
      List<CompletableFuture<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String body =
            new JsonObject().put("number", "+86139%08d".formatted(round * 100 + i)).encode();
        asked.add(CompletableFuture.supplyAsync(() -> owed(home, body)));
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> asked.stream().anyMatch(CompletableFuture::isDone));
      console.kill();
      asked.forEach(one -> answers.add(one.join()));
    }
    Started console = start();
    ready(console);
    console.kill();
    oneClockEach();
    // Whatever was answered well is there; what broke off is there whole, or not at all.
    long promised = answers.stream().filter(status -> status == 200).count();
    assertThat(
            Long.parseLong(
                values("select count(*) from callback where number like '+86139%'").getFirst()))
        .isBetween(promised, 80L);
    assertThat(
            values(
                "select count(*) from callback b where not exists (select from callback_reason r where r.callback = b.id)"))
        .containsExactly("0");
  }

  private void computedAgain() throws Exception {
    LocalDate today = LocalDate.now(ZONE);
    String[] period = {
      "replay", "--from", today.minusDays(1).toString(), "--to", today.plusDays(1).toString()
    };
    try (Started replay = command("clocks", period)) {
      assertThat(replay.exitCode()).as(replay.out() + replay.err()).isZero();
      assertThat(replay.out()).matches("(?s)\\d\\d+ clocks, 0 differ from what is stored\n");
    }
    Path others = Files.createDirectories(folder.resolve("others"));
    String c2 =
        values("select replace(text, E'\\n', '~') from clock_policy where id = 'C2'").getFirst();
    Files.writeString(
        others.resolve("C2.yaml"),
        c2.replace('~', '\n').replace("limit: 30 minutes", "limit: 10 minutes"));
    String[] stricter =
        Stream.concat(Stream.of(period), Stream.of("--policies", others.toString()))
            .toArray(String[]::new);
    try (Started replay = command("clocks", stricter)) {
      assertThat(replay.exitCode()).isZero();
      String third = values("select id from callback where number = '+8613800000003'").getFirst();
      assertThat(replay.out()).containsPattern("C2 callback:" + third + " .*would have breached");
    }
    database.execute(
        "update clock set state = 'running', ended_at = null where state = 'doneLate'");
    try (Started replay = command("clocks", period)) {
      assertThat(replay.exitCode()).isEqualTo(1);
      assertThat(replay.out()).contains("state is stored as RUNNING, computed as DONE_LATE");
    }
    refused(command("clocks", "replay", "--from", "soon", "--to", "now"), "'soon' is no day");
    refused(command("clocks", "play"), "bin/clocks replay");
    Files.writeString(folder.resolve("bad.txt"), "year 2027 x\noff 2027-13-01 NEW_YEAR\n");
    refused(command("calendar", "import", folder.resolve("bad.txt").toString()), "Line 2");
    refused(command("calendar", "import", folder.resolve("none.txt").toString()), "can't be read");
    Files.writeString(
        folder.resolve("2027.txt"), "year 2027 试\noff 2027-01-01 2027-01-03 NEW_YEAR\n");
    try (Started imported = command("calendar", "import", folder.resolve("2027.txt").toString())) {
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      assertThat(imported.out()).isEqualTo("2027: 3 days, calendar version 2\n");
    }
  }

  /** One line on standard error, and not zero. */
  private static void refused(Started command, String words) throws InterruptedException {
    try (command) {
      assertThat(command.exitCode()).isEqualTo(1);
      assertThat(command.err().lines()).hasSize(1);
      assertThat(command.err()).contains(words);
    }
  }

  private Started command(String name, String... words) throws Exception {
    return new OwnScripts(folder, database.url()).start(name, words);
  }

  private void oneClockEach() throws Exception {
    assertThat(
            values(
                "select b.number, (select count(*) from clock c where c.policy = 'C2' and c.about_id = b.id::text)"
                    + " from callback b"))
        .allMatch(row -> row.endsWith(" 1"));
    assertThat(
            values(
                "select count(*) from clock c where c.ended_at is null and c.policy = 'C2'"
                    + " and not exists (select from callback b where b.id::text = c.about_id and b.state = 'open')"))
        .containsExactly("0");
  }

  private void gaveUp(String number, int secondsAgo) throws Exception {
    database.execute(
        """
        insert into calls (id, pbx, linked_id, direction, party_e164, queue, offered_at, ended_at,
                           outcome, phase, phase_since, changed_at, known, wait_ms)
        select gen_random_uuid(), 'main', gen_random_uuid()::text, 'incoming', '%1$s', 'support',
               now() - interval '%2$d seconds' - interval '40 seconds', now() - interval '%2$d seconds',
               'abandoned', 'ended', now(), now(), 1, 40000"""
            .formatted(number, secondsAgo));
  }

  private void until(String sql, String value) {
    Awaitility.await(sql)
        .atMost(Duration.ofSeconds(60))
        .until(() -> values(sql).equals(List.of(value)));
  }

  private List<String> values(String sql) throws Exception {
    List<String> values = new ArrayList<>();
    for (Row row : get(database.db().query(sql))) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(String.valueOf(row.getValue(i)));
      }
      values.add(String.join(" ", line));
    }
    return values;
  }

  private Started start() {
    return Started.console(
        new HashMap<>(
            Map.of(
                "DATABASE_URL",
                database.url(),
                "SANSHENG_DATA",
                folder.resolve("data").toString(),
                "SANSHENG_PORT",
                "0",
                "SANSHENG_AMI_PORT",
                "1",
                "SANSHENG_AMI_SECRET",
                SECRET,
                "SANSHENG_SYSTEM_NAME",
                "s" + SECRET)));
  }

  private static URI ready(Started console) {
    console.says("Sansheng: http://");
    return URI.create(Project.first(ADDRESS, console.out()).replace("0.0.0.0", "127.0.0.1"));
  }

  private String signIn(URI home) throws Exception {
    HttpResponse<String> answer =
        send(
            home,
            "/sign-in",
            "login=lin&password="
                + URLEncoder.encode("three-rings-are-enough", StandardCharsets.UTF_8),
            "");
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  private int post(URI home, String path, String form, String cookie) throws Exception {
    return send(home, path, form, cookie).statusCode();
  }

  /** What came of it; 0 when the console died over it. */
  private int tried(URI home, String path, String form, String cookie) {
    try {
      return post(home, path, form, cookie);
    } catch (Exception died) {
      return 0;
    }
  }

  private int owed(URI home, String body) {
    try {
      return http.send(
              HttpRequest.newBuilder(home.resolve("/api/v1/callbacks"))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .timeout(Duration.ofSeconds(20))
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .statusCode();
    } catch (java.io.IOException died) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private HttpResponse<String> send(URI home, String path, String form, String cookie)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", cookie)
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
