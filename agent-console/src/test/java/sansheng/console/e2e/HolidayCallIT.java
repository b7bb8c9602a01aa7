package sansheng.console.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One call on a holiday, from the ring to what QA sees of it, by an agent who uses the keyboard
 * alone. The day is a holiday by a supervisor's notice: the PBX's clock can't be set.
 */
@ExtendWith(WholeCentre.Open.class)
class HolidayCallIT {
  private static final String HE = "+8613800000111";
  private static final Path PICTURES =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void whatIsShownTickedTypedAndPromisedIsSeenByQa() throws Exception {
    Page lead = centre.browser.signIn("chen.jing", "zh-CN", ColorScheme.LIGHT, 1440);
    todayIsSpringFestival(lead);
    String words = takeTheCall();
    String call = centre.endedCallFrom(HE.substring(1)).getString("id");
    LocalTime due = owed(lead);
    assertThat(words).contains(due.getHour() % 12 == 0 ? "12点" : due.getHour() % 12 + "点");
    assertThat(words).contains(due.getMinute() == 0 ? "点" : MINUTE.format(due).substring(3) + "分");
    qaSeesIt(call, words, MINUTE.format(due));
    lead.navigate(centre.console.address().resolve("/openers").toString());
    lead.click("form[action='/openers/withdraw'] button");
    assertThat(lead.locator(".table tbody tr")).hasCount(0);
    lead.context().close();
  }

  private void todayIsSpringFestival(Page lead) {
    String today = LocalDate.now(centre.settings.zone()).toString();
    lead.navigate(centre.console.address().resolve("/openers").toString());
    lead.selectOption("#holiday", "SPRING_FESTIVAL");
    lead.selectOption("#opens", "yes");
    lead.fill("#from", today);
    lead.fill("#to", today);
    lead.fill("#why", "年会");
    lead.click("form[action='/openers'] .button-main");
    assertThat(lead.locator(".table tbody tr")).hasCount(1);
  }

  private String takeTheCall() throws IOException {
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      Page page = desk.page;
      centre.call("400", HE, "He Meiling", "talk");
      desk.stateIs("RINGING");
      Locator script = page.locator("#desk-script");
      assertThat(script).hasAttribute("data-script", "opening-spring-festival");
      assertThat(script).containsText("过年好，何");
      assertThat(script).containsText("欢迎致电" + centre.settings.firm());
      assertThat(script).containsText("我是1001号客服王芳");
      picture(page, "zh-CN-holiday-ringing");
      desk.answer();

      for (int line = 0; line < 3; line++) {
        page.keyboard().press("Alt+KeyS");
        assertThat(page.locator("#tick-" + line)).hasAttribute("aria-pressed", "true");
      }
      page.keyboard().press("Alt+KeyN");
      assertThat(page.locator("#desk-note-text")).isFocused();
      page.keyboard().insertText("客户问发票何时寄出，我说我不知道。");
      assertThat(page.locator(".scan-hint mark")).hasText("我不知道");
      assertThat(page.locator("#desk-note-state")).hasText("已保存");
      picture(page, "zh-CN-holiday-forbidden");
      page.keyboard().press("Alt+KeyR");
      assertThat(page.locator(".scan-hint")).hasCount(0);
      assertThat(page.locator("#desk-note-text"))
          .hasValue(Pattern.compile("客户问发票何时寄出，我说请您稍等，我马上帮您核实.*"));

      page.keyboard().press("Alt+KeyF");
      page.keyboard().type("zsbnhd");
      page.keyboard().press("Enter");
      assertThat(script).hasAttribute("data-script", "answer-later");
      page.focus("#promise-30");
      page.keyboard().press("Enter");
      assertThat(page.locator("#script-promise-label")).containsText("已开始");
      String words = page.locator(".script-lines p").last().innerText();
      assertThat(words).matches("我会在.*\\d{1,2}点.*之前给您回电[\\s\\S]*");
      page.focus("#tick-2");
      page.keyboard().press("Space");
      assertThat(page.locator("#tick-2")).hasAttribute("aria-pressed", "true");
      picture(page, "zh-CN-holiday-promised");
      page.focus("#call-hang-up");
      page.keyboard().press("Enter");
      desk.stateIs("WRAP_UP");
      desk.beReady();
      return words;
    }
  }

  /** The promise is a call that is owed, and a clock that runs; when it is promised for. */
  private LocalTime owed(Page lead) {
    lead.navigate(centre.console.address().resolve("/callbacks").toString());
    Locator owed = lead.locator(".callback").filter(hasText("何美玲"));
    assertThat(owed).hasCount(1);
    assertThat(owed.locator("ul")).containsText("约定了回电时间");
    String promised = owed.locator("p.quiet").filter(hasText("约定时间")).first().innerText();
    String until = owed.locator(".callback-time .callback-left").getAttribute("data-until");
    Instant due = Instant.ofEpochMilli(Long.parseLong(until));
    lead.navigate(centre.console.address().resolve("/clocks").toString());
    assertThat(lead.locator("tr").filter(hasText("C2-promise")).first())
        .containsText(MINUTE.format(due.atZone(centre.settings.zone())));
    return LocalTime.parse(promised.substring(promised.length() - 5));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void qaSeesIt(String call, String words, String due) throws IOException {
    Page qa = centre.browser.signIn("liu.yang", "zh-CN", ColorScheme.LIGHT, 1440);
    WholeCentre.await()
        .untilAsserted(
            () -> {
              qa.navigate(centre.console.address().resolve("/calls/" + call).toString());
              assertThat(qa.locator("#words .sheet")).hasCount(3);
            });
    Locator opening = qa.locator("#words .sheet").nth(0);
    assertThat(opening).containsText("opening-spring-festival");
    assertThat(opening).containsText("第 1 版");
    assertThat(opening).containsText("过年好，何");
    assertThat(opening.locator(".badge-good")).hasCount(3);
    assertThat(opening.innerText())
        .containsPattern("\\d\\d:\\d\\d:\\d\\d[\\s\\S]*\\d\\d:\\d\\d:\\d\\d");
    Locator later = qa.locator("#words .sheet").nth(2);
    assertThat(later).containsText("answer-later");
    assertThat(later).containsText(words);
    assertThat(later.locator(".badge-good")).hasCount(1);
    assertThat(qa.locator("#words .notice")).containsText(due);
    assertThat(qa.locator("#notes .said-list")).containsText("我不知道");
    assertThat(qa.locator("#notes .said-list")).containsText("推诿");
    assertThat(qa.locator("#notes .said-list")).containsText("已改写");
    picture(qa, "zh-CN-holiday-qa");
    qa.context().close();
  }

  private static void picture(Page page, String name) throws IOException {
    Files.createDirectories(PICTURES);
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
  }
}
