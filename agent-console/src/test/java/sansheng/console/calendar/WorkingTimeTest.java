package sansheng.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
  private static final String TWO_SPANS = "mon-fri 08:30-12:00 13:30-18:00";
  private static final WorkingTime SHANGHAI = site("Asia/Shanghai", TWO_SPANS);
  private static final WorkingTime NEW_YORK = site("America/New_York", "mon-sun 00:00-24:00");
  private static final WorkingTime NIGHTS =
      site("Europe/London", "mon-sun 00:30-01:30 01:30-03:00");

  /** By wall clocks of Shanghai (+08:00); Friday 2026-11-20 is an ordinary one. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:00, PT1H,       2026-11-20T10:00:00",
    "2026-11-20T11:30:00, PT1H,       2026-11-20T14:00:00",
    "2026-11-20T11:30:00, PT30M,      2026-11-20T12:00:00",
    "2026-11-20T11:30:00, PT30M1S,    2026-11-20T13:30:01",
    "2026-11-20T12:10:00, PT1S,       2026-11-20T13:30:01",
    "2026-11-20T17:59:59, PT2S,       2026-11-23T08:30:01",
    "2026-11-20T19:00:00, PT3H,       2026-11-23T11:30:00",
    "2026-11-20T06:00:00, PT8H,       2026-11-20T18:00:00",
    "2026-11-20T06:00:00, PT0S,       2026-11-20T06:00:00",
    "2026-02-13T17:00:00, PT2H,       2026-02-14T09:30:00",
    "2026-02-14T17:00:00, PT2H,       2026-02-24T09:30:00",
    "2026-09-30T17:59:59, PT2S,       2026-10-08T08:30:01",
    "2025-12-31T17:00:00, PT2H,       2026-01-04T09:30:00",
    "2024-02-28T17:00:00, PT9H30M,    2024-03-01T09:00:00",
  })
  void working(String start, Duration amount, String end) {
    assertThat(SHANGHAI.plus(china(start), amount)).isEqualTo(china(end));
    assertThat(SHANGHAI.between(china(start), china(end))).isEqualTo(amount);
    assertThat(SHANGHAI.between(china(end), china(start))).isEqualTo(amount.negated());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:00, 1, 2026-11-23T18:00:00",
    "2026-11-20T23:59:59, 1, 2026-11-23T18:00:00",
    "2026-11-21T00:00:00, 1, 2026-11-23T18:00:00",
    "2026-02-13T09:00:00, 2, 2026-02-24T18:00:00",
    "2025-12-31T09:00:00, 3, 2026-01-06T18:00:00",
    "2024-02-28T09:00:00, 2, 2024-03-01T18:00:00",
  })
  void workingDaysEndAtTheClosing(String start, int days, String end) {
    Instant limit = SHANGHAI.plusDays(china(start), days);
    assertThat(limit).isEqualTo(china(end));
    assertThat(SHANGHAI.daysBetween(china(start), limit)).isEqualTo(days);
  }

  @Test
  void openIsWhenPeopleWork() {
    assertThat(SHANGHAI.isOpen(china("2026-11-20T08:29:59"))).isFalse();
    assertThat(SHANGHAI.isOpen(china("2026-11-20T08:30:00"))).isTrue();
    assertThat(SHANGHAI.isOpen(china("2026-11-20T11:59:59"))).isTrue();
    assertThat(SHANGHAI.isOpen(china("2026-11-20T12:00:00"))).isFalse();
    assertThat(SHANGHAI.isOpen(china("2026-09-20T09:00:00"))).as("a make-up Sunday").isTrue();
    assertThat(SHANGHAI.isOpen(china("2026-10-07T09:00:00"))).as("a Wednesday off").isFalse();
    assertThat(SHANGHAI.openAt(china("2026-09-30T18:00:00")))
        .isEqualTo(china("2026-10-08T08:30:00"));
    assertThat(SHANGHAI.openAt(china("2026-11-20T08:31:00")))
        .isEqualTo(china("2026-11-20T08:31:00"));
  }

  /** Clocks of New York go back on 2026-11-01 at 02:00 and forward on 2026-03-08 at 02:00. */
  @Test
  void aDayOfChangeHasTheHoursItHas() {
    Instant autumn = Instant.parse("2026-11-01T04:00:00Z");
    assertThat(NEW_YORK.between(autumn, Instant.parse("2026-11-02T05:00:00Z"))).hasHours(25);
    assertThat(NEW_YORK.plus(autumn, Duration.ofHours(3)))
        .as("three hours after midnight is the second 02:00")
        .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
    Instant spring = Instant.parse("2026-03-08T05:00:00Z");
    assertThat(NEW_YORK.between(spring, Instant.parse("2026-03-09T04:00:00Z"))).hasHours(23);
  }

  /** London: forward 2026-03-29 01:00→02:00, back 2026-10-25 02:00→01:00. */
  @Test
  void anHourThatIsMissingOrDoubleNeitherVanishesNorCountsTwice() {
    Instant spring = Instant.parse("2026-03-29T00:00:00Z");
    assertThat(NIGHTS.between(spring, Instant.parse("2026-03-29T12:00:00Z")))
        .as("00:30 to the change, and from the change to 03:00")
        .isEqualTo(Duration.ofMinutes(30 + 60));
    Instant autumn = Instant.parse("2026-10-24T23:00:00Z");
    assertThat(NIGHTS.between(autumn, Instant.parse("2026-10-25T12:00:00Z")))
        .isEqualTo(Duration.ofMinutes(60 + 60 + 90));
  }

  @Test
  void aSiteThatNeverOpensIsSaidAndNotSearchedForEver() {
    var closed = new StringBuilder();
    for (int year = 2030; year <= 2033; year++) {
      closed.append("year ").append(year).append(" closed\n");
      for (int month = 1; month <= 12; month++) {
        int last = java.time.YearMonth.of(year, month).lengthOfMonth();
        closed.append(
            "off %d-%02d-01 %d-%02d-%02d NATIONAL_DAY%n".formatted(year, month, year, month, last));
      }
    }
    var never =
        new WorkingTime(
            new SiteCalendar(
                ZoneId.of("UTC"),
                WeeklyHours.parse("mon 09:00-10:00"),
                PublicDays.parse(closed.toString())));
    assertThatThrownBy(() -> never.plus(Instant.parse("2030-01-01T00:00:00Z"), Duration.ofHours(9)))
        .hasMessageContaining("never opens");
  }

  @Property
  void betweenUndoesPlus(
      @ForAll("sites") WorkingTime site, @ForAll("instants") Instant at, @ForAll("amounts") int s) {
    Duration amount = Duration.ofSeconds(s);
    Instant end = site.plus(at, amount);
    assertThat(end).isAfterOrEqualTo(at);
    assertThat(site.between(at, end)).isEqualTo(amount);
  }

  @Property
  void plusGoesForwardSecondBySecond(
      @ForAll("sites") WorkingTime site, @ForAll("instants") Instant at, @ForAll("amounts") int s) {
    assertThat(site.plus(at, Duration.ofSeconds(s + 1L)))
        .isAfter(site.plus(at, Duration.ofSeconds(s)));
  }

  @Property
  void plusInTwoStepsIsPlusInOne(
      @ForAll("sites") WorkingTime site,
      @ForAll("instants") Instant at,
      @ForAll("amounts") int first,
      @ForAll("amounts") int second) {
    Instant between = site.plus(at, Duration.ofSeconds(first));
    assertThat(site.plus(between, Duration.ofSeconds(second)))
        .isEqualTo(site.plus(at, Duration.ofSeconds((long) first + second)));
  }

  @Property
  void betweenAddsUp(
      @ForAll("sites") WorkingTime site,
      @ForAll("instants") Instant a,
      @ForAll("instants") Instant b,
      @ForAll("instants") Instant c) {
    assertThat(site.between(a, b).plus(site.between(b, c))).isEqualTo(site.between(a, c));
  }

  @Provide
  Arbitrary<WorkingTime> sites() {
    return Arbitraries.of(
        List.of(
            SHANGHAI,
            NEW_YORK,
            NIGHTS,
            site("Australia/Lord_Howe", "mon-sun 01:45-02:15 22:00-24:00"),
            site("Pacific/Apia", TWO_SPANS)));
  }

  @Provide
  Arbitrary<Instant> instants() {
    Instant first = Instant.parse("2025-12-15T00:00:00Z");
    return Arbitraries.integers().between(0, 400 * 24 * 3600).map(first::plusSeconds);
  }

  @Provide
  Arbitrary<Integer> amounts() {
    return Arbitraries.integers().between(0, 60 * 3600);
  }

  private static WorkingTime site(String zone, String hours) {
    return new WorkingTime(
        new SiteCalendar(ZoneId.of(zone), WeeklyHours.parse(hours), PublicDays.shipped()));
  }

  private static Instant china(String wall) {
    return OffsetDateTime.parse(wall + "+08:00").toInstant();
  }
}
