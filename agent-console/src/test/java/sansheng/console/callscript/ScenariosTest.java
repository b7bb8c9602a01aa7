package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.console.calendar.Holiday;
import sansheng.console.web.Messages;

/** The centre's list of scenarios against the files, in every language. */
class ScenariosTest {
  private static final List<CallScript> SCRIPTS =
      ScriptFiles.read(new ScriptCheck(new Messages(), new ScriptRenderer()), new Messages(), null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | opening-morning opening
          2  | opening-labour-day opening-mid-autumn opening-national-day opening-new-year opening-spring-festival
          3  | returning-a-call
          4  | checking-data
          5  | suggestion
          6  | asking-understanding
          7  | customer-apologises
          8  | customer-thanks
          9  | answer-later
          10 | complaint-slow-answer
          11 | anger-and-abuse
          12 | complaint-slow-or-new
          13 | complaint-colleague-manner
          14 | complaint-colleague-mistake
          15 | complaint-own-mistake
          16 | complaint-answer-later
          17 | after-complaint
          18 | attack-on-firm
          19 | anything-missing
          20 | refusing
          21 | hold
          22 | transfer
          23 | wrong-number silent-call crank-call
          24 | payment-methods cash-on-delivery product-question
          25 | order-placed order-stock-short
          26 | order-entered
          27 | order-confirmed order-change
          28 | order-picked order-earlier order-extra-goods
          29 | order-loaded order-stacking order-extra-packing
          30 | order-on-the-road order-where-is-the-lorry order-accident
          31 | order-arrived order-missing-goods order-gate-quarrel
          32 | order-signed-for order-damaged
          33 | order-receipt-filed order-papers-unreadable order-papers-not-returned
          34 | closing closing-apology
          """)
  void everyScenarioHasItsScriptsInEveryLanguage(int scenario, String ids) {
    for (Locale language : Messages.LANGUAGES) {
      Set<String> found =
          SCRIPTS.stream()
              .filter(script -> script.language().equals(language))
              .filter(script -> script.scenario() == scenario)
              .map(CallScript::id)
              .collect(Collectors.toSet());
      assertThat(found)
          .as(scenario + " in " + language)
          .containsExactlyInAnyOrder(ids.strip().split(" ", -1));
    }
  }

  @Test
  void nothingIsWithoutScenarioAndAllNineStagesAreThere() {
    assertThat(SCRIPTS).noneMatch(script -> script.scenario() == 0);
    var stages = new TreeMap<OrderStage, Set<Integer>>();
    for (CallScript script : SCRIPTS) {
      OrderStage stage = script.when().stage();
      if (stage != null) {
        stages.computeIfAbsent(stage, s -> new HashSet<>()).add(script.scenario());
      }
    }
    int scenario = 25;
    for (OrderStage stage : OrderStage.values()) {
      assertThat(stages.get(stage)).isEqualTo(Set.of(scenario));
      scenario++;
    }
  }

  @Test
  void theOpeningsPartTheDayAndTheHolidaysAreFive() {
    for (Locale language : Messages.LANGUAGES) {
      var openings =
          SCRIPTS.stream().filter(s -> s.language().equals(language) && s.scenario() == 1).toList();
      for (int minute = 0; minute < 24 * 60; minute++) {
        var time = java.time.LocalTime.MIN.plusMinutes(minute);
        assertThat(openings.stream().filter(s -> s.when().includes(time))).as("" + time).hasSize(1);
      }
      assertThat(
              SCRIPTS.stream()
                  .filter(s -> s.language().equals(language) && s.scenario() == 2)
                  .map(s -> s.when().holiday()))
          .containsExactlyInAnyOrder(
              Holiday.NEW_YEAR,
              Holiday.SPRING_FESTIVAL,
              Holiday.LABOUR_DAY,
              Holiday.MID_AUTUMN,
              Holiday.NATIONAL_DAY);
    }
  }

  @Test
  void openingAndClosingAreFixedAndWhatIsPromisedIsSaid() {
    for (CallScript script : SCRIPTS) {
      if (Set.of(1, 2, 34).contains(script.scenario())) {
        assertThat(script.lines().getFirst().kind())
            .as(script.id())
            .isEqualTo(ScriptLine.Kind.FIXED);
      }
      assertThat(script.promise() != null)
          .as(script.id())
          .isEqualTo(script.source().contains("promiseTime"));
    }
  }

  @Test
  void everyScriptSaysWhatIsRightWhatIsBannedAndWhatIsChecked() {
    for (CallScript script : SCRIPTS) {
      assertThat(script.dos()).as(script.id()).isNotEmpty();
      assertThat(script.donts()).as(script.id()).isNotEmpty();
      assertThat(script.checklist()).as(script.id()).isNotEmpty();
      assertThat(script.lines()).as(script.id()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello , there",
        "Good day,, sir",
        "Good day, . And",
        "Said ${left}",
        "Said <#left>",
        "A null value",
        "The ( ) is empty",
        "Thank you, Anna Clarke.",
        "Thank you, Clarke.",
        ", and thank you"
      })
  void flawsAreSeenInEnglish(String said) {
    assertThat(flaws(Locale.ENGLISH, said)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"您好，，欢迎", "您好，。", "您好 ，欢迎", "“”您好", "李秀兰，您好", "【】之前", "，您好"})
  void flawsAreSeenInChinese(String said) {
    assertThat(flaws(Locale.SIMPLIFIED_CHINESE, said)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"您好，李女士！欢迎致电。", "李秀兰女士，您好……请问是1,000箱吗？", "【时间】之前答复您（对同事）。"})
  void goodWordsPass(String said) {
    assertThat(flaws(Locale.SIMPLIFIED_CHINESE, said)).isEmpty();
  }

  private static List<ScriptTrouble> flaws(Locale language, String said) {
    CallFacts facts = SampleCalls.in(new Messages(), language).values().iterator().next();
    RenderedScript words =
        new RenderedScript(
            "x",
            language,
            1,
            "x",
            List.of(),
            List.of(),
            List.of(new RenderedScript.Line("greet", ScriptLine.Kind.SAY, said)));
    return RenderedFlaws.of(SCRIPTS.getFirst(), words, facts);
  }
}
