package sansheng.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.TestConsole;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.console.staff.Role;
import sansheng.cti.floor.CallRecord;

/**
 * Tries of everybody to see or do what they may not, on every route there is: all are refused, and
 * all are on record. Who may is in {@code rights.txt} beside; a route that is not there fails.
 */
@SuppressWarnings("NullAway.Init")
class HundredTriesIT {
  private static final Map<Role, String> LOGINS =
      Map.of(
          Role.AGENT,
          "mary",
          Role.TEAM_LEAD,
          "tong",
          Role.SUPERVISOR,
          "wang",
          Role.QA,
          "qian",
          Role.HEAD,
          "hui",
          Role.ADMINISTRATOR,
          "root");

  private static final Map<Role, HttpClient> PEOPLE = new HashMap<>();
  private static TestConsole console;
  private static CallRecord call;

  private record Door(String method, String path) {
    /** With ids that somebody guessed. */
    String guessed() {
      return path.replace("/*", "/x")
          .replace(":language", "en")
          .replace(":number", "13800000000")
          .replace(":version", "1")
          .replaceAll(":[a-z]+", new UUID(7, 7).toString());
    }
  }

  @BeforeAll
  static void open() throws Exception {
    console = new TestConsole();
    for (Role role : List.of(Role.TEAM_LEAD, Role.QA, Role.ADMINISTRATOR)) {
      console.database.execute(
          "insert into staff (login, name, password_hash, roles, locale, queues) select '%s', '%s', password_hash, '{%s}', 'en', '{}' from staff where login = 'lin'"
              .formatted(LOGINS.get(role), role, role));
    }
    call = Calls.full(Calls.NOON);
    get(
        new JournalStore(console.database.db(), new sansheng.console.customer.Numbers("CN"))
            .write(List.of(new JournalEntry(call, Calls.NOON))));
    console.database.execute(
        """
        insert into customer (name, owner) values ('林', '1001');
        insert into registration (id, customer, agent, at, channel, made_by, made_at)
        select '00000000-0000-0000-0000-0000000000a1', id, '1001', now(), 'visit', 'lin', now() from customer;
        insert into collision (id, customer, opened_at, discovered_at, discovered_by, agents)
        select '00000000-0000-0000-0000-0000000000a2', id, now(), now(), 'system', '{1001,1002}' from customer""");
    for (Role role : Role.values()) {
      PEOPLE.put(role, signedIn(Objects.requireNonNull(LOGINS.get(role))));
    }
  }

  @AfterAll
  static void close() {
    PEOPLE.values().forEach(HttpClient::close);
    console.close();
  }

  @Test
  void nobodyPassesADoorThatIsNotTheirs() throws Exception {
    Map<String, String> rights = rights();
    Set<String> unnamed = new TreeSet<>();
    int tries = 0;
    for (Door door : doors()) {
      String who = rights.get(door.method() + " " + door.path());
      if (who == null) {
        unnamed.add(door.method() + " " + door.path());
        continue;
      }
      if (who.equals("public")) {
        continue;
      }
      try (HttpClient stranger = HttpClient.newHttpClient()) {
        HttpResponse<String> answer = send(stranger, door.method(), door.guessed());
        assertThat(answer.statusCode()).as("a stranger at %s", door).isIn(302, 401);
        tries++;
      }
      if (who.equals("*") || who.equals("api")) {
        continue;
      }
      List<String> roles = List.of(who.split(" ", -1));
      for (Role role : Role.values()) {
        if (!roles.contains(role.name())) {
          refused(role, door.method(), door.guessed());
          tries++;
        }
      }
    }
    assertThat(unnamed)
        .as("routes whose rights are not named in rights.txt beside HundredTriesIT")
        .isEmpty();
    assertThat(tries).isGreaterThan(100);
  }

  @Test
  void anotherAgentsRecordsAreNotThereForWhoGuessesTheirIds() throws Exception {
    long customer =
        get(console.database.db().query("select id from customer")).iterator().next().getLong(0);
    List<String> records = new ArrayList<>();
    records.add("/calls/" + call.id());
    records.add("/api/v1/calls/" + call.id());
    records.add("/api/v1/calls/" + call.id() + "/transcript");
    call.recordings().forEach(recording -> records.add("/recordings/" + recording.id()));
    records.add("/customers/" + customer + "/attribution");
    records.add("/customers/" + customer + "/looks");
    records.add("/registrations/00000000-0000-0000-0000-0000000000a1");
    records.add("/collisions/00000000-0000-0000-0000-0000000000a2");
    for (String record : records) {
      refused(Role.AGENT, "GET", record);
    }
    for (String deed : List.of("registrations", "follow-ups", "deals", "ties", "visits")) {
      refused(Role.AGENT, "POST", "/customers/" + customer + "/" + deed);
    }
    for (String deed : List.of("object", "offer", "agree", "decline")) {
      refused(Role.AGENT, "POST", "/collisions/00000000-0000-0000-0000-0000000000a2/" + deed);
    }
    refused(Role.AGENT, "POST", "/registrations/00000000-0000-0000-0000-0000000000a1");
    // Ids that nobody has, and texts that are none.
    for (int i = 0; i < 40; i++) {
      refused(Role.AGENT, "GET", "/customers/" + (customer + 1 + i) + "/attribution");
      refused(Role.AGENT, "GET", "/collisions/" + new UUID(i, i));
      refused(Role.AGENT, "GET", "/recordings/" + new UUID(i, i));
    }
    for (String text : List.of("-1", "1%27%20or%201=1", "..%2f..%2fetc", "999999999999999999999")) {
      refused(Role.AGENT, "GET", "/customers/" + text + "/attribution");
      refused(Role.AGENT, "GET", "/collisions/" + text);
    }
    // Who owns it still opens it.
    try (HttpClient lin = signedIn("lin")) {
      assertThat(send(lin, "GET", "/customers/" + customer + "/attribution").statusCode())
          .isEqualTo(200);
    }
  }

  /** Refused, nothing of the record in the answer, and on record with who and what. */
  private static void refused(Role role, String method, String path) throws Exception {
    int before = console.audited.size();
    HttpResponse<String> answer = send(Objects.requireNonNull(PEOPLE.get(role)), method, path);
    assertThat(answer.statusCode()).as("%s at %s %s", role, method, path).isIn(401, 403, 404);
    assertThat(answer.body()).doesNotContain("13812345678", "林");
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(console.audited.subList(before, console.audited.size()))
                    .as("%s at %s %s", role, method, path)
                    .anyMatch(
                        row ->
                            row.who().equals(LOGINS.get(role))
                                && row.what().startsWith("refused")));
  }

  private static List<Door> doors() {
    Router router = console.routes.router(console.database.vertx());
    List<Door> doors = new ArrayList<>();
    for (Route route : router.getRoutes()) {
      if (route.getPath() != null && route.methods() != null) {
        route.methods().forEach(m -> doors.add(new Door(m.name(), route.getPath())));
      }
    }
    return doors;
  }

  private static Map<String, String> rights() throws IOException {
    Map<String, String> rights = new TreeMap<>();
    try (var in = HundredTriesIT.class.getResourceAsStream("/rights.txt")) {
      new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 3))
          .forEach(parts -> rights.put(parts[0] + " " + parts[1], parts[2]));
    }
    return rights;
  }

  private static HttpClient signedIn(String login) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(console.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "login=" + login + "&password=" + TestConsole.PASSWORD))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(login).isLessThan(400);
    return browser;
  }

  private static HttpResponse<String> send(HttpClient browser, String method, String path)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(console.url(path)))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, HttpRequest.BodyPublishers.ofString(""))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
