package sansheng.console.customer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Chromium;
import sansheng.console.TestConsole;

/** A customer's file in a real browser, on a real database. */
class CustomersIT {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static TestConsole console;
  private static Chromium chromium;
  private static CustomerStore customers;

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    console = new TestConsole();
    chromium = new Chromium();
    customers = new CustomerStore(console.database.db());
  }

  @AfterAll
  static void close() {
    chromium.close();
    console.close();
  }

  private static long made(String name, String number) {
    return made(name, number, "1001");
  }

  private static long made(String name, String number, @Nullable String owner) {
    long id =
        customers.create(name, Customer.Kind.PERSON, Customer.Level.B, "请放慢语速", owner).await();
    customers.addNumber(id, number, "手机", true).await();
    return id;
  }

  private static Page page(String login, String language, ColorScheme scheme, int width) {
    Page page = chromium.person(language, scheme, width).newPage();
    Chromium.signIn(page, console, login);
    return page;
  }

  @Test
  void aCustomerIsMadeFoundFilledAndReadAgain() throws Exception {
    Page page = page("lin", "zh-CN", ColorScheme.LIGHT, 1440);
    made("林建国", "+8613800000101");
    page.navigate(console.url("/customers/new"));
    page.fill("#file-name", "何美玲");
    page.fill("#file-number", "12");
    page.click(".file-form .button-main");
    assertThat(page.locator("#file-number-trouble")).containsText("区号");
    assertThat(page.locator("#file-name")).hasValue("何美玲");
    assertThat(page.locator("#file-number")).hasValue("12");
    page.fill("#file-number", "0571-5550 0177");
    page.selectOption("#file-level", "A");
    page.fill("#file-note", "生日前后打电话");
    page.click(".file-form .button-main");
    assertThat(page.locator("h1")).hasText("何美玲");
    assertThat(page.locator("#part-numbers")).containsText("571****0177");

    page.click("#part-orders .part-new summary");
    page.fill("#orders-number", "SO-2026-0815");
    page.fill("#orders-what", "热水器两台");
    page.selectOption("#orders-stage", "on-the-road");
    page.fill("#orders-amount", "3299.00");
    page.fill("#orders-placed_on", "2026-11-20");
    page.click("#part-orders form.filters .button");
    assertThat(page.locator("#part-orders")).containsText("SO-2026-0815 热水器两台");
    assertThat(page.locator("#part-orders")).containsText("在途");
    add(page, "plates", Map.of("plate", "浙A·12345"));
    add(page, "people", Map.of("name", "何先生", "post", "采购"));
    add(page, "channels", Map.of("value", "hemeiling@example.com"));
    page.click("#part-links .part-new summary");
    page.fill("#links-other", "没有这个人");
    page.click("#part-links form.filters .button");
    assertThat(page.locator("#links-other-trouble")).containsText("唯一");
    assertThat(page.locator("#links-other")).hasValue("没有这个人");
    page.fill("#links-other", "林建国");
    page.click("#part-links form.filters .button");
    assertThat(page.locator("#part-links .part-lines")).containsText("林建国");
    page.click("#part-dates .part-new summary");
    page.fill("#dates-on_day", "1988-11-26");
    page.check("#part-dates input[name=yearly]");
    page.click("#part-dates form.filters .button");
    assertThat(page.locator("#part-dates .part-lines")).containsText("每年");
    page.fill("#file-note", "嫌安装师傅来得太晚");
    page.click(".file-write .button");
    assertThat(page.locator(".timeline")).containsText("嫌安装师傅来得太晚");
    picture(page, "zh-CN-customer");

    page.click("#part-numbers .part-deeds summary");
    page.fill("#part-numbers .part-deeds input[name=why]", "客户要求不再打扰");
    page.click("#part-numbers button[name=forbid]");
    assertThat(page.locator("#part-numbers")).containsText("请勿致电");
    page.click("#part-numbers .part-head button");
    assertThat(page.locator("#part-numbers")).containsText("+8657155500177");
    assertThat(console.audited.stream().map(e -> e.what()))
        .contains("customer.create", "customer.open", "number.reveal", "doNotCall.add");

    for (String typed : List.of("hml", "meiling", "0815", "A123", "师傅", "0177", "何美铃")) {
      awaitFound(page, typed);
    }
    page.navigate(console.url("/customers"));
    page.fill("#customers-typed", "hml");
    assertThat(page.locator("#customers-found")).containsText("何美玲");
    picture(page, "zh-CN-customers");
    page.keyboard().press("Control+k");
    page.keyboard().type("0815");
    assertThat(page.locator("#find-list [aria-selected=true]")).containsText("何美玲");
    picture(page, "zh-CN-find");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("何美玲");
    page.context().close();
  }

  private static void add(Page page, String part, Map<String, String> fields) {
    page.click("#part-" + part + " .part-new summary");
    fields.forEach((name, value) -> page.fill("#" + part + "-" + name, value));
    page.click("#part-" + part + " form.filters .button");
    assertThat(page.locator("#part-" + part + " .part-lines"))
        .containsText(fields.values().iterator().next());
  }

  private static void awaitFound(Page page, String typed) {
    awaitFound(page, typed, "何美玲");
  }

  private static void awaitFound(Page page, String typed, String name) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              page.navigate(console.url("/customers?typed=" + typed));
              assertThat(page.locator("#customers-found").textContent()).contains(name);
            });
  }

  @Test
  void twoWhoEditAtOnceAreToldAndNothingTypedIsLost() {
    long id = made("郑秀英", "+8613800000107", null);
    Page mary = page("mary", "en", ColorScheme.DARK, 1280);
    Page lin = page("lin", "zh-CN", ColorScheme.LIGHT, 1280);
    mary.navigate(console.url("/customers/" + id + "/edit"));
    lin.navigate(console.url("/customers/" + id + "/edit"));
    lin.fill("#file-address", "杭州市西湖区文三路 1 号");
    lin.click(".file-form .button-main");
    assertThat(lin.locator("h1")).hasText("郑秀英");
    mary.fill("#file-address", "1 Wensan Road");
    mary.fill("#file-sector", "Catering");
    mary.click(".file-form .button-main");
    assertThat(mary.locator(".notice[role=alert]")).containsText("lin changed this file");
    assertThat(mary.locator("#file-address")).hasValue("1 Wensan Road");
    assertThat(mary.locator("#file-sector")).hasValue("Catering");
    assertThat(mary.locator("#file-address ~ .file-theirs")).containsText("杭州市西湖区文三路 1 号");
    mary.click(".file-form .button-main");
    assertThat(mary.locator(".facts")).containsText("1 Wensan Road");
    assertThat(mary.locator(".timeline")).containsText("杭州市西湖区文三路 1 号");
    lin.context().close();
    mary.context().close();
  }

  @Test
  void aFileIsKeptByWhatItIsAndFetchedUnderItsName() throws Exception {
    long id = made("韩雪", "+8613800000118");
    Page page = page("lin", "zh-CN", ColorScheme.LIGHT, 1280);
    Path folder = Files.createTempDirectory("attachments");
    Path good =
        Files.write(
            folder.resolve("合同 第一版.pdf"), "%PDF-1.7 words".getBytes(StandardCharsets.UTF_8));
    Path bad =
        Files.write(
            folder.resolve("picture.png"),
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    page.navigate(console.url("/customers/" + id));
    page.click("#attachments .part-new summary");
    page.setInputFiles("#attachment-file", bad);
    page.click("#attachments form .button");
    assertThat(page.locator("#toasts")).containsText("后缀");
    page.setInputFiles("#attachment-file", good);
    page.click("#attachments form .button");
    assertThat(page.locator("#attachments a")).hasText("合同 第一版.pdf");
    var download = page.waitForDownload(() -> page.click("#attachments a"));
    assertThat(Files.readString(download.path())).isEqualTo("%PDF-1.7 words");
    assertThat(download.suggestedFilename()).isEqualTo("合同 第一版.pdf");
    assertThat(console.audited)
        .anyMatch(e -> e.what().equals("attachment.fetch") && e.why().equals("合同 第一版.pdf"));
    page.context().close();
  }

  @Test
  void whoseFileItIsNotIsRefusedAndAskedToSayWhatFor() {
    long id = made("严守礼", "+8613800000133", "1002");
    customers.note(id, "chen", "只有陈雅婷知道的暗语").await();
    Page page = page("lin", "zh-CN", ColorScheme.LIGHT, 1280);
    Page hers = page("chen", "zh-TW", ColorScheme.LIGHT, 1280);
    awaitFound(hers, "暗语", "严守礼");
    awaitFound(page, "严守礼", "严守礼");
    assertThat(page.locator("#customers-found")).containsText("查看须申请");
    assertThat(page.locator("#customers-found")).not().containsText("请放慢语速");
    assertThat(page.locator("#customers-found")).not().containsText("138****0133");
    for (String piece : List.of("暗语", "0133")) {
      page.navigate(console.url("/customers?typed=" + piece));
      assertThat(page.locator("#customers-found")).not().containsText("严守礼");
    }
    for (String way : List.of("", "/edit", "/history?before=9999999999999")) {
      int before = refusals(id);
      assertThat(page.navigate(console.url("/customers/" + id + way)).status()).isEqualTo(403);
      assertThat(page.locator("main")).containsText("这位客户归别的座席");
      assertThat(page.locator("main")).not().containsText("暗语");
      assertThat(refusals(id)).isEqualTo(before + 1);
    }
    int before = refusals(id);
    for (String way : List.of("/reveal", "/notes", "/parts/orders", "/do-not-call")) {
      assertThat(
              page.request()
                  .post(
                      console.url("/customers/" + id + way),
                      RequestOptions.create().setHeader("Origin", console.url("")))
                  .text())
          .contains("这位客户归别的座席");
    }
    assertThat(refusals(id)).isEqualTo(before + 4);
    hers.navigate(console.url("/customers/" + id));
    assertThat(hers.locator("h1")).hasText("严守礼");

    page.navigate(console.url("/customers/" + id));
    page.fill("#access-purpose", "客户改由我回访");
    page.click("main .lead-form .button-main");
    page.waitForURL("**/access");
    database(
        "update access_request set state = 'approved', decided_at = now(), decided_by = 'wang',"
            + " from_at = now() - interval '1 hour', to_at = now() + interval '1 hour'");
    page.navigate(console.url("/customers/" + id));
    assertThat(page.locator("h1")).hasText("严守礼");
    hers.context().close();
    page.context().close();
  }

  private static void database(String sql) {
    console.database.db().query(sql).await();
  }

  private static int refusals(long id) {
    return (int)
        console.audited.stream()
            .filter(e -> e.what().equals("customer.refused") && e.about().equals("customer:" + id))
            .filter(e -> e.who().equals("lin"))
            .count();
  }

  @Test
  void twoFilesBecomeOneAndTwoAgain() {
    long one = made("高俊杰", "+8613800000112");
    long other = made("高俊杰", "+8613800000112");
    customers.addNumber(other, "+8657155500199", "家里", false).await();
    customers.note(other, "lin", "第二份里的备注").await();
    Page page = page("wang", "zh-CN", ColorScheme.LIGHT, 1280);
    page.navigate(console.url("/customers/duplicates"));
    assertThat(page.locator(".pair")).containsText("高俊杰");
    page.click("form[action='/customers/" + one + "/merge'] button");
    assertThat(page.locator("h1")).hasText("高俊杰");
    assertThat(page.locator("#part-numbers")).containsText("571****0199");
    assertThat(page.locator(".timeline")).containsText("第二份里的备注");
    page.navigate(console.url("/customers/" + other));
    page.waitForURL("**/customers/" + one);
    page.click("#merges button");
    assertThat(page.locator("#merges")).hasCount(0);
    assertThat(page.locator("#part-numbers")).not().containsText("571****0199");
    page.navigate(console.url("/customers/" + other));
    assertThat(page.locator("#part-numbers")).containsText("571****0199");
    assertThat(page.locator("#part-numbers")).containsText("138****0112");
    assertThat(page.locator(".timeline")).containsText("第二份里的备注");
    page.context().close();
  }

  static void picture(Page page, String name) throws Exception {
    Files.createDirectories(PICTURES);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.evaluate(Files.readString(Path.of("node_modules/axe-core/axe.min.js")));
    Object found =
        page.evaluate(
            "async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')))");
    assertThat((List<?>) found).as("axe on " + name).isEmpty();
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(Map.of(name, wider)).containsEntry(name, 0);
  }
}
