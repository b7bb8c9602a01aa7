package sansheng.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.db.TestDatabase.get;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.console.customer.Customer;
import sansheng.console.customer.CustomerStore;
import sansheng.console.db.TestDatabase;

class FindIT {
  private static TestDatabase database;
  private static FindStore store;
  private static FindWriter writer;
  private static CustomerStore customers;

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
    customers = new CustomerStore(database.db());
    store = new FindStore(database.db());
    writer = new FindWriter(database.db(), database.vertx());
    long lin = create("林建国", Customer.Level.A, "热水器还在保修期内", "1001");
    get(customers.addNumber(lin, "+8613800000101", "手机", true));
    get(customers.addNumber(lin, "+8657155500123", "家里", false));
    long chen = create("陳雅婷", Customer.Level.C, "", "1002");
    get(customers.addNumber(chen, "+886912345678", "手機", true));
    create("王伟", Customer.Level.D, "", "1001");
    create("王伟强", Customer.Level.VIP, "", null);
    create("单田芳", Customer.Level.C, "", null);
    create("John Smith", Customer.Level.B, "", null);
    create("Margaret O'Neill", Customer.Level.B, "", null);
    create("杭州青禾贸易有限公司", Customer.Level.VIP, "", "1002");
    for (int i = 0; i < 60; i++) {
      long one = create("客户" + (char) ('一' + i * 7), Customer.Level.D, "", null);
      get(customers.addNumber(one, "+86139%08d".formatted(10000000 + i * 7919), "", true));
    }
    get(
        database
            .db()
            .query(
                "insert into customer_order (customer_id, number, stage, placed_on) values ("
                    + lin
                    + ", 'SO-2026-0815', 'placed', '2026-08-15')"));
    get(
        database
            .db()
            .query(
                "insert into customer_plate (customer_id, plate) values ("
                    + chen
                    + ", '浙A·12345')"));
    get(customers.note(lin, "li.na", "嫌安装师傅来得太晚"));
    get(writer.writeAll());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static long create(String name, Customer.Level level, String note, @Nullable String owner)
      throws Exception {
    return get(customers.create(name, Customer.Kind.PERSON, level, note, owner));
  }

  private static List<String> names(String typed) throws Exception {
    return get(store.find(typed, "1001", 20)).stream().map(hit -> hit.customer().name()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "林建国, 林建国",
    "建国, 林建国",
    "林, 林建国",
    "ljg, 林建国",
    "LJG, 林建国",
    "jg, 林建国",
    "linjianguo, 林建国",
    "lin jian guo, 林建国",
    "linjg, 林建国",
    "linjiang, 林建国",
    "jianguo, 林建国",
    "林jg, 林建国",
    "陈雅婷, 陳雅婷",
    "陳雅, 陳雅婷",
    "cyt, 陳雅婷",
    "shantianfang, 单田芳",
    "dantian, 单田芳",
    "john, John Smith",
    "smith, John Smith",
    "smith john, John Smith",
    "johnsmith, John Smith",
    "jo, John Smith",
    "neill, Margaret O'Neill",
    "qinghe, 杭州青禾贸易有限公司",
    "hzqh, 杭州青禾贸易有限公司",
    "青禾贸易, 杭州青禾贸易有限公司",
    "13800000101, 林建国",
    "138 0000 0101, 林建国",
    "+86 138-0000-0101, 林建国",
    "000101, 林建国",
    "0571-55500123, 林建国",
    "5550, 林建国",
    "0912345678, 陳雅婷",
    "SO-2026-0815, 林建国",
    "so20260815, 林建国",
    "0815, 林建国",
    "浙A12345, 陳雅婷",
    "A123, 陳雅婷",
    "热水器, 林建国",
    "安装师傅, 林建国"
  })
  void whatIsTypedIsMeant(String typed, String name) throws Exception {
    assertThat(names(typed)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "林健国, 林建国",
    "13800000110, 林建国",
    "1380000101, 林建国",
    "138000001011, 林建国",
    "linjainguo, 林建国",
    "jonhsmith, John Smith",
    "margaert, Margaret O'Neill",
    "林建华国, 林建国",
    "SO20260185, 林建国"
  })
  void oneSlipIsForgiven(String typed, String name) throws Exception {
    assertThat(names(typed)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "_",
        "'",
        "\\",
        "(",
        "[a",
        "*",
        ".*",
        "^",
        "$q",
        "qzxv",
        "9",
        "99999999999"
      })
  void nothingTypedIsEverMoreThanText(String typed) throws Exception {
    assertThat(names(typed)).doesNotContain("林建国");
  }

  @Test
  void theNameItselfComesFirstThenOnesOwnThenTheLevel() throws Exception {
    assertThat(names("王伟")).startsWith("王伟", "王伟强");
    assertThat(names("ww")).startsWith("王伟", "王伟强");
  }

  @Test
  void whatWasFoundIsSaid() throws Exception {
    assertThat(get(store.find("0815", null, 5)).getFirst().by()).isEqualTo(Hit.By.SIGN);
    assertThat(get(store.find("安装师傅", null, 5)).getFirst().by()).isEqualTo(Hit.By.NOTE);
    assertThat(get(store.find("000101", null, 5)).getFirst().by()).isEqualTo(Hit.By.NUMBER);
  }

  @Test
  void whoeverWritesTheNewNameIsFoundAndTheOldIsNot() throws Exception {
    long id = create("欧阳修", Customer.Level.C, "", null);
    get(writer.writeAll());
    assertThat(names("oyx")).contains("欧阳修");
    get(database.db().query("update customer set name = '司马光' where id = " + id));
    get(writer.writeAll());
    assertThat(names("oyx")).isEmpty();
    assertThat(names("smg")).contains("司马光");
    get(database.db().query("delete from customer where id = " + id));
    get(writer.writeAll());
    assertThat(names("smg")).isEmpty();
  }
}
