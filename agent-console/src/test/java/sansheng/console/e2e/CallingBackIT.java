package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.e2e.WholeCentre.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Callbacks from end to end: real callers, real Asterisk, agents in real browsers. The last digit
 * of a customer's number says how they behave when they are called: 1 answers, 2 is busy, 3 never
 * answers.
 */
@SuppressWarnings("NullAway.Init")
class CallingBackIT {
  private static final Path PICTURES = Path.of("target", "callbacks");
  private static OwedCentre owed;
  private static WholeCentre centre;

  @BeforeAll
  static void open() throws IOException {
    owed = new OwedCentre();
    centre = owed.centre;
  }

  @AfterAll
  static void close() {
    owed.close();
  }

  private static void givesUp(String number) {
    centre.call("400", number, "Gives up", "giveup6");
    await().untilAsserted(() -> assertThat(owed.owed(number)).containsExactly("gaveUp open"));
  }

  private static String state(String number) {
    return owed.values(
            "select state from callback where number = '%s' order by owed_at desc"
                .formatted(number))
        .getFirst();
  }

  private static void cleared(String number) {
    owed.rows(
        "update callback set state = 'cancelled', closed_at = now(), closed_by = 'test', closed_why = 'test'"
            + " where number = '%s' and state = 'open'".formatted(number));
  }

  private static void dials(Desk desk) {
    if (!desk.page.url().endsWith("/desk")) {
      desk.page.click("nav a[href='/desk']");
    }
    desk.page.click("#owed-dial");
  }

  private static void says(Desk desk, String outcome) {
    desk.page.click("#desk-owed-next button[value='" + outcome + "']");
  }

  private static void looked(Page page, String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(Axe.violations(page)).as(name).isEmpty();
  }

