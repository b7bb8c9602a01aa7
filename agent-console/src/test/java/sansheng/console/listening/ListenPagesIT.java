package sansheng.console.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.HttpFixture;
import sansheng.console.TestFloor;
import sansheng.console.audit.AuditEntry;
import sansheng.console.journal.Calls;
import sansheng.console.journal.JournalEntry;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Assets;
import sansheng.console.web.Gate;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.WebSettings;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.command.Command;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Phase;

class ListenPagesIT {
  private final Vertx vertx = Vertx.vertx();
  private final TestFloor floor = new TestFloor();
  private final List<Command> asked = new CopyOnWriteArrayList<>();
  private final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
  private volatile SignedIn viewer = person("1010", Role.SUPERVISOR);
  private volatile Answer answer = new Answer.Done();
  private HttpFixture http;
  private CallRecord talk;

  @BeforeEach
  void open() throws Exception {
    ListeningIn listening =
        new ListeningIn(
            command -> {
              asked.add(command);
              return CompletableFuture.completedFuture(answer);
            },
            floor,
            entry -> {
              audited.add(entry);
              return Future.succeededFuture();
            },
            () -> {});
    Messages messages = new Messages();
    Pages pages =
        new Pages(
            messages,
            new Assets(),
            new WebSettings("127.0.0.1", 0, false, ZoneId.of("Asia/Shanghai"), false),
            floor,
            new Live(new SimpleMeterRegistry()));
    ListenPages rooms =
        new ListenPages(
            pages,
            messages,
            listening,
            new InProgress(floor, listening, call -> Optional.empty(), n -> "masked"),
            () -> Map.of("1002", "李<娜>"));
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    router
        .route()
        .handler(
            ctx -> {
              Gate.seat(ctx, viewer);
              ctx.next();
            });
    router.get("/calls/in-progress").handler(rooms::show);
    router.post("/calls/:id/listen").handler(rooms::listen);
    router.post("/calls/:id/whisper").handler(rooms::whisper);
    router.post("/calls/:id/barge").handler(rooms::barge);
    http = new HttpFixture(vertx, router);
    talk =
        Calls.life(Instant.now().minusSeconds(60), "+8613900000777").stream()
            .map(JournalEntry::call)
            .filter(call -> call.phase() == Phase.TALKING)
            .findFirst()
            .orElseThrow();
    floor.happens(new FloorChange.CallChanged(talk));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static SignedIn person(@Nullable String agent, Role role) {
    return new SignedIn(7, "chen", "陈静", agent, Set.of(role), Locale.SIMPLIFIED_CHINESE);
  }

  private HttpResponse<byte[]> press(String ear) throws Exception {
    return http.send("POST", "/calls/" + talk.id() + "/" + ear);
  }

  private String page() throws Exception {
    return new String(http.send("GET", "/calls/in-progress").body(), StandardCharsets.UTF_8);
  }

  @Test
  void everyTimeIsAnAuditRowAndTheCommandNamesWhoIsHeard() throws Exception {
    List<Command> expected = new ArrayList<>();
    for (Ear ear : Ear.values()) {
      assertThat(press(ear.name().toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(204);
      expected.add(new CallCommand.Listen("1010", "1002", ear));
    }
    assertThat(asked).isEqualTo(expected);
    assertThat(audited)
        .extracting(AuditEntry::what)
        .containsExactly("call.listen", "call.whisper", "call.barge");
    assertThat(audited)
        .allSatisfy(
            row -> assertThat(row.toString()).contains("call:" + talk.id() + " agent:1002"));
  }

  @Test
  void whoMayHearMayNotSpeakAndNothingIsWrittenOrAskedThen() throws Exception {
    viewer = person("1011", Role.QA);
    assertThat(press("whisper").statusCode()).isEqualTo(403);
    assertThat(press("barge").statusCode()).isEqualTo(403);
    assertThat(page()).contains("/listen\"").doesNotContain("/whisper\"", "/barge\"");
    viewer = person("1012", Role.TEAM_LEAD);
    assertThat(press("barge").statusCode()).isEqualTo(403);
    assertThat(page()).contains("/listen\"", "/whisper\"").doesNotContain("/barge\"");
    viewer = person("1013", Role.HEAD);
    assertThat(press("listen").statusCode()).isEqualTo(403);
    assertThat(asked).isEmpty();
    assertThat(audited).isEmpty();
  }

  @Test
  void withoutAPhoneThereIsASentenceAndNoButton() throws Exception {
    viewer = person(null, Role.SUPERVISOR);
    HttpResponse<byte[]> refused = press("listen");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("没有工号");
    assertThat(page()).contains("李&lt;娜&gt;", "masked").doesNotContain("hx-post");
  }

  @Test
  void whoTalksThemselvesIsNotLetIn() throws Exception {
    viewer = person("1002", Role.SUPERVISOR);
    assertThat(press("barge").statusCode()).isEqualTo(409);
    assertThat(page()).contains("现在没有人在通话");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatThePbxRefusesIsSaid() throws Exception {
    answer = new Answer.Refused(Answer.Why.LINK_DOWN, "away");
    assertThat(press("listen").statusCode()).isEqualTo(503);
    answer = new Answer.Refused(Answer.Why.REJECTED, "no such channel");
    assertThat(press("listen").statusCode()).isEqualTo(409);
    assertThat(http.send("POST", "/calls/nonsense/listen").statusCode()).isEqualTo(409);
  }
}
