package sansheng.console.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private static PhraseMatcher of(String pattern, String... exceptions) {
    return new PhraseMatcher(
        List.of(entry("one", Category.BLAME, List.of(pattern), List.of(exceptions))));
  }

  private static Entry entry(
      String key, Category category, List<String> patterns, List<String> exceptions) {
    return new Entry(key, category, Severity.HINT, patterns, exceptions, "better");
  }

  private static List<String> found(PhraseMatcher matcher, String text) {
    return matcher.scan(text).stream()
        .map(hit -> hit.start() + "-" + hit.end() + " " + hit.text())
        .toList();
  }

  @Test
  void clothesDoNotMatter() {
    PhraseMatcher matcher = of("没办法");
    assertThat(found(matcher, "沒辦法")).containsExactly("0-3 沒辦法");
    assertThat(found(matcher, "没 办—法")).containsExactly("0-5 没 办—法");
    assertThat(found(matcher, "没\u200b办\ufeff法")).containsExactly("0-5 没\u200b办\ufeff法");
    assertThat(found(of("hey"), "ＨＥＹ, Héy, 𝐡𝐞𝐲")).hasSize(3);
    assertThat(found(of("ﬁne"), "fine")).containsExactly("0-4 fine");
  }

  @Test
  void positionsAreThoseOfTheOriginalBeyondTheBasicPlane() {
    assertThat(found(of("没办法"), "𠮷😀没办法𠮷")).containsExactly("4-7 没办法");
    assertThat(found(of("𠮷野家"), "去𠮷野家吗")).containsExactly("1-5 𠮷野家");
    assertThat(found(of("hey"), "\ud800hey")).containsExactly("1-4 hey");
  }

  @Test
  void whatCombinesWithTheLastCharacterBelongsToIt() {
    assertThat(found(of("hey"), "he\u0301y\u0301\u0302!"))
        .containsExactly("0-6 he\u0301y\u0301\u0302");
  }

  @Test
  void wordsOfScriptsWithSpacesAreWhole() {
    assertThat(found(of("hey"), "they heyday whey")).isEmpty();
    assertThat(found(of("hey"), "您hey好, (hey)")).hasSize(2);
    assertThat(found(of("not here"), "there is no there there")).isEmpty();
    assertThat(found(of("not my job"), "It is not. My job is this")).isEmpty();
    assertThat(found(of("not my job"), "Not. My. Job!")).containsExactly("0-12 Not. My. Job");
    assertThat(found(of("not my job"), "not ... my … job")).hasSize(1);
    assertThat(found(of("speak up"), "we speak. Up there it is cold")).isEmpty();
    assertThat(found(of("don't"), "dont don’t don't don t")).hasSize(4);
  }

  @Test
  void alternativesGapsAndAnchors() {
    PhraseMatcher matcher = of("(再|还)*就挂(了|)");
    assertThat(found(matcher, "再这样我就挂了啊")).containsExactly("0-7 再这样我就挂了");
    assertThat(found(matcher, "再一二三四五六七就挂")).isEmpty();
    assertThat(found(matcher, "再来。就挂")).isEmpty();
    assertThat(found(of("^喂$"), "喂，您好。喂养喂")).containsExactly("0-1 喂");
    assertThat(found(of("^fine$$"), "Fine, I will. Fine! Fine"))
        .containsExactly("14-18 Fine", "20-24 Fine");
    assertThat(found(of("if you * leave"), "if you don't like it, leave"))
        .containsExactly("0-27 if you don't like it, leave");
  }

  @Test
  void exceptionsTakeWhatTheyTouch() {
    PhraseMatcher matcher = of("办法", "想*办法", "(没|)办法律");
    assertThat(found(matcher, "想没想过办法")).isEmpty();
    assertThat(found(matcher, "办法律师")).isEmpty();
    assertThat(found(matcher, "想过。没办法")).containsExactly("4-6 办法");
  }

  @Test
  void leftmostLongestInACategoryAllCategoriesBesideEachOther() {
    PhraseMatcher matcher =
        new PhraseMatcher(
            List.of(
                entry("short", Category.BLAME, List.of("不知道"), List.of()),
                entry("long", Category.BLAME, List.of("我不知道啊"), List.of()),
                entry("other", Category.CURT, List.of("知道"), List.of())));
    assertThat(matcher.scan("我不知道啊").stream().map(PhraseHit::phrase))
        .containsExactly("long", "other");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> of("(a|b")).hasMessageContaining("bracket");
    assertThatThrownBy(() -> of("a)")).hasMessageContaining("bracket");
    assertThatThrownBy(() -> of("。。")).hasMessageContaining("empty");
    assertThatThrownBy(() -> of("(a|)")).hasMessageContaining("empty");
    assertThatThrownBy(() -> of("*a")).hasMessageContaining("gap");
    assertThatThrownBy(() -> of("(a*b)")).hasMessageContaining("gapInside");
    assertThatThrownBy(() -> of("^")).hasMessageContaining("empty");
    assertThatThrownBy(() -> of("$")).hasMessageContaining("empty");
    String ten = "(0|1|2|3|4|5|6|7|8|9)";
    assertThatThrownBy(() -> of("(" + ten.repeat(4) + ")")).hasMessageContaining("many");
  }

  @Test
  void timeGrowsAsTheText() {
    PhraseMatcher matcher = Books.shipped().of("zh-CN");
    String hard = "我也不知道你再这样我就网页上写着".repeat(1000);
    long one = best(matcher, hard);
    long four = best(matcher, hard.repeat(4));
    assertThat(four).isLessThan(one * 12 + 50_000_000);
  }

  private static long best(PhraseMatcher matcher, String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      matcher.scan(text);
      best = Math.min(best, System.nanoTime() - began);
    }
    return best;
  }
}