  @Test
  void whoGaveUpIsDialledFromTheDeskReachedAndTheClockStopsAtTheAnswer() throws Exception {
    String number = "+8613900000411";
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      givesUp(number);
      assertThat(desk.page.locator("#desk-owed-next")).containsText("排队时挂断");
      assertThat(Duration.between(ended(number), Instant.now()))
          .as("from hanging up to the open desk")
          .isLessThan(Duration.ofSeconds(5));
      looked(desk.page, "desk-next-zh-CN");
      dials(desk);
      desk.stateIs("TALKING");
      assertThat(desk.page.locator("#desk-script")).hasAttribute("data-script", "returning-a-call");
      assertThat(desk.call()).containsText("139****0411");
      assertThat(desk.call()).not().containsText("13900000411");
      looked(desk.page, "desk-talking-zh-CN");
      desk.page.click("#call-hang-up");
      await().until(() -> !desk.state().equals("TALKING"));
      says(desk, "reached");
      await().until(() -> state(number).equals("kept"));
      assertThat(
              owed.values(
                  """
                  select c.state, c.ended_at = date_trunc('second', k.answered_at), b.closed_by
                    from clock c join callback b on b.id::text = c.about_id
                    join calls k on k.party_e164 = b.number and k.direction = 'outgoing'
                   where b.number = '%s' and c.policy = 'C2'"""
                      .formatted(number)))
          .containsExactly("kept true 1001");
      assertThat(desk.page.locator("#desk-owed-next")).isHidden();
    } finally {
      cleared(number);
    }
  }

  private static Instant ended(String number) {
    return owed.rows("select max(ended_at) as at from calls where party_e164 = '" + number + "'")
        .getFirst()
        .getOffsetDateTime("at")
        .toInstant();
  }

  @Test
  void aBusyLineIsTriedAgainAndAfterEnoughAttemptsASupervisorDecides() {
    String number = "+8613900000412";
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      desk.page.click("nav a[href='/callbacks']");
      desk.page.click(".callback-new summary");
      desk.page.fill("#callback-number", "139 0000 0412");
      desk.page.fill("#callback-note", "发票抬头");
      desk.page.click(".callback-new button");
      assertThat(desk.page.locator(".callback")).containsText("发票抬头");
      for (int attempt = 1; attempt <= 2; attempt++) {
        List<String> busy = Collections.nCopies(attempt, "busy");
        dials(desk);
        await().untilAsserted(() -> assertThat(endedOutgoing(number)).isEqualTo(busy));
        says(desk, "reached");
        assertThat(desk.page.locator("#toasts")).containsText("不能记为已联系上");
        says(desk, "busy");
        await().untilAsserted(() -> assertThat(attempts(number)).isEqualTo(busy));
      }
      assertThat(desk.page.locator("#desk-owed-next")).isHidden();
      Page boss = centre.browser.signIn("chen.jing");
      boss.navigate(centre.console.address().resolve("/callbacks").toString());
      assertThat(boss.locator(".callback")).containsText("等待主管决定");
      boss.click(".callback >> text=再试一次");
      assertThat(boss.locator(".callback")).not().containsText("等待主管决定");
      boss.context().close();
      assertThat(desk.page.locator("#owed-dial")).isVisible();
    } finally {
      cleared(number);
    }
  }

  /** The floor tells of a dialled call only once it is answered; until then it must not end. */
  @Test
  void whoDoesNotAnswerIsRungUntilTheAgentGivesUpAndIsTriedAgain() {
    String number = "+8613900000413";
    givesUp(number);
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      dials(desk);
      await().until(() -> ringsFor(number).equals(List.of("true")));
      desk.page.click("[data-phone-bar] [data-phone='hangUp']");
      await().until(() -> endedOutgoing(number).equals(List.of("noAnswer")));
      says(desk, "noAnswer");
      await().until(() -> attempts(number).equals(List.of("noAnswer")));
      assertThat(state(number)).isEqualTo("open");
      // A second later it is offered again, without anything being pushed.
      assertThat(desk.page.locator("#owed-dial")).isVisible();
    } finally {
      cleared(number);
    }
  }

  /** Whether the agent's outgoing call has lasted eight seconds and goes on. */
  private static List<String> ringsFor(String number) {
    return owed.values(
        "select now() - offered_at > interval '8 seconds' from calls where direction = 'outgoing'"
            + " and ended_at is null and party_e164 = '%s'".formatted(number));
  }

  private static List<String> endedOutgoing(String number) {
    return owed.values(
        "select outcome from calls where direction = 'outgoing' and ended_at is not null"
            + " and party_e164 = '%s'".formatted(number));
  }

  private static List<String> attempts(String number) {
    return owed.values(
        "select a.outcome from callback_attempt a join callback b on b.id = a.callback"
            + " where b.number = '%s' order by a.at".formatted(number));
  }

  @Test
  void theirMailboxIsNobody() {
    String number = "+8613900000421";
    givesUp(number);
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      dials(desk);
      desk.stateIs("TALKING");
      desk.page.click("#call-hang-up");
      await().until(() -> !desk.state().equals("TALKING"));
      says(desk, "mailbox");
      await().until(() -> attempts(number).equals(List.of("mailbox")));
      assertThat(state(number)).isEqualTo("open");
    } finally {
      cleared(number);
    }
  }

  @Test
  void oneAtATimeAndNeverTheSameTwice() {
    String number = "+8613900000461";
    givesUp(number);
    try (Desk first = Desk.signedOn(centre, "wang.fang");
        Desk second = Desk.signedOn(centre, "li.na")) {
      assertThat(second.page.locator("#owed-dial")).isVisible();
      dials(first);
      assertThat(second.page.locator("#desk-owed-next")).isHidden();
      first.stateIs("TALKING");
      String id = owed.values("select id from callback where number = '" + number + "'").getFirst();
      assertThat(dialledBy(second, id)).isEqualTo(409);
      assertThat(dialledBy(first, id)).as("before they said how it came out").isEqualTo(409);
      first.page.click("#call-hang-up");
      await().until(() -> !first.state().equals("TALKING"));
      says(first, "reached");
      await().until(() -> state(number).equals("kept"));
      assertThat(endedOutgoing(number)).hasSize(1);
    } finally {
      cleared(number);
    }
  }

  private static int dialledBy(Desk desk, String id) {
    return (int)
        desk.page.evaluate(
            "id => fetch(`/callbacks/${id}/dial`, { method: 'POST' }).then((answer) => answer.status)",
            id);
  }

  @Test
  void callMeAtIsPromisedFromTheDesk() {
    String number = "+8613900000431";
    givesUp(number);
    String later =
        LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
            .plusDays(1)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      dials(desk);
      desk.stateIs("TALKING");
      desk.page.click("#call-hang-up");
      await().until(() -> !desk.state().equals("TALKING"));
      desk.page.click("#desk-owed-next .callback-later summary");
      desk.page.fill("#desk-owed-next input[name='later']", later);
      says(desk, "callLater");
      await()
          .untilAsserted(
              () ->
                  assertThat(clocks(number)).containsExactly("C2 cancelled", "C2-promise running"));
      assertThat(desk.page.locator("#desk-owed-next")).isHidden();
    } finally {
      cleared(number);
    }
  }

  private static List<String> clocks(String number) {
    return owed.values(
        "select c.policy, c.state from clock c join callback b on b.id::text = c.about_id where b.number = '%s' order by c.policy"
            .formatted(number));
  }

  @Test
  void whoCallsAgainAndIsAnsweredBySomebodyElseIsOwedNothingMore() {
    String number = "+8613900000441";
    givesUp(number);
    try (Desk other = Desk.ready(centre, "li.na")) {
      centre.call("400", number, "Again", "talk");
      other.stateIs("RINGING");
      other.answer();
      await().until(() -> state(number).equals("kept"));
      assertThat(clocks(number)).containsExactly("C2 kept");
      other.page.click("#call-hang-up");
      other.stateIs("WRAP_UP");
    }
  }

  @Test
  void whatCannotBeAnsweredNowIsNotedOnTheDeskAndHandedOverWhenItsOwnerGoesHome() throws Exception {
    String number = "+8613900000451";
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", number, "Asks", "talk");
      desk.stateIs("RINGING");
      desk.answer();
      desk.page.click("#desk-owed-title");
      desk.page.fill("#owed-note", "保修期到哪一天");
      looked(desk.page, "desk-owed-zh-CN");
      desk.page.click("#owed-save");
      assertThat(desk.page.locator("#desk-owed .notice-good")).isVisible();
      assertThat(owed.owed(number)).containsExactly("needsAnswer open");
      await().until(() -> owner(number).equals("1001"));
      desk.page.click("#call-hang-up");
      desk.stateIs("WRAP_UP");
      assertThat(desk.page.locator("#desk-owed-next")).containsText("保修期到哪一天");
      desk.page.click("#ask-off");
      desk.stateIs("SIGNED_OFF");
      await().until(() -> owner(number).equals("null"));
    } finally {
      cleared(number);
    }
  }

  private static String owner(String number) {
    return owed.values("select owner from callback where number = '%s'".formatted(number))
        .getFirst();
  }

  @Test
  void aMessageOutOfHoursIsOwedFromTheOpeningOnAndCanBeHeardOnTheCallback() throws Exception {
    String number = "+442079460018";
    owed.open(false);
    try {
      await().atMost(Duration.ofSeconds(60)).until(CallingBackIT::isClosed);
      centre.call("400", number, "Late", "hum18");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(owed.owed(number)).containsExactly("message open"));
      List<String> due =
          owed.values(
              "select c.state, c.due_at > b.owed_at + interval '1 hour' from clock c join callback b on b.id::text = c.about_id where b.number = '%s'"
                  .formatted(number));
      assertThat(due).containsExactly("running true");
      String recording =
          owed.values(
                  "select m.id from recording m join callback_reason r on r.call_id = m.call_id")
              .getFirst();
      Page agent = centre.browser.signIn("wang.fang", "en", ColorScheme.DARK, 1280);
      agent.navigate(centre.console.address().resolve("/callbacks").toString());
      assertThat(agent.locator(".callback-message")).isVisible();
      looked(agent, "callbacks-message-en-dark");
      byte[] wav =
          agent
              .request()
              .get(centre.console.address().resolve("/recordings/" + recording).toString())
              .body();
      assertThat(Tone.share(Tone.channel(wav, 0), WholeCentre.CALLER_HERTZ)).isGreaterThan(0.5);
      assertThat(
              owed.values(
                  "select who from audit where what = 'recording.open' and about like '%"
                      + recording
                      + "'"))
          .containsExactly("wang.fang");
      agent.context().close();
    } finally {
      owed.open(true);
      await().atMost(Duration.ofSeconds(60)).until(() -> !isClosed());
      cleared(number);
    }
  }

  /** The console knows within seconds that the site is closed; who calls then is not let in. */
  private static boolean isClosed() {
    String number = "13900000499";
    int before = calls(number);
    centre.call("400", "+86" + number, "Is it closed", "giveup1");
    await().until(() -> calls(number) > before);
    return centre.newestCallFrom(number).getString("outcome").equals("overflowed");
  }

  private static int calls(String number) {
    return owed.rows(
            "select 1 from calls where party_e164 = '+86" + number + "' and ended_at is not null")
        .size();
  }
}
