package sansheng.console.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;

/** Customers taken in and given out, on a real database. */
class ExchangeIT {
  private static final String TABLE =
      """
      客户编号,姓名,电话,座机,级别,负责人,地址,爱好
      K-1,林建国,138 0000 0101,0571-55500123,A级,1001,"杭州, 西湖区",钓鱼
      K-2,青禾贸易,0571-55500188,,VIP,,,
      K-3,,13800000103,,,,,
      K-4,周敏,12,,,,,
      K-5,许国栋,13800000110,,Z,,,
      ,何美玲,13800000111,,,,,
      ,没有号码,,,,,,
      """;
  private static final FileStore.By BY = new FileStore.By("wang", "127.0.0.1", Instant.EPOCH);

  private static TestDatabase database;
  private static ImportStore store;
  private static Importing importing;
  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    database = new TestDatabase();
    store = new ImportStore(database.db());
    importing = new Importing(database.db(), store, new Numbers("CN"), folder.resolve("imports"));
  }

  @AfterAll
  static void close() {
    importing.close();
    database.close();
  }

  private static ImportStore.Job look(byte[] bytes) throws Exception {
    UUID id = UUID.randomUUID();
    Path file = Files.write(folder.resolve(id + ".upload"), bytes);
    get(store.begin(id, "customers.csv", "wang", Instant.EPOCH));
    importing.look(id, file, BY);
    return done(id);
  }

  private static ImportStore.Job write(UUID id) throws Exception {
    assertThat(get(store.write(id))).isTrue();
    importing.write(id, BY);
    return done(id);
  }

  private static ImportStore.Job done(UUID id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> get(store.find(id)).orElseThrow(), job -> !job.runs());
  }

  private static int count() throws Exception {
    return get(database.db().query("select count(*)::int as n from customer"))
        .iterator()
        .next()
        .getInteger("n");
  }

  @Test
  void everyLineIsJudgedBeforeOneIsWrittenAndTheSameFileTwiceChangesNothing() throws Exception {
    int before = count();
    ImportStore.Job looked = look(TABLE.getBytes(Charset.forName("GB18030")));
    assertThat(looked.state()).isEqualTo("looked");
    assertThat(List.of(looked.made(), looked.changed(), looked.same(), looked.refused()))
        .containsExactly(3, 0, 0, 4);
    assertThat(looked.columns()).contains("姓名", "?爱好");
    assertThat(count()).isEqualTo(before);
    assertThat(get(store.lines(looked.id(), 100)))
        .filteredOn(line -> line.what().equals("refused"))
        .extracting(line -> line.line() + " " + line.column() + " " + line.why())
        .containsExactly(
            "4 姓名 file.trouble.name",
            "5 电话 file.trouble.number",
            "6 级别 file.trouble.choice",
            "8 姓名 import.trouble.key");
    ImportStore.Job written = write(looked.id());
    assertThat(written.state()).isEqualTo("written");
    Path kept = folder.resolve("imports").resolve(looked.id().toString());
    Awaitility.await().untilAsserted(() -> assertThat(kept).doesNotExist());
    assertThat(count()).isEqualTo(before + 3);
    String lin =
        get(database
                .db()
                .query(
                    "select level || ' ' || owner || ' ' || address as x from customer where code = 'K-1'"))
            .iterator()
            .next()
            .getString("x");
    assertThat(lin).isEqualTo("A 1001 杭州, 西湖区");

    for (byte[] again :
        List.of(
            TABLE.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8),
            TABLE.replace(',', ';').replace("杭州;", "杭州,").getBytes(StandardCharsets.UTF_8))) {
      ImportStore.Job same = look(again);
      assertThat(List.of(same.made(), same.changed(), same.same(), same.refused()))
          .containsExactly(0, 0, 3, 4);
    }

    ImportStore.Job changed = look(TABLE.replace("A级", "B").getBytes(StandardCharsets.UTF_8));
    assertThat(changed.changed()).isEqualTo(1);
    assertThat(get(store.lines(changed.id(), 100)))
        .anyMatch(
            line ->
                line.what().equals("changed") && line.why().equals("level") && line.line() == 2);
  }

  @Test
  void aWorkbookIsReadLikeATable() throws Exception {
    Path file = folder.resolve("book.xlsx");
    try (var out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("customers");
      sheet.value(0, 0, "Name");
      sheet.value(0, 1, "Phone");
      sheet.value(1, 0, "Margaret O'Neill");
      sheet.value(1, 1, "+44 20 7946 0018");
    }
    ImportStore.Job looked = look(Files.readAllBytes(file));
    assertThat(looked.made()).isEqualTo(1);
    assertThat(write(looked.id()).state()).isEqualTo("written");
    assertThat(look(Files.readAllBytes(file)).same()).isEqualTo(1);
  }

  @Test
  void whatAStopCutOffIsNotWaitedForAndItsFileIsGone() throws Exception {
    ImportStore.Job looked = look("name,phone\n何美玲,13800000199\n".getBytes(StandardCharsets.UTF_8));
    Path kept = folder.resolve("imports").resolve(looked.id().toString());
    assertThat(kept).exists();
    assertThat(get(store.write(looked.id()))).isTrue();
    try (Importing next =
        new Importing(database.db(), store, new Numbers("CN"), folder.resolve("imports"))) {
      get(next.begin());
    }
    ImportStore.Job after = get(store.find(looked.id())).orElseThrow();
    assertThat(after.state()).isEqualTo("failed");
    assertThat(after.why()).isEqualTo("import.failed.stopped");
    assertThat(kept).doesNotExist();
  }

  @Test
  void whatIsNoTableIsSaidToBeNone() throws Exception {
    assertThat(look("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8)).why())
        .isEqualTo("import.failed.table");
    assertThat(look("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).why())
        .isEqualTo("import.failed.heading");
    assertThat(look(new byte[] {'x', 0, (byte) 0xff, '\n', '"'}).state()).isEqualTo("failed");
  }

  @Test
  void whatIsGivenOutSaysByWhomAndIsNoFormulaAndCanBeTakenInAgain() throws Exception {
    look(
        "name,phone\n=cmd|' /C calc'!A0,13800000171\n@sum,13800000172\n"
            .getBytes(StandardCharsets.UTF_8));
    ImportStore.Job job =
        look("name,phone\n=1+1,13800000171\n@sum,13800000172\n".getBytes(StandardCharsets.UTF_8));
    write(job.id());
    Path file = folder.resolve("out.csv");
    try (CustomerSheet sheet = new CsvSheet(file, "王建国 (wang) 2026-11-25T09:00 #1")) {
      write(sheet);
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).contains("王建国 (wang)");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.endsWith("王建国 (wang) 2026-11-25T09:00 #1"));
    assertThat(String.join("\n", lines))
        .contains(",'=1+1,")
        .contains(",'@sum,")
        .contains("'+8613800000171");
    ImportStore.Job again = look(Files.readAllBytes(file));
    assertThat(again.made() + again.changed() + again.refused()).isZero();
    Path book = folder.resolve("out.xlsx");
    try (CustomerSheet sheet = new XlsxSheet(book, "王建国 (wang) #2")) {
      write(sheet);
    }
    assertThat(look(Files.readAllBytes(book)).same()).isEqualTo(again.same());
  }

  private static void write(CustomerSheet sheet) throws Exception {
    new ExportStore(database.db()).write("", Locale.ENGLISH, sheet);
  }
}
