package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.clock.RingBudget.Verdict;

class RingBudgetTest {

  /** Cadences of mainland China (5 s), North America (6 s) and the United Kingdom (3 s). */
  @ParameterizedTest
  @CsvSource({
    // rings, cycle, owner, taken away after | agents, after the owner, verdict, owner's verdict
    "3, 5000, 2, 15000, 1, 1, FIRST_ONLY,      ROOM",
    "3, 6000, 2, 18000, 1, 1, FIRST_ONLY,      ROOM",
    "3, 3000, 2, 9000,  1, 1, FIRST_ONLY,      ROOM",
    "3, 5000, 3, 15000, 1, 0, FIRST_ONLY,      OWNER_USES_ALL",
    "3, 5000, 5, 15000, 1, 0, FIRST_ONLY,      OWNER_USES_ALL",
    "3, 5000, 2, 9000,  2, 1, ROOM,            ROOM",
    "3, 5000, 2, 9001,  1, 1, FIRST_ONLY,      ROOM",
    "3, 5000, 1, 4000,  3, 2, ROOM,            ROOM",
    "3, 5000, 2, 16000, 1, 1, TAKEN_AWAY_LATE, ROOM",
    "2, 5000, 2, 15000, 1, 0, TAKEN_AWAY_LATE, OWNER_USES_ALL",
    "1, 5000, 1, 5000,  1, 0, FIRST_ONLY,      OWNER_USES_ALL"
  })
  void whatCanBeKept(
      int rings,
      long cycle,
      int owner,
      long takenAway,
      int agents,
      int afterOwner,
      Verdict verdict,
      Verdict ownerVerdict) {
    RingBudget budget =
        new RingBudget(rings, Duration.ofMillis(cycle), owner, Duration.ofMillis(takenAway));
    assertThat(budget.agents()).isEqualTo(agents);
    assertThat(budget.agentsAfterOwner()).isEqualTo(afterOwner);
    assertThat(budget.verdict()).isEqualTo(verdict);
    assertThat(budget.ownerVerdict()).isEqualTo(ownerVerdict);
  }

  @ParameterizedTest
  @CsvSource({"3, 5000, 9", "3, 6000, 11", "3, 3000, 5", "4, 5000, 14"})
  void aSecondAgentHasARingIfACallIsTakenAwayAsSaid(int rings, long cycle, long seconds) {
    Duration forTwo =
        new RingBudget(rings, Duration.ofMillis(cycle), 2, Duration.ofMillis(cycle)).forTwo();
    assertThat(forTwo).hasSeconds(seconds);
    assertThat(new RingBudget(rings, Duration.ofMillis(cycle), 2, forTwo).agents())
        .isGreaterThanOrEqualTo(2);
  }
}
