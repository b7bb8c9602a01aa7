package sansheng.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.TestFloor;
import sansheng.console.attribution.AttributionApi;
import sansheng.console.audit.AuditStore;
import sansheng.console.callscript.FactoryScripts;
import sansheng.console.callscript.ScriptApi;
import sansheng.console.callscript.ScriptCheck;
import sansheng.console.callscript.ScriptFiles;
import sansheng.console.callscript.ScriptRenderer;
import sansheng.console.customer.CustomerApi;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.Numbers;
import sansheng.console.customer.PartStore;
import sansheng.console.db.TestDatabase;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalApi;
import sansheng.console.journal.JournalEntry;
import sansheng.console.journal.JournalStore;
import sansheng.console.listening.ListenApi;
import sansheng.console.listening.ListeningIn;
import sansheng.console.phrase.PhraseApi;
import sansheng.console.phrase.PhraseStore;
import sansheng.console.phrase.Phrases;
import sansheng.console.routing.RoutingApi;
import sansheng.console.routing.RoutingStore;
import sansheng.console.search.FindStore;
import sansheng.console.search.FindWriter;
import sansheng.console.secrecy.Access;
import sansheng.console.skill.Assigning;
import sansheng.console.skill.SkillApi;
import sansheng.console.skill.SkillStore;
import sansheng.console.staff.Role;
import sansheng.console.transcript.TestTranscripts;
import sansheng.console.web.Messages;
import sansheng.cti.command.Answer;
import sansheng.cti.floor.CallRecord;

class ApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TestDatabase database;
  private static Router router;
  private static int port;
  private static String supervisor;
  private static String qa;
  private static JsonNode document;
  private static CallRecord full;
  private static long customer;

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
    Numbers numbers = new Numbers("CN");
    JournalStore store = new JournalStore(database.db(), numbers);
    TokenStore tokens = new TokenStore(database.db());
    AuditStore audit = new AuditStore(database.db(), Clock.systemUTC());
    JournalApi journal = new JournalApi(store, numbers, audit, Clock.systemUTC());
    ApiGate gate = new ApiGate(tokens, ctx -> Optional.empty());
    router = Router.router(database.vertx());
    router.get("/api/v1/openapi.json").handler(new OpenApi());
    router.get("/api/v1/calls").handler(gate).handler(journal::calls);
    router.get("/api/v1/calls/:id").handler(gate).handler(journal::call);
    RoutingApi routing =
        new RoutingApi(new RoutingStore(database.db()), numbers, audit, Clock.systemUTC());
    ListenApi listen =
        new ListenApi(
            new ListeningIn(
                command -> CompletableFuture.completedFuture(new Answer.Done()),
                new TestFloor(),
                audit,
                () -> {}));
    router.route("/api/v1/blacklist/:number").handler(BodyHandler.create(false));
    router.get("/api/v1/blacklist").handler(gate).handler(routing::list);
    router.put("/api/v1/blacklist/:number").handler(gate).handler(routing::add);
    router.delete("/api/v1/blacklist/:number").handler(gate).handler(routing::remove);
    CustomerApi customers =
        new CustomerApi(
            new FindStore(database.db()),
            new FileStore(database.db()),
            new PartStore(database.db()),
            numbers,
            audit,
            Clock.systemUTC(),
            new Access(database.db(), Clock.systemUTC())::among);
    router.route("/api/v1/customers").handler(BodyHandler.create(false));
    router.route("/api/v1/customers/:customer").handler(BodyHandler.create(false));
    router.get("/api/v1/customers").handler(gate).handler(customers::find);
    router.post("/api/v1/customers").handler(gate).handler(customers::create);
    router.get("/api/v1/customers/:customer").handler(gate).handler(customers::read);
    router.put("/api/v1/customers/:customer").handler(gate).handler(customers::change);
    customer =
        get(
            new FileStore(database.db())
                .create(
                    Map.of("name", "林建国"),
                    new FileStore.By("seed", "here", java.time.Instant.EPOCH)));
    router.post("/api/v1/calls/:id/listen").handler(gate).handler(listen::listen);
    router.post("/api/v1/calls/:id/whisper").handler(gate).handler(listen::whisper);
    router.post("/api/v1/calls/:id/barge").handler(gate).handler(listen::barge);
    Messages messages = new Messages();
    SkillStore skillStore = new SkillStore(database.db());
    SkillApi skills =
        new SkillApi(
            skillStore,
            new Assigning(
                skillStore,
                Set.of("support", "sales"),
                new TestFloor(),
                command -> CompletableFuture.completedFuture(new Answer.Done()),
                audit));
    router.get("/api/v1/agents").handler(gate).handler(skills::list);
    router.route("/api/v1/agents/:agent/queues").handler(BodyHandler.create(false));
    router.put("/api/v1/agents/:agent/queues").handler(gate).handler(skills::give);
    ScriptRenderer renderer = new ScriptRenderer();
    ScriptApi scripts =
        new ScriptApi(
            new FactoryScripts(
                ScriptFiles.read(new ScriptCheck(messages, renderer), messages, null), renderer));
    AttributionApi rulings = new AttributionApi(messages, ZoneId.of("Asia/Shanghai"));
    router
        .post("/api/v1/attribution/rulings")
        .handler(BodyHandler.create(false))
        .handler(gate)
        .handler(rulings::rule);
    router.get("/api/v1/scripts").handler(gate).handler(scripts::scripts);
    router.get("/api/v1/scripts/:script").handler(gate).handler(scripts::script);
    PhraseStore phraseStore = new PhraseStore(database.db());
    Phrases phrases = new Phrases(database.vertx(), phraseStore, Clock.systemUTC());
    phrases.start();
    PhraseApi phraseApi = new PhraseApi(phrases, phraseStore);
    router
        .post("/api/v1/phrases/scan")
        .handler(BodyHandler.create(false).setBodyLimit(PhraseApi.LARGEST_BODY))
        .handler(gate)
        .handler(phraseApi::scan);
    router.get("/api/v1/phrases").handler(gate).handler(phraseApi::list);
    TestTranscripts.bind(router, gate, database, store, phrases, audit);
    TestPromises.bind(router, gate, database, audit);
    AtomicInteger listening = new AtomicInteger();
    get(
        database
            .vertx()
            .deployVerticle(
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    return vertx
                        .createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .onSuccess(server -> listening.set(server.actualPort()));
                  }
                },
                new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)));
    port = listening.get();
    supervisor = get(tokens.issue(Role.SUPERVISOR, "test", Duration.ofMinutes(5)));
    qa = get(tokens.issue(Role.QA, "listener", Duration.ofMinutes(5)));
    full = Calls.full(Calls.NOON);
    List<JournalEntry> entries = new ArrayList<>(List.of(new JournalEntry(full, Calls.NOON)));
    for (int i = 1; i <= 30; i++) {
      List<JournalEntry> life = Calls.life(Calls.NOON.plusSeconds(i), "+86138000000" + (10 + i));
      entries.add(life.get(i % life.size()));
    }
    get(store.write(entries));
    document = JSON.readTree(answer("/api/v1/openapi.json", null).body());
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
  }

  @Test
  void everyDocumentedPathAnswersAsDocumented() throws Exception {
    String clock = UUID.randomUUID().toString();
    get(
        database
            .db()
            .query(
                "insert into clock (id, policy, policy_version, calendar_version, about_kind, about_id, began_at, due_at, state, judged_to)"
                    + " values ('"
                    + clock
                    + "', 'C3', 1, 1, 'question', 'Q1', now(), now() + interval '1 day', 'running', now())"));
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String url =
            path.getKey()
                .replace("{id}", full.id().toString())
                .replace("{script}", "hold")
                .replace("{clock}", clock)
                .replace("{policy}", "C2")
                .replace("{customer}", String.valueOf(customer));
        JsonNode example =
            operation.getValue().at("/requestBody/content/application~1json/example");
        boolean get = operation.getKey().equals("get");
        if (!get && example.isMissingNode()) {
          continue;
        }
        HttpResponse<String> response =
            get ? answer(url, supervisor) : post(url, supervisor, example.toString());
        assertThat(response.statusCode()).as(path.getKey()).isEqualTo(200);
        JsonNode schema =
            operation.getValue().at("/responses/200/content/application~1json/schema");
        assertValid(schema, response.body());
      }
    }
  }

  @Test
  void noRouteOfTheApiIsUndocumented() {
    Set<String> documented = new TreeSet<>();
    document
        .get("paths")
        .fieldNames()
        .forEachRemaining(path -> documented.add(path.replaceAll("\\{(\\w+)}", ":$1")));
    Set<String> routes = new TreeSet<>();
    router.getRoutes().stream()
        .map(route -> route.getPath())
        .filter(path -> path != null && path.startsWith("/api"))
        .forEach(routes::add);
    assertThat(routes).isEqualTo(documented);
  }

  @Test
  void aCallIsOwedUntilANamedPersonEndsItWithAReason() throws Exception {
    String agent =
        get(new TokenStore(database.db()).issue(Role.AGENT, "program", Duration.ofMinutes(1)));
    assertThat(post("/api/v1/callbacks", supervisor, "{}").body()).contains("'number' is no");
    assertThat(post("/api/v1/callbacks", qa, "{\"number\":\"13900000555\"}").statusCode())
        .isEqualTo(403);
    String body = "{\"number\":\"13900000555\",\"note\":\"发票\"}";
    String id =
        JSON.readTree(post("/api/v1/callbacks", supervisor, body).body()).at("/id").asText();
    JsonNode mine = callback(supervisor, id);
    assertThat(mine.at("/number").asText()).isEqualTo("+8613900000555");
    assertThat(mine.at("/reasons/0/kind").asText()).isEqualTo("needsAnswer");
    String head =
        get(new TokenStore(database.db()).issue(Role.TEAM_LEAD, "lead", Duration.ofMinutes(1)));
    assertThat(callback(head, id).at("/number").asText()).isEqualTo("139****0555");
    JsonNode clocks =
        JSON.readTree(answer("/api/v1/clocks?about=callback:" + id, supervisor).body());
    assertThat(clocks.at("/clocks/0/policy").asText()).isEqualTo("C2");
    assertThat(clocks.at("/clocks/0/state").asText()).isEqualTo("running");

    String one = "/api/v1/callbacks/" + id;
    assertThat(post(one + "/cancel", agent, "{\"why\":\"no\"}").statusCode()).isEqualTo(409);
    assertThat(post(one + "/cancel", supervisor, "{}").statusCode()).isEqualTo(400);
    assertThat(post(one + "/outcome", supervisor, "{\"outcome\":\"busy\"}").statusCode())
        .isEqualTo(403);
    assertThat(post(one + "/outcome", agent, "{\"outcome\":\"perhaps\"}").statusCode())
        .isEqualTo(400);
    assertThat(post(one + "/outcome", agent, "{\"outcome\":\"busy\"}").statusCode()).isEqualTo(409);
    assertThat(post(one + "/cancel", supervisor, "{\"why\":\"already solved\"}").statusCode())
        .isEqualTo(204);
    assertThat(post(one + "/cancel", supervisor, "{\"why\":\"again\"}").statusCode())
        .isEqualTo(404);
    JsonNode ended =
        JSON.readTree(answer("/api/v1/clocks?state=all&about=callback:" + id, supervisor).body());
    String clock = ended.at("/clocks/0/id").asText();
    assertThat(
            JSON.readTree(answer("/api/v1/clocks/" + clock, supervisor).body())
                .at("/findings/0/kind")
                .asText())
        .isEqualTo("cancelled");
    assertThat(
            get(
                database
                    .db()
                    .query(
                        "select who from audit where what = 'callback.cancel' and why = 'already solved'")))
        .hasSize(1);
  }

  private static JsonNode callback(String token, String id) throws Exception {
    for (JsonNode one : JSON.readTree(answer("/api/v1/callbacks", token).body()).get("callbacks")) {
      if (one.get("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("no callback " + id);
  }

  @Test
  void clocksAndPoliciesAreForThoseWhoAnswerForTheFloor() throws Exception {
    for (String path : List.of("/api/v1/clocks", "/api/v1/policies", "/api/v1/policies/C2")) {
      assertThat(answer(path, qa).statusCode()).isEqualTo(403);
      assertThat(answer(path, null).statusCode()).isEqualTo(401);
    }
    assertThat(answer("/api/v1/policies/C99", supervisor).statusCode()).isEqualTo(404);
    assertThat(answer("/api/v1/clocks/42", supervisor).statusCode()).isEqualTo(404);
    for (String wrong :
        List.of(
            "state=lost", "about=callback", "about=moon:1", "from=now", "limit=0", "colour=red")) {
      assertThat(answer("/api/v1/clocks?" + wrong, supervisor).statusCode()).isEqualTo(400);
    }
    assertThat(JSON.readTree(answer("/api/v1/policies", supervisor).body()).get("policies"))
        .hasSize(35);
    assertThat(answer("/api/v1/calendar", qa).body()).contains("SPRING_FESTIVAL", "Asia/Shanghai");
  }

  @Test
  void aCustomerIsMadeFoundReadAndChangedByThoseWhoMay() throws Exception {
    String agent =
        get(new TokenStore(database.db()).issue(Role.AGENT, "program", Duration.ofMinutes(1)));
    String all = "/api/v1/customers";
    assertThat(post(all, qa, "{\"name\":\"何美玲\"}").statusCode()).isEqualTo(403);
    assertThat(answer(all + "?q=x", qa).statusCode()).isEqualTo(403);
    assertThat(answer(all + "/" + customer, qa).statusCode()).isEqualTo(403);
    assertThat(post(all, supervisor, "{}").body()).contains("'name' is missing");
    assertThat(post(all, supervisor, "{\"name\":\"x\",\"level\":\"Z\"}").body())
        .contains("'level'");
    assertThat(post(all, supervisor, "{\"name\":\"x\",\"numbers\":[\"12\"]}").statusCode())
        .isEqualTo(400);
    HttpResponse<String> made =
        post(all, agent, "{\"name\":\"何美玲\",\"level\":\"VIP\",\"numbers\":[\"13800000111\"]}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertValid(document.at("/components/schemas/Customer"), made.body());
    JsonNode file = JSON.readTree(made.body());
    assertThat(file.at("/numbers/0/number").asText()).isEqualTo("138****0111");
    String one = all + "/" + file.get("id").asText();
    assertThat(made.headers().firstValue("Location")).contains(one);
    assertThat(JSON.readTree(answer(one, supervisor).body()).at("/numbers/0/number").asText())
        .isEqualTo("+8613800000111");
    get(new FindWriter(database.db(), database.vertx()).writeAll());
    JsonNode hit = JSON.readTree(answer(all + "?q=hml&limit=1", supervisor).body());
    assertThat(hit.at("/customers/0/name").asText()).isEqualTo("何美玲");
    assertThat(answer(all + "?q=hml&limit=51", supervisor).statusCode()).isEqualTo(400);

    HttpResponse<String> others =
        post(
            all,
            supervisor,
            "{\"name\":\"严守礼\",\"owner\":\"1002\",\"note\":\"暗语\",\"numbers\":[\"13800000133\"]}");
    String closed = all + "/" + JSON.readTree(others.body()).get("id").asText();
    get(new FindWriter(database.db(), database.vertx()).writeAll());
    assertThat(answer(closed, supervisor).statusCode()).isEqualTo(200);
    assertThat(answer(closed, agent).body()).contains("somebody else's").doesNotContain("严守礼");
    assertThat(ask("PUT", closed, agent, "{\"version\":1,\"level\":\"A\"}")).isEqualTo(403);
    JsonNode told = JSON.readTree(answer(all + "?q=ysl", agent).body()).at("/customers/0");
    assertThat(told.get("open").asBoolean()).isFalse();
    assertThat(told.get("number").isNull()).isTrue();
    assertThat(JSON.readTree(answer(all + "?q=0133", agent).body()).get("customers")).isEmpty();
    assertThat(
            get(database
                    .db()
                    .query(
                        "select count(*)::int as n from audit where what = 'customer.refused'"
                            + " and who = 'token:program'"))
                .iterator()
                .next()
                .getInteger("n"))
        .isEqualTo(2);

    String change = "{\"version\":1,\"level\":\"A\"}";
    assertThat(ask("PUT", one, qa, change)).isEqualTo(403);
    assertThat(ask("PUT", one, supervisor, "{\"level\":\"A\"}")).isEqualTo(400);
    assertThat(ask("PUT", one, supervisor, change)).isEqualTo(200);
    assertThat(ask("PUT", one, supervisor, change.replace("A", "B"))).isEqualTo(409);
    JsonNode now = JSON.readTree(answer(one, supervisor).body());
    assertThat(now.get("level").asText()).isEqualTo("A");
    assertThat(now.get("name").asText()).isEqualTo("何美玲");
    assertThat(ask("PUT", all + "/999999999", supervisor, change)).isEqualTo(404);
    assertThat(
            get(
                database
                    .db()
                    .query(
                        "select distinct what from audit where what in"
                            + " ('customer.create', 'customer.search', 'customer.open', 'customer.change')")))
        .hasSize(4);
  }

  @Test
  void aTranscriptIsBroughtInByThoseWhoMay() throws Exception {
    String path = "/api/v1/calls/" + full.id() + "/transcript";
    String agent =
        get(new TokenStore(database.db()).issue(Role.AGENT, "no bringer", Duration.ofMinutes(1)));
    String body =
        """
        {"language":"en","segments":[
          {"speaker":"Agent 1001","from":1.25,"to":3.5,"text":"That is not my job."},
          {"speaker":"caller","from":4,"to":5.001,"text":"That is not my job either."}]}""";
    assertThat(ask("POST", path, agent, body)).isEqualTo(403);
    assertThat(ask("GET", path, agent, "")).isEqualTo(404);
    assertThat(ask("POST", "/api/v1/calls/" + new UUID(0, 1) + "/transcript", qa, body))
        .isEqualTo(404);
    assertThat(post(path, qa, "{\"segments\":\n[{]}").body()).contains("Line 2 is no valid JSON");
    assertThat(post(path, qa, "WEBVTT\n\n00:01 --> 00:02.000\nx", "text/vtt").body())
        .contains("Line 3: “00:01” is no time");
    assertThat(post(path, qa, "x", "text/plain").statusCode()).isEqualTo(415);
    assertThat(post(path + "?language=fr", qa, "WEBVTT\n\n00:01.000 --> 00:02.000\nx", "text/vtt"))
        .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400));
    assertThat(post(path, qa, body).body()).contains("\"segments\":2,\"hits\":1");
    HttpResponse<String> kept = answer(path, supervisor);
    assertValid(document.at("/components/schemas/Transcripts"), kept.body());
    JsonNode segments = JSON.readTree(kept.body()).at("/transcripts/0/segments");
    assertThat(segments.at("/0/hits/0/category").asText()).isEqualTo("passBuck");
    assertThat(segments.at("/0/hits/0/agent").asText()).isEqualTo("1001");
    assertThat(segments.at("/1/hits")).isEmpty();
    assertThat(kept.body()).contains("\"from\":1.250,\"to\":3.500");
    assertThat(
            post(path, qa, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello", "text/vtt").body())
        .contains("\"segments\":1,\"hits\":0");
    assertThat(JSON.readTree(answer(path, qa).body()).at("/transcripts")).hasSize(1);
  }

  @Test
  void withoutAModelARecordingIsNotTranscribedAndTheReasonIsSaid() throws Exception {
    String path = "/api/v1/calls/" + full.id() + "/transcribe";
    HttpResponse<String> refused = post(path, qa, "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("SANSHENG_VOSK_MODEL");
    assertValid(document.at("/components/schemas/Problem"), refused.body());
  }

  private static int ask(String method, String path, String token, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void anAgentIsGivenOtherQueuesByThoseWhoMay() throws Exception {
    database.execute(
        "insert into staff (login, name, agent, password_hash, queues)"
            + " values ('skilled', '林晓燕', '1077', 'x', array['support'])");
    String path = "/api/v1/agents/1077/queues";
    String queues = "{\"queues\":[{\"queue\":\"sales\",\"penalty\":2}]}";
    assertThat(ask("PUT", path, qa, queues)).isEqualTo(403);
    assertThat(ask("PUT", "/api/v1/agents/1088/queues", supervisor, queues)).isEqualTo(404);
    for (String wrong :
        List.of(
            "",
            "no json",
            "{}",
            "{\"queues\":[1]}",
            "{\"queues\":[{\"queue\":\"nowhere\"}]}",
            "{\"queues\":[{\"queue\":\"sales\",\"penalty\":11}]}",
            "{\"queues\":[{\"queue\":\"sales\"},{\"queue\":\"sales\"}]}")) {
      assertThat(ask("PUT", path, supervisor, wrong)).as(wrong).isEqualTo(400);
    }
    assertThat(ask("PUT", path, supervisor, queues)).isEqualTo(204);
    HttpResponse<String> listed = answer("/api/v1/agents", supervisor);
    assertValid(document.at("/components/schemas/AgentQueuesList"), listed.body());
    assertThat(listed.body())
        .contains(
            "{\"agent\":\"1077\",\"name\":\"林晓燕\",\"queues\":[{\"queue\":\"sales\",\"penalty\":2}]}");
    assertThat(answer("/api/v1/agents", qa).statusCode()).isEqualTo(403);
  }

  @Test
  void aCallerIsPutOnTheBlacklistWithAReasonAndTakenOff() throws Exception {
    String path = "/api/v1/blacklist/13900000999";
    assertThat(ask("PUT", path, qa, "{\"reason\":\"threats\"}")).isEqualTo(403);
    assertThat(ask("PUT", path, supervisor, "{}")).isEqualTo(400);
    assertThat(ask("PUT", path, supervisor, "no json")).isEqualTo(400);
    assertThat(ask("PUT", "/api/v1/blacklist/1001", supervisor, "{\"reason\":\"x\"}"))
        .isEqualTo(400);
    assertThat(
            ask("PUT", path, supervisor, "{\"reason\":\"x\",\"endsAt\":\"2020-01-01T00:00:00Z\"}"))
        .isEqualTo(400);
    assertThat(ask("PUT", path, supervisor, "{\"reason\":\"threats\"}")).isEqualTo(204);
    JsonNode listed = JSON.readTree(answer("/api/v1/blacklist", supervisor).body());
    assertValid(document.at("/components/schemas/Blacklist"), listed.toString());
    assertThat(listed.get("blacklist").get(0).get("number").asText()).isEqualTo("+8613900000999");
    assertThat(ask("DELETE", path, supervisor, "")).isEqualTo(204);
    assertThat(ask("DELETE", path, supervisor, "")).isEqualTo(404);
  }

  @Test
  void listeningInNeedsTheRoleAPhoneAndSomebodyTalking() throws Exception {
    String call = "/api/v1/calls/" + full.id();
    assertThat(ask("POST", call + "/barge", qa, "")).isEqualTo(403);
    assertThat(ask("POST", call + "/whisper", qa, "")).isEqualTo(403);
    // A program has no phone that could ring.
    assertThat(ask("POST", call + "/listen", qa, "")).isEqualTo(409);
    assertThat(ask("POST", call + "/barge", supervisor, "")).isEqualTo(409);
  }

  @Test
  void aRulingOnBadFactsSaysWhereTheyAreBad() throws Exception {
    String path = "/api/v1/attribution/rulings";
    assertThat(post(path, qa, "[]").statusCode()).isEqualTo(400);
    assertThat(post(path, qa, "{\"policy\":\"none\"}").body()).contains("dealership, showroom");
    String facts = "{\"policy\":\"showroom\",\"at\":\"2026-04-01T12:00:00+08:00\",\"party\":\"p\"";
    assertThat(post(path, qa, facts + ",\"deal\":{\"agent\":\"1001\",\"at\":\"noon\"}}").body())
        .contains("deal.at: must be a time with its zone");
    assertThat(post(path, qa, facts + ",\"visits\":{}}").body())
        .contains("visits: there is no such fact");
    assertThat(post(path, qa, facts + "}").body()).contains("\"rule\":\"NONE\"");
  }

  @Test
  void scriptsAreGivenInTheLanguageAskedFor() throws Exception {
    JsonNode hold = JSON.readTree(answer("/api/v1/scripts/hold?language=en", qa).body());
    assertThat(hold.at("/title").asText()).isEqualTo("Placing on hold and coming back");
    assertThat(hold.at("/lines/1/kind").asText()).isEqualTo("act");
    assertThat(hold.at("/checklist/1/fact").asText()).isEqualTo("no-long-hold");
    JsonNode all = JSON.readTree(answer("/api/v1/scripts?language=zh-TW", qa).body());
    assertThat(all.get("scripts")).hasSize(57);
    assertThat(answer("/api/v1/scripts/none", qa).statusCode()).isEqualTo(404);
    assertThat(answer("/api/v1/scripts?language=fr", qa).statusCode()).isEqualTo(400);
    assertThat(answer("/api/v1/scripts", null).statusCode()).isEqualTo(401);
  }

  @Test
  void namesAndFormsAreTheContracts() throws Exception {
    JsonNode call = JSON.readTree(answer("/api/v1/calls/" + full.id(), supervisor).body());
    assertThat(call.get("offeredAt").asText()).isEqualTo("2026-11-20T04:00:00.123Z");
    assertThat(call.get("endedAt").asText()).isEqualTo("2026-11-20T04:01:00.123Z");
    assertThat(answer("/api/v1/calls/" + full.id(), supervisor).body())
        .contains("\"waitSeconds\":0.010", "\"ringSeconds\":5.010", "\"talkSeconds\":54.980");
    assertThat(call.get("callerNumber").asText()).isEqualTo("+8613812345678");
    assertThat(call.at("/offers/0/result").asText()).isEqualTo("answered");
    assertThat(call.at("/transfers/0/kind").asText()).isEqualTo("blind");
    assertThat(call.at("/recordings/0/id").asText())
        .isEqualTo(full.recordings().get(0).id().toString());
  }

  @Test
  void wholeNumbersAreForThoseWhoMayAndAreAudited() throws Exception {
    JsonNode call = JSON.readTree(answer("/api/v1/calls/" + full.id(), qa).body());
    assertThat(call.get("callerNumber").asText()).isEqualTo("138****5678");
    long before = audited();
    answer("/api/v1/calls?limit=5", qa);
    assertThat(audited()).isEqualTo(before);
    answer("/api/v1/calls?limit=5", supervisor);
    assertThat(audited()).isEqualTo(before + 1);
  }

  private static long audited() throws Exception {
    return get(database.db().query("select count(*) from audit")).iterator().next().getLong(0);
  }

  @Test
  void pagesFollowOneAnother() throws Exception {
    Set<String> seen = new TreeSet<>();
    String next = "";
    int pages = 0;
    do {
      HttpResponse<String> response = answer("/api/v1/calls?limit=7" + next, supervisor);
      JsonNode page = JSON.readTree(response.body());
      page.get("calls").forEach(call -> seen.add(call.get("id").asText()));
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
      pages++;
    } while (next != null);
    assertThat(seen).hasSize(31);
    assertThat(pages).isEqualTo(5);
  }

  @Test
  void filtersNarrow() throws Exception {
    assertThat(count("agent=1001&queue=sales")).isEqualTo(1);
    assertThat(count("outcome=answered&number=12345678")).isEqualTo(1);
    assertThat(count("direction=outgoing")).isZero();
    assertThat(count("from=2026-11-20T04:00:10.123Z&to=2026-11-20T04:00:12.123Z")).isEqualTo(2);
    assertThat(count("live=true") + count("live=false")).isEqualTo(31);
    assertThat(count("q=%E5%B0%8F%E6%98%8E")).isEqualTo(1);
  }

  private static int count(String filter) throws Exception {
    return JSON.readTree(answer("/api/v1/calls?limit=200&" + filter, supervisor).body())
        .get("calls")
        .size();
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    assertRefused("limit=201", 400, "1 to 200");
    assertRefused("limit=0", 400, "1 to 200");
    assertRefused("cursor=bm9uc2Vuc2U", 400, "cursor");
    assertRefused("from=yesterday", 400, "2026-11-21T09:30:00.000Z");
    assertRefused("outcome=lost", 400, "timedOut");
    assertRefused("direction=INCOMING", 400, "incoming");
    assertRefused("live=perhaps", 400, "true or false");
    assertRefused("colour=red", 400, "colour");
    assertRefused("number=%27%20or%201=1", 400, "digits");
    assertThat(answer("/api/v1/calls/42", supervisor).statusCode()).isEqualTo(404);
    assertThat(
            answer("/api/v1/calls/00000000-0000-0000-0000-000000000000", supervisor).statusCode())
        .isEqualTo(404);
  }

  private static void assertRefused(String query, int status, String word) throws Exception {
    HttpResponse<String> response = answer("/api/v1/calls?" + query, supervisor);
    assertThat(response.statusCode()).as(query).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(response.body()).get("detail").asText()).contains(word);
    assertValid(document.at("/components/schemas/Problem"), response.body());
  }

  @Test
  void phrasesAreFoundWithTheirPlaces() throws Exception {
    JsonNode hit = hits("zh-CN", "😀这不關 我 的 事！").get(0);
    assertThat(hit.get("start").asInt()).isEqualTo(3);
    assertThat(hit.get("end").asInt()).isEqualTo(11);
    assertThat(hit.get("category").asText()).isEqualTo("passBuck");
    assertThat(hits("en", "They know")).isEmpty();
    assertThat(hits("zh-CN", "我知道了".repeat(60_000))).isEmpty();
    String agent =
        get(new TokenStore(database.db()).issue(Role.AGENT, "typing agent", Duration.ofMinutes(1)));
    assertThat(scan(agent, "{\"language\":\"en\",\"text\":\"Hey!\"}").statusCode()).isEqualTo(200);
    assertThat(answer("/api/v1/phrases", agent).statusCode()).isEqualTo(403);
    assertThat(answer("/api/v1/phrases?language=fr", qa).statusCode()).isEqualTo(400);
  }

  @Test
  void whatCanNotBeScannedIsNamed() throws Exception {
    assertThat(scan(null, "{}").statusCode()).isEqualTo(401);
    for (String body :
        List.of(
            "",
            "[]",
            "{",
            "{\"text\":\"x\"}",
            "{\"language\":\"fr\",\"text\":\"x\"}",
            "{\"language\":\"\",\"text\":\"x\"}",
            "{\"language\":\"e\",\"text\":\"x\"}",
            "{\"language\":\"zh CN\",\"text\":\"x\"}",
            "{\"language\":null,\"text\":\"x\"}",
            "{\"language\":[\"en\"],\"text\":\"x\"}",
            "{\"language\":\"en\"}",
            "{\"language\":\"en\",\"text\":null}",
            "{\"language\":\"en\",\"text\":{}}",
            "[]",
            "\"text\"",
            "",
            "{\"language\":\"en\",\"text\":5}")) {
      HttpResponse<String> response = scan(supervisor, body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertValid(document.at("/components/schemas/Problem"), response.body());
    }
    String longer = "{\"language\":\"en\",\"text\":\"" + "x".repeat(400_001) + "\"}";
    assertThat(scan(supervisor, longer).statusCode()).isEqualTo(422);
    String huge = "{\"language\":\"en\",\"text\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}";
    assertThat(scan(supervisor, huge).statusCode()).isEqualTo(413);
  }

  @Test
  void theClosestBookAnswers() throws Exception {
    for (String[] tag :
        new String[][] {
          {"zh", "zh-CN"}, {"zh-Hans", "zh-CN"}, {"zh_SG", "zh-CN"}, {"ZH-cn", "zh-CN"},
          {"zh-Hant", "zh-TW"}, {"zh-HK", "zh-TW"}, {"zh-Hant-MO", "zh-TW"}, {"en-GB", "en"}
        }) {
      String body = "{\"language\":\"" + tag[0] + "\",\"text\":\"I don't know. 不知道\"}";
      HttpResponse<String> response = scan(supervisor, body);
      assertThat(response.statusCode()).as(tag[0]).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Language")).as(tag[0]).hasValue(tag[1]);
      assertThat(JSON.readTree(response.body()).get("hits")).as(tag[0]).isNotEmpty();
    }
  }

  @Test
  void halvesOfCharactersAndWhatCannotBeSeenDoNotMatter() throws Exception {
    String body = "{\"language\":\"zh-CN\",\"text\":\"\\ud800我\\udc00不\\u0000知\\u3164道\"}";
    JsonNode hit = JSON.readTree(scan(supervisor, body).body()).get("hits").get(0);
    assertThat(hit.get("start").asInt()).isEqualTo(1);
    assertThat(hit.get("end").asInt()).isEqualTo(8);
    assertThat(hits("zh-CN", "")).isEmpty();
  }

  private static JsonNode hits(String language, String text) throws Exception {
    String body = JSON.createObjectNode().put("language", language).put("text", text).toString();
    return JSON.readTree(scan(supervisor, body).body()).get("hits");
  }

  private static HttpResponse<String> scan(@Nullable String token, String body) throws Exception {
    return post("/api/v1/phrases/scan", token, body);
  }

  private static HttpResponse<String> post(String path, @Nullable String token, String body)
      throws Exception {
    return post(path, token, body, "application/json");
  }

  private static HttpResponse<String> post(
      String path, @Nullable String token, String body, String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void nobodyGetsInWithoutARight() throws Exception {
    assertThat(answer("/api/v1/calls", null).statusCode()).isEqualTo(401);
    assertThat(answer("/api/v1/calls", "guessed").statusCode()).isEqualTo(401);
    TokenStore tokens = new TokenStore(database.db());
    String over = get(tokens.issue(Role.HEAD, "over", Duration.ofSeconds(-1)));
    assertThat(answer("/api/v1/calls", over).statusCode()).isEqualTo(401);
    String agent = get(tokens.issue(Role.AGENT, "agentless", Duration.ofMinutes(1)));
    assertThat(JSON.readTree(answer("/api/v1/calls", agent).body()).get("calls")).isEmpty();
  }

  private static void assertValid(JsonNode schema, String body) throws Exception {
    var wrapped = JSON.createObjectNode();
    wrapped.set("components", document.get("components"));
    wrapped.set("allOf", JSON.createArrayNode().add(schema));
    var errors =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(wrapped)
            .validate(JSON.readTree(body));
    assertThat(errors).isEmpty();
  }

  private static HttpResponse<String> answer(String path, @Nullable String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
