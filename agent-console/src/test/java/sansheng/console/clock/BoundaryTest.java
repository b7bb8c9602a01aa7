package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.clock.Policies.SITE;
import static sansheng.console.clock.Policies.china;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sansheng.console.clock.Judgement.State;

/**
 * Every policy at its boundary: the last second in which it is kept and the first in which it is
 * not. By wall clocks of Shanghai; 2026-11-20 is a Friday, the site works from 9 to 18.
 */
class BoundaryTest {
  private static final String FRIDAY = "2026-11-20T17:30:00";

  /** Policy, attributes of the starting fact, start, last second in time. */
  static final List<List<String>> TABLE =
      List.of(
          List.of("C1", "", FRIDAY, "2026-11-20T17:30:15"),
          List.of("C2", "", FRIDAY, "2026-11-20T18:00:00"),
          List.of("C2", "since=2026-11-23T01:00:00Z", FRIDAY, "2026-11-23T09:30:00"),
          List.of("C2-promise", "due=2026-11-20T10:00:00Z", FRIDAY, "2026-11-20T18:10:00"),
          List.of("C3", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C4", "complaint=soft", FRIDAY, "2026-11-20T17:45:00"),
          List.of("C4", "complaint=soft", "2026-11-20T17:50:00", "2026-11-23T09:05:00"),
          List.of("C5", "complaint=soft", FRIDAY, "2026-11-20T18:00:00"),
          List.of("C5", "complaint=soft", "2026-11-20T17:30:01", "2026-11-23T09:00:01"),
          List.of("C6", "complaint=hard", FRIDAY, "2026-11-23T09:30:00"),
          List.of("C7", "complaint=hard", FRIDAY, "2026-11-23T11:30:00"),
          List.of("C8", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C9", "", FRIDAY, "2026-11-23T18:00:00"),
          List.of("C10", "", FRIDAY, "2026-11-24T18:00:00"),
          List.of("C11", "", FRIDAY, "2026-11-25T18:00:00"),
          List.of("C11", "special=yes", FRIDAY, "2026-12-01T18:00:00"),
          List.of("C12", "approval=chain", FRIDAY, "2026-12-04T00:00:00"),
          List.of("C12", "approval=chain where=abroad", FRIDAY, "2026-12-08T00:00:00"),
          List.of("C13", "ref=summary stage=summary", FRIDAY, "2026-11-23T18:00:00"),
          List.of("C13", "ref=facts stage=investigation", FRIDAY, "2026-11-25T18:00:00"),
          List.of("C14", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C15", "", FRIDAY, "2026-11-21T05:30:00"),
          List.of("C16", "", FRIDAY, "2026-11-23T10:30:00"),
          List.of("C17", "", FRIDAY, "2026-11-23T10:30:00"),
          List.of("C18", "", FRIDAY, "2026-11-24T18:00:00"),
          List.of("C19", "", FRIDAY, "2026-11-20T17:33:00"),
          List.of("C20", "", FRIDAY, "2026-11-20T17:35:00"),
          List.of("C20-report", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C21", "", FRIDAY, "2026-11-20T17:40:00"),
          List.of("C21-report", "", FRIDAY, "2026-11-22T17:30:00"),
          List.of("C22", "", FRIDAY, "2026-11-23T10:30:00"),
          List.of("C23", "", FRIDAY, "2026-11-23T18:00:00"),
          List.of("C24", "", FRIDAY, "2026-11-23T17:30:00"),
          List.of("C25", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C26", "", FRIDAY, "2026-11-21T17:30:00"),
          List.of("C27", "", FRIDAY, "2026-11-28T00:00:00"),
          List.of("C27-call", "", FRIDAY, "2026-11-28T00:00:00"),
          List.of("C28", "", FRIDAY, "2026-11-27T18:00:00"),
          List.of("C28", "", "2026-09-28T09:00:00", "2026-10-10T18:00:00"),
          List.of("C29", "due=2026-11-20T10:00:00Z", FRIDAY, "2026-11-20T18:30:00"),
          List.of("C30", "", FRIDAY, "2026-11-22T17:30:00"),
          List.of("C31", "", "2026-11-30T23:59:59", "2026-12-11T00:00:00"),
          List.of("C31", "", "2026-12-01T00:00:00", "2026-12-11T00:00:00"));

  static List<List<String>> table() {
    return TABLE;
  }

  @ParameterizedTest
  @MethodSource("table")
  void theLastSecondIsInTimeAndTheNextIsNot(List<String> row) {
    Policy policy = Policies.shipped(row.get(0));
    Fact started = new Fact(policy.start(), china(row.get(2)), Policies.attributes(row.get(1)));
    Instant last = china(row.get(3));
    assertThat(policy.isStartedBy(policy.about(), started)).isTrue();
    assertThat(judge(policy, started, last).dueAt()).isEqualTo(last);

    assertThat(judge(policy, started, last).state()).isEqualTo(State.RUNNING);
    assertThat(judge(policy, started, last.plusMillis(999)).state()).isEqualTo(State.RUNNING);
    Judgement over = judge(policy, started, last.plusSeconds(1));
    assertThat(over.state()).isEqualTo(State.BREACHED);
    assertThat(over.findings()).contains(new Finding(Finding.Kind.BREACHED, 0, last));
    assertThat(over.nextAt()).isNull();

    for (String stop : policy.stop()) {
      Instant longAfter = last.plusSeconds(1_000_000);
      Judgement kept = judge(policy, started, longAfter, fact(stop, last, started));
      assertThat(kept.state()).isEqualTo(State.KEPT);
      assertThat(kept.isBreached()).isFalse();
      assertThat(kept.endedAt()).isEqualTo(last);
      Judgement late = judge(policy, started, longAfter, fact(stop, last.plusSeconds(1), started));
      assertThat(late.state()).isEqualTo(State.DONE_LATE);
      assertThat(late.isBreached()).as("counts as breached for ever").isTrue();
      assertThat(late.nextAt()).isNull();
    }
    for (String cancel : policy.cancel()) {
      Judgement cancelled = judge(policy, started, last, fact(cancel, last, started));
      assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
      assertThat(cancelled.isBreached()).isFalse();
    }
  }

  @Test
  void everyShippedPolicyIsInTheTable() {
    Set<String> tested = new HashSet<>();
    TABLE.forEach(row -> tested.add(row.getFirst()));
    assertThat(tested).isEqualTo(ShippedPolicies.texts().keySet());
  }

  /** Policy, start, moments of the warnings. */
  @ParameterizedTest
  @CsvSource({
    "C1, 2026-11-20T17:30:00, 2026-11-20T17:30:05",
    "C2, 2026-11-20T17:30:00, 2026-11-20T17:45:00 2026-11-20T17:55:00",
    "C6, 2026-11-20T17:45:00, 2026-11-23T09:15:00",
    "C3, 2026-11-20T17:30:00, 2026-11-21T05:30:00 2026-11-21T15:30:00",
    "C9, 2026-11-20T17:30:00, 2026-11-23T16:00:00",
  })
  void warningsComeInTheirSecondAndNotToThoseWhoAreDone(String id, String start, String moments) {
    Policy policy = Policies.shipped(id);
    Fact started = new Fact(policy.start(), china(start), Policies.attributes("complaint=hard"));
    List<Finding> expected = new ArrayList<>();
    for (String moment : moments.split(" ", -1)) {
      Instant at = china(moment);
      assertThat(judge(policy, started, at.minusSeconds(1)).findings()).isEqualTo(expected);
      assertThat(judge(policy, started, at.minusSeconds(1)).nextAt()).isEqualTo(at);
      String stop = policy.stop().iterator().next();
      assertThat(judge(policy, started, at, fact(stop, at, started)).findings())
          .hasSize(expected.size() + 1);
      expected.add(new Finding(Finding.Kind.WARNED, expected.size(), at));
      assertThat(judge(policy, started, at).findings()).isEqualTo(expected);
    }
  }

  @Test
  void aFactOfAnotherStageOrFromBeforeTheStartStopsNothing() {
    Policy policy = Policies.shipped("C13");
    Fact started = new Fact("entered", china(FRIDAY), Policies.attributes("ref=summary"));
    Fact other = new Fact("left", china(FRIDAY).plusSeconds(9), Policies.attributes("ref=facts"));
    Fact before =
        new Fact("left", china(FRIDAY).minusSeconds(1), Policies.attributes("ref=summary"));
    assertThat(judge(policy, started, china(FRIDAY).plusSeconds(60), other, before).state())
        .isEqualTo(State.RUNNING);
  }

  private static Fact fact(String name, Instant at, Fact started) {
    return new Fact(name, at, started.attributes());
  }

  private static Judgement judge(Policy policy, Fact started, Instant now, Fact... facts) {
    return Judge.judge(policy, SITE, started, List.of(facts), now);
  }
}
