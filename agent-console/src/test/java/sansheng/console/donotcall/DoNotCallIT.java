package sansheng.console.donotcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.customer.Numbers;
import sansheng.console.db.TestDatabase;
import sansheng.console.dialling.DialSettings;
import sansheng.console.dialling.Dialling;
import sansheng.console.dialling.NumberClass;
import sansheng.cti.route.DialQuestion;

@SuppressWarnings("NullAway.Init")
class DoNotCallIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final Numbers NUMBERS = new Numbers("CN");
  private static TestDatabase database;

  @BeforeAll
  static void open() throws Exception {
    database = new TestDatabase();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<Entry> read(String text, String reason) {
    return Lines.read(text, reason, "wang", NOW, NUMBERS::e164);
  }

  @Test
  void aNumberOfTheListIsRefusedBeforeItIsDialledAndOnItsWay() {
    DoNotCall list = new DoNotCall(database.db());
    Dialling dialling =
        new Dialling(
            "CN",
            new DialSettings(EnumSet.allOf(NumberClass.class), 60, 600, ""),
            InstantSource.fixed(NOW),
            digits -> NUMBERS.e164(digits).map(list::holds).orElse(false));
    list.add(read("13800001111 要求不再致电", ""));
    assertThat(dialling.judge("1001", "138 0000 1111").refusal())
        .contains(Dialling.Refusal.FORBIDDEN);
    assertThat(dialling.judge("1001", "13800001112").refusal()).isEmpty();
    assertThat(dialling.rule(new DialQuestion("1001", "13800001111")).allowed()).isFalse();
    assertThat(dialling.rule(new DialQuestion("1001", "13800001112")).allowed()).isTrue();
    assertThat(list.remove("+8613800001111")).isTrue();
    assertThat(list.remove("+8613800001111")).isFalse();
    assertThat(dialling.judge("1001", "13800001111").refusal()).isEmpty();
  }

  @Test
  void linesAreTakenAllOrNone() {
    DoNotCall list = new DoNotCall(database.db());
    List<Entry> entries = read("# 来信\n13900000001\t来信要求\n\n13900000002，律师函\n+442079460000", "其他");
    assertThat(entries).extracting(Entry::why).containsExactly("来信要求", "律师函", "其他");
    entries = read("13900000001\t来信要求\n13900000002，律师函\n13900000002 twice\n13900000003", "其他");
    assertThat(list.add(entries)).isEqualTo(3);
    assertThat(list.add(entries)).isZero();
    assertThat(list.list("0000003", 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.why()).isEqualTo("其他"));
  }

  @ParameterizedTest
  @CsvSource({
    "13900000001 x~nonsense, y, 2, dnc.badLine",
    "1001 colleague, y, 1, dnc.badLine",
    "13900000001, '', 1, dnc.badReason",
    "'', y, 1, dnc.badLine"
  })
  void whatCantBeReadIsSaidWithItsLine(String text, String reason, int line, String words) {
    assertThatThrownBy(() -> read(text.replace('~', '\n'), reason))
        .isInstanceOfSatisfying(
            Lines.Wrong.class,
            wrong -> {
              assertThat(wrong.line()).isEqualTo(line);
              assertThat(wrong.words()).isEqualTo(words);
            });
  }

  @Test
  void whileTheDatabaseIsAwayWhatIsKnownHolds() throws Exception {
    TestDatabase lost = new TestDatabase();
    DoNotCall list = new DoNotCall(lost.db());
    list.add(read("13800002222 x", ""));
    lost.close();
    assertThat(list.holds("+8613800002222")).isTrue();
    assertThat(Optional.of("+8613800003333").filter(list::holds)).isEmpty();
  }
}
