package sansheng.console.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final List<ZoneId> CHINA = List.of(ZoneId.of("Asia/Shanghai"));
  private static final CallingHours HOURS = CallingHours.usual();

  /** Outcome, attempts so far, how many nobody answered, when, next attempt, decision needed. */
  @ParameterizedTest
  @CsvSource({
    "BUSY,         1, 0, 2026-11-20T10:00:00, 2026-11-20T10:02:00, false",
    "NO_ANSWER,    1, 1, 2026-11-20T10:00:00, 2026-11-20T10:05:00, false",
    "NO_ANSWER,    2, 2, 2026-11-20T10:00:00, 2026-11-20T14:00:00, false",
    "NO_ANSWER,    2, 2, 2026-11-20T15:00:00, 2026-11-20T18:30:00, false",
    "NO_ANSWER,    2, 2, 2026-11-20T20:00:00, 2026-11-21T09:30:00, false",
    "WRONG_PERSON, 1, 0, 2026-11-20T10:00:00, 2026-11-20T14:00:00, false",
    "BUSY,         2, 0, 2026-11-20T20:59:00, 2026-11-21T08:30:00, false",
    "BUSY,         2, 0, 2026-11-20T20:57:59, 2026-11-20T20:59:59, false",
    "NO_ANSWER,    3, 3, 2026-11-20T10:00:00, 2026-11-20T14:00:00, true",
    "BUSY,         3, 0, 2026-11-20T10:00:00, 2026-11-20T10:02:00, true",
  })
  void theRule(
      AttemptOutcome outcome,
      int attempts,
      int unanswered,
      String at,
      String next,
      boolean decide) {
    assertThat(Retry.after(outcome, attempts, unanswered, china(at), CallbackRules.usual(), CHINA))
        .isEqualTo(new Retry(china(next), decide));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:29:59, false", "2026-11-20T08:30:00, true",
    "2026-11-20T20:59:59, true", "2026-11-20T21:00:00, false",
  })
  void theHoursAreTheCustomers(String at, boolean allowed) {
    assertThat(HOURS.allow(china(at), CHINA)).isEqualTo(allowed);
  }

  @Test
  void whereACountryHasSeveralZonesTheHourSuitsAll() {
    List<ZoneId> america = new CustomerZones(CHINA.getFirst()).of("+12125550123");
    Instant newYorkMorning = Instant.parse("2026-11-20T14:00:00Z");
    assertThat(HOURS.allow(newYorkMorning, america)).isFalse();
    assertThat(HOURS.next(newYorkMorning, america))
        .as("08:30 in Los Angeles")
        .isEqualTo(Instant.parse("2026-11-20T16:30:00Z"));
    assertThat(HOURS.next(Instant.parse("2026-11-21T03:00:00Z"), america))
        .isEqualTo(Instant.parse("2026-11-21T16:30:00Z"));
  }

  @Test
  void theZoneFollowsTheNumber() {
    CustomerZones zones = new CustomerZones(ZoneId.of("UTC"));
    assertThat(zones.of("+886912345678")).containsExactly(ZoneId.of("Asia/Taipei"));
    assertThat(zones.of("+447700900123")).containsExactly(ZoneId.of("Europe/London"));
    assertThat(zones.of("+37061234567")).containsExactly(ZoneId.of("UTC"));
  }

  private static Instant china(String wall) {
    return OffsetDateTime.parse(wall + "+08:00").toInstant();
  }
}
