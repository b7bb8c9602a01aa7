package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sansheng.console.calendar.Holiday;
import sansheng.console.web.Messages;

/** The guide for authors says what the code does. */
class VocabularyTest {
  private final String guide = guide();

  @Test
  void theGuidesTableHasExactlyTheWordsThereAre() {
    String table = guide.substring(guide.indexOf("| word | example |"));
    List<String> documented =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(table)
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(Vocabulary.values()).map(Vocabulary::word).toList());
  }

  @Test
  void theGuideSaysWhichWordsAreAlwaysThere() {
    for (Vocabulary name : Vocabulary.values()) {
      String row =
          guide
              .lines()
              .filter(line -> line.startsWith("| `" + name.word() + "` |"))
              .reduce((first, last) -> last)
              .orElseThrow();
      assertThat(row.endsWith("| always |"))
          .as(row)
          .isEqualTo(name.presence() == Vocabulary.Presence.ALWAYS);
    }
  }

  @Test
  void theGuideNamesEveryFactStageHolidayAndPromise() {
    for (SystemFact fact : SystemFact.values()) {
      assertThat(guide).contains("`" + fact.key() + "`");
    }
    for (OrderStage stage : OrderStage.values()) {
      assertThat(guide).contains("`" + stage.key() + "`");
    }
    for (Holiday holiday : Holiday.values()) {
      assertThat(guide).contains("`" + holiday.key() + "`");
    }
    for (PromiseKind kind : PromiseKind.values()) {
      assertThat(guide).contains("`" + kind.key() + "`");
    }
  }

  @Test
  void theGuidesOwnExampleIsAScript() throws ScriptRefused {
    String example = guide.split("```", -1)[1].strip();
    new ScriptCheck(new Messages(), new ScriptRenderer()).passed(Locale.ENGLISH, 1, example);
  }

  @Test
  void everySampleCallFillsWhatItSays() {
    for (Locale language : Messages.LANGUAGES) {
      CallFacts known = SampleCalls.in(new Messages(), language).values().iterator().next();
      assertThat(known.values().keySet()).containsExactlyInAnyOrder(Vocabulary.values());
      assertThat(known.values().values()).noneMatch(String::isBlank);
    }
  }

  private static String guide() {
    try {
      return Files.readString(Path.of("../scripts/README.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
