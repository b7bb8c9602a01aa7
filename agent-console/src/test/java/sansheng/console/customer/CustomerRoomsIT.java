package sansheng.console.customer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.Chromium;
import sansheng.console.Scene;
import sansheng.console.TestConsole;
import sansheng.console.screenpop.Pop;
import sansheng.console.seed.Seed;
import sansheng.cti.floor.AgentPresence;

/** The customers' rooms with the demonstration's customers in them: looked at, and by axe. */
class CustomerRoomsIT {
  private static final String TABLE =
      """
      客户编号,姓名,电话,级别,负责人,爱好
      K-1,方海燕,138 0000 0201,A级,1001,钓鱼
      K-2,孟庆元,138 0000 0202,B,1002,
      K-3,,13800000203,,,
      K-4,沈佳,12,,,
      K-5,潘磊,13800000205,Z,,
      """;
  private static TestConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    console = new TestConsole();
    chromium = new Chromium();
    console
        .database
        .db()
        .inTransaction(
            connection ->
                Seed.customers(connection, LocalDate.of(2026, 11, 25), ZoneId.of("Asia/Shanghai")))
        .await();
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, LIGHT, 1440, lin, 1001", "en, DARK, 1280, mary, 1003"})
  void everyRoomIsReadable(
      String language, ColorScheme scheme, int width, String login, String agent) throws Exception {
    console
        .database
        .db()
        .query("update staff set locale = '" + language + "' where login = 'wang'")
        .await();
    Page page = chromium.person(language, scheme, width).newPage();
    Chromium.signIn(page, console, "wang");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              page.navigate(console.url("/customers?typed=qinghe"));
              org.assertj.core.api.Assertions.assertThat(
                      page.locator("#customers-found").textContent())
                  .contains("青禾");
            });
    CustomersIT.picture(page, language + "-rooms-found");
    page.click("#customers-found a");
    assertThat(page.locator("#part-orders")).containsText("120");
    CustomersIT.picture(page, language + "-rooms-file");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/" + language + "-rooms-file-whole.png")));
    page.navigate(console.url("/customers/import"));
    page.setInputFiles(
        "#import-file",
        new FilePayload("customers-2026.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
    page.click("main form .button-main");
    assertThat(page.locator("#import-state .badge-bad")).hasCount(3);
    CustomersIT.picture(page, language + "-rooms-import");
    page.context().close();

    Page desk = chromium.person(language, scheme, width).newPage();
    Chromium.signIn(desk, console, login);
    desk.navigate(console.url("/customers"));
    assertThat(desk.locator("#customers-found tbody tr").first()).isVisible();
    CustomersIT.picture(desk, language + "-rooms-mine");
    Scene scene = new Scene(console.floor, agent);
    console.pops.put(
        scene.call(),
        new Pop(scene.call(), "139****0417", Pop.State.UNKNOWN, List.of(), List.of()));
    desk.navigate(console.url("/"));
    scene.state(AgentPresence.State.READY, null);
    assertThat(desk.locator("#desk-state")).hasAttribute("data-state", "READY");
    scene.rings();
    scene.talks();
    assertThat(desk.locator("#pop-new")).isVisible();
    desk.keyboard().press("Alt+KeyC");
    assertThat(desk.locator("#pop-name")).isFocused();
    desk.keyboard().press("Alt+KeyN");
    assertThat(desk.locator("#desk-note-text")).isFocused();
    CustomersIT.picture(desk, language + "-rooms-stranger");
    desk.context().close();
  }
}
