package sansheng.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sansheng.console.phrase.Books;

class StretchTest {
  private static final Books BOOKS = Books.shipped();

  private static List<String> found(String language, String... said) {
    Stretch stretch = new Stretch();
    for (int i = 0; i < said.length; i++) {
      stretch.add(i, said[i]);
    }
    return stretch.found(BOOKS.of(language)::scan).stream()
        .map(f -> f.line() + " " + said[f.line()].substring(f.start(), f.end()))
        .toList();
  }

  @Test
  void aPhraseOverTheBorderIsFoundWhereItEnds() {
    assertThat(found("zh-CN", "这个我", "不知道")).containsExactly("1 不知道");
    assertThat(found("zh-CN", "😀这不归", "我管😀，您好")).containsExactly("1 我管");
    assertThat(found("en", "Sir, that is not my", "job at all")).containsExactly("1 job");
    assertThat(found("zh-TW", "這不", "歸", "我管")).containsExactly("2 我管");
  }

  @Test
  void whatFollowsMayMakeItHarmless() {
    assertThat(found("en", "I don't know that yet,", "but I'll find out for you")).isEmpty();
    assertThat(found("zh-CN", "这个我不清楚", "，我马上帮您核实")).isEmpty();
  }

  @Test
  void whatStandsAloneStillDoes() {
    assertThat(found("zh-CN", "您好", "什么？", "请讲")).containsExactly("1 什么");
    assertThat(found("zh-CN", "您好", "很高兴为您服务")).isEmpty();
  }

  @Test
  void onlyTheSamePersonGoesOnAndNotForEver() {
    Segment first = segment(0, 2);
    assertThat(Stretch.goesOn(first, "1001", segment(3, 4), "1001", true)).isTrue();
    assertThat(Stretch.goesOn(first, "1001", segment(30, 31), "1001", false)).isTrue();
    assertThat(Stretch.goesOn(first, "1001", segment(30, 31), "1001", true)).isFalse();
    assertThat(Stretch.goesOn(first, "1001", segment(3, 4), "1002", false)).isFalse();
    assertThat(Stretch.goesOn(first, "1001", segment(100, 101), "1001", false)).isFalse();
  }

  private static Segment segment(int from, int to) {
    return new Segment(Speaker.AGENT, Duration.ofSeconds(from), Duration.ofSeconds(to), "x");
  }
}
