package sansheng.console.prompter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.console.calendar.Holiday;
import sansheng.console.callscript.CallScript;
import sansheng.console.callscript.ScriptCheck;
import sansheng.console.callscript.ScriptFiles;
import sansheng.console.callscript.ScriptReader;
import sansheng.console.callscript.ScriptRefused;
import sansheng.console.callscript.ScriptRenderer;
import sansheng.console.web.Messages;
import sansheng.cti.floor.Direction;

/**
 * The shipped scripts and the calendar, together. The site is in Shanghai, the server need not be.
 */
class OpeningTest {
  private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
  private static final Messages MESSAGES = new Messages();
  private static final List<CallScript> ALL =
      ScriptFiles.read(new ScriptCheck(MESSAGES, new ScriptRenderer()), MESSAGES, null);

  private final Notices notices = new Notices();

  private String opening(String local) {
    return opening(LocalDateTime.parse(local).atZone(SITE), Locale.SIMPLIFIED_CHINESE);
  }

  private String opening(ZonedDateTime now, Locale language) {
    ZonedDateTime atSite = now.withZoneSameInstant(SITE);
    Occasion occasion =
        new Occasion(
            Direction.INCOMING, atSite, notices.greeted(atSite.toLocalDate()), Set.of(), null);
    List<CallScript> spoken = ALL.stream().filter(s -> s.language().equals(language)).toList();
    return Opening.choose(occasion, spoken).orElseThrow().id();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:00:00, opening-morning",
    "2026-11-24T11:59:59, opening-morning",
    "2026-11-24T12:00:00, opening",
    "2026-11-24T23:59:59, opening",
    "2026-12-31T23:59:59, opening",
    "2027-01-01T00:00:00, opening-new-year",
    "2027-01-01T23:59:59, opening-new-year",
    "2027-01-02T00:00:00, opening-morning",
    "2026-04-30T23:59:59, opening",
    "2026-05-01T00:00:00, opening-labour-day",
    "2026-09-24T23:59:59, opening",
    "2026-09-25T00:00:00, opening-mid-autumn",
    "2026-09-26T00:00:00, opening-morning",
    "2026-09-30T23:59:59, opening",
    "2026-10-01T00:00:00, opening-national-day"
  })
  void theHourAndTheHolidayChoose(String local, String id) {
    assertThat(opening(local)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-03"
      })
  void theSpringFestivalIsGreetedFromItsEveToTheSeventhDay(LocalDate first) {
    assertThat(opening(first.minusDays(2) + "T23:59:59")).isEqualTo("opening");
    assertThat(opening(first.minusDays(1) + "T00:00:00")).isEqualTo("opening-spring-festival");
    assertThat(opening(first.plusDays(6) + "T23:59:59")).isEqualTo("opening-spring-festival");
    assertThat(opening(first.plusDays(7) + "T00:00:00")).isEqualTo("opening-morning");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-10-01",
        "2021-09-21",
        "2022-09-10",
        "2023-09-29",
        "2024-09-17",
        "2025-10-06",
        "2026-09-25",
        "2027-09-15",
        "2028-10-03",
        "2029-09-22",
        "2030-09-12"
      })
  void midAutumnIsGreetedOnItsDay(LocalDate day) {
    assertThat(opening(day + "T15:00:00")).isEqualTo("opening-mid-autumn");
  }

  @Test
  void makeUpWorkingDaysAreOrdinaryDays() {
    assertThat(opening("2026-02-14T10:00:00")).isEqualTo("opening-morning");
    assertThat(opening("2026-10-10T14:00:00")).isEqualTo("opening");
  }

  @Test
  void aServerElsewhereOpensByTheSitesDay() {
    Locale chinese = Locale.SIMPLIFIED_CHINESE;
    assertThat(opening(ZonedDateTime.parse("2026-12-31T16:00:00Z"), chinese))
        .isEqualTo("opening-new-year");
    assertThat(opening(ZonedDateTime.parse("2026-12-31T15:59:59Z"), chinese)).isEqualTo("opening");
  }

  private static OpenerNotice notice(long id, boolean opens, String from, String to) {
    return new OpenerNotice(
        id,
        Holiday.SPRING_FESTIVAL,
        opens,
        LocalDate.parse(from),
        LocalDate.parse(to),
        "lead",
        Instant.ofEpochSecond(id),
        "");
  }

  @Test
  void aNoticeSwitchesAHolidayOnOrOffAndTheLatestCounts() {
    notices.are(List.of(notice(1, true, "2026-11-24", "2026-11-25")));
    assertThat(opening("2026-11-23T23:59:59")).isEqualTo("opening");
    assertThat(opening("2026-11-24T00:00:00")).isEqualTo("opening-spring-festival");
    assertThat(opening("2026-11-25T23:59:59")).isEqualTo("opening-spring-festival");
    assertThat(opening("2026-11-26T00:00:00")).isEqualTo("opening-morning");
    notices.are(
        List.of(
            notice(2, false, "2026-11-25", "2026-11-25"),
            notice(1, true, "2026-11-24", "2026-11-25")));
    assertThat(opening("2026-11-25T15:00:00")).isEqualTo("opening");
    notices.are(List.of(notice(3, false, "2027-02-06", "2027-02-08")));
    assertThat(opening("2027-02-06T09:00:00")).isEqualTo("opening-morning");
  }

  @Test
  void everyLanguageHasTheSameOpeningOnEveryDayOfElevenYears() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < 4_018; i++) {
      ZonedDateTime noon = first.plusDays(i).atTime(12, 0).atZone(SITE);
      assertThat(Messages.LANGUAGES.stream().map(language -> opening(noon, language)).distinct())
          .as(noon.toString())
          .hasSize(1);
    }
  }

  @Test
  void aCallThatIsOwedIsOpenedWithItsReason() {
    ZonedDateTime noon = ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, SITE);
    for (Locale language : Messages.LANGUAGES) {
      List<CallScript> spoken = ALL.stream().filter(s -> s.language().equals(language)).toList();
      assertThat(
              Opening.choose(
                      new Occasion(Direction.OUTGOING, noon, Set.of(), Set.of("callback"), null),
                      spoken)
                  .orElseThrow()
                  .id())
          .isEqualTo("returning-a-call");
      assertThat(
              Opening.choose(
                      new Occasion(Direction.OUTGOING, noon, Set.of(), Set.of(), null), spoken)
                  .orElseThrow()
                  .id())
          .isEqualTo("checking-data");
    }
  }

  @Test
  void anOpeningOfAnotherDirectionIsNone() {
    ZonedDateTime noon = ZonedDateTime.of(2027, 1, 1, 12, 0, 0, 0, SITE);
    Occasion outgoing =
        new Occasion(Direction.OUTGOING, noon, Set.of(Holiday.NEW_YEAR), Set.of(), null);
    Stream<CallScript> incomingOnly =
        ALL.stream().filter(s -> s.when().direction() == Direction.INCOMING);
    assertThat(Opening.choose(outgoing, incomingOnly.toList())).isEmpty();
  }

  @Test
  void theLevelCountsMoreThanTheHourAndLessThanTheHoliday() throws ScriptRefused {
    List<CallScript> all = new ArrayList<>(ALL);
    String plain =
        ALL.stream()
            .filter(s -> s.id().equals("opening") && s.language().equals(Locale.ENGLISH))
            .findFirst()
            .orElseThrow()
            .source();
    String own =
        plain
            .replace("id: opening", "id: opening-vip")
            .replace("scenario: 1\n", "")
            .replace("time: 12:00-24:00", "level: VIP");
    all.add(ScriptReader.read(Locale.ENGLISH, 1, own));
    List<CallScript> spoken =
        all.stream().filter(s -> s.language().equals(Locale.ENGLISH)).toList();
    ZonedDateTime morning = ZonedDateTime.of(2027, 1, 1, 9, 0, 0, 0, SITE);
    assertThat(chosen(morning, Set.of(), "VIP", spoken)).isEqualTo("opening-vip");
    assertThat(chosen(morning, Set.of(), "A", spoken)).isEqualTo("opening-morning");
    assertThat(chosen(morning, Set.of(), null, spoken)).isEqualTo("opening-morning");
    assertThat(chosen(morning, Set.of(Holiday.NEW_YEAR), "VIP", spoken))
        .isEqualTo("opening-new-year");
  }

  private static String chosen(
      ZonedDateTime at, Set<Holiday> holidays, @Nullable String level, List<CallScript> spoken) {
    return Opening.choose(new Occasion(Direction.INCOMING, at, holidays, Set.of(), level), spoken)
        .orElseThrow()
        .id();
  }
}
