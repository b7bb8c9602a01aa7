package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.e2e.WholeCentre.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
  void theirMailboxIsNobody() {
    String number = "+8613900000421";
    givesUp(number);
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      dials(desk);
      desk.stateIs("TALKING");
      desk.page.click("#call-hang-up");
      await().until(() -> !desk.state().equals("TALKING"));
      says(desk, "mailbox");
      await()
          .until(
              () ->
                  owed.values(
                          "select outcome from callback_attempt a join callback b on b.id = a.callback where b.number = '"
                              + number
                              + "'")
                      .equals(List.of("mailbox")));
      assertThat(state(number)).isEqualTo("open");
    }
    cleared(number);
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
