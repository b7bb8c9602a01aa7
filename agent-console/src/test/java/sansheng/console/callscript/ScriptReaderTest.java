package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.web.Messages;
import sansheng.cti.floor.Direction;

class ScriptReaderTest {
  private static final String GOOD =
      """
      id: test
      title: A test
      direction: outgoing
      time: 09:00-12:00
      level: VIP, A
      promise: answer
      √ Do
      × Don't
      check one, weight 3, fatal, system said-greet: Said it
      check two: Judged
      ---
      # greet fixed
      Hello, this is ${firm}.

      # rest act
      Promise ${promiseTime!"a time"}.
      """;

  @Test
  void everyPartIsUnderstood() throws ScriptRefused {
    CallScript script = ScriptReader.read(Locale.ENGLISH, 7, GOOD.replace("\n", "\r\n"));
    assertThat(script.version()).isEqualTo(7);
    assertThat(script.when().direction()).isEqualTo(Direction.OUTGOING);
    assertThat(script.when().levels()).containsExactlyInAnyOrder("VIP", "A");
    assertThat(script.when().includes(LocalTime.of(9, 0))).isTrue();
    assertThat(script.when().includes(LocalTime.of(11, 59, 59))).isTrue();
    assertThat(script.when().includes(LocalTime.of(12, 0))).isFalse();
    assertThat(script.promise()).isEqualTo(PromiseKind.ANSWER);
    assertThat(script.checklist())
        .containsExactly(
            new CheckItem("one", "Said it", 3, true, "said-greet"),
            new CheckItem("two", "Judged", 1, false, null));
    assertThat(script.lines().stream().map(line -> line.id() + " " + line.kind() + line.at()))
        .containsExactly("greet FIXED13", "rest ACT16");
  }

  @Test
  void fullWidthSignsAreTaken() throws ScriptRefused {
    String typed = GOOD.replace("title: ", "title：").replace("check two: ", "check two，weight 2：");
    assertThat(ScriptReader.read(Locale.ENGLISH, 1, typed).checklist().get(1).weight())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: test                  | id: Test                        | 1  | badValue
          title: A test             | nonsense                        | 2  | headerLine
          title: A test             | titel: A test                   | 2  | unknownKey
          direction: outgoing       | direction: sideways             | 3  | badValue
          time: 09:00-12:00         | time: 25:00-12:00               | 4  | badValue
          time: 09:00-12:00         | time: 12:00-09:00               | 4  | badValue
          level: VIP, A             | level: GOLD                     | 5  | badValue
          promise: answer           | promise: money                  | 6  | badValue
          promise: answer           | title: Again                    | 6  | twice
          weight 3                  | weight 30                       | 9  | weight
          said-greet                | said-nothing                    | 9  | noSuchLine
          said-greet                | greeted                         | 9  | unknownFact
          check two                 | check one                       | 10 | twice
          # greet fixed             | # greet loudly                  | 12 | heading
          # rest act                | # greet                         | 15 | twice
          Hello, this is ${firm}.   | ${frim}                         | 13 | unknownNameNear
          Hello, this is ${firm}.   | <#list 1..9 as i>x</#list>      | 13 | notAllowed
          ${promiseTime!"a time"}   | it                              | 0  | promiseUnsaid
          √ Do                      | × Do                            | 0  | noPoints
          """)
  void whatIsWrongIsNamedWithItsLine(String what, String into, int line, String words) {
    List<ScriptTrouble> troubles = troubles(GOOD.replace(what, into));
    assertThat(troubles)
        .as("" + troubles)
        .anyMatch(trouble -> trouble.line() == line && trouble.words().equals(words));
    for (Locale language : Messages.LANGUAGES) {
      for (ScriptTrouble trouble : troubles) {
        assertThat(trouble.sentence(new Messages(), language))
            .isNotBlank()
            .doesNotContain("{0}", "{1}", "{2}")
            .isNotEqualTo(trouble.words());
      }
    }
  }

  @Test
  void whatIsNoScriptIsSaidOnce() {
    assertThat(troubles("")).hasSize(1);
    assertThat(troubles("x".repeat(20_000))).hasSize(1);
    assertThat(troubles(GOOD.substring(0, GOOD.indexOf("# greet"))))
        .anyMatch(trouble -> trouble.words().equals("noLines"));
  }

  private static List<ScriptTrouble> troubles(String source) {
    ScriptRefused refused =
        catchThrowableOfType(
            ScriptRefused.class, () -> ScriptReader.read(Locale.ENGLISH, 1, source));
    return Objects.requireNonNull(refused, "it was taken").troubles();
  }
}
