package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sansheng.console.clock.Judgement.State;

/** No sequence of facts lets a clock vanish, double or go negative. */
class JudgePropertiesTest {
  private static final Instant START = Instant.parse("2026-09-25T08:00:00Z");
  private static final List<Policy> ALL =
      ShippedPolicies.texts().keySet().stream().map(Policies::shipped).toList();

  /**
   * A history of one subject.
   *
   * @param facts in the order of the happening
   */
  record History(Policy policy, Fact started, List<Fact> facts) {
    Judgement at(Instant now) {
      return Judge.judge(policy, Policies.SITE, started, facts, now);
    }
  }

  @Property
  void itIsAlwaysInOneStateAndNothingIsFoundTwice(
      @ForAll("histories") History history, @ForAll("moments") Instant now) {
    Judgement judged = history.at(now);
    assertThat(judged.dueAt()).isAfterOrEqualTo(history.policy().measuredFrom(history.started()));
    assertThat(judged.left(now)).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(judged.state().isOpen()).isEqualTo(judged.endedAt() == null);
    var keys = new HashSet<String>();
    judged.findings().forEach(f -> assertThat(keys.add(f.kind() + "/" + f.point())).isTrue());
    var ends = EnumSet.of(Finding.Kind.KEPT, Finding.Kind.DONE_LATE, Finding.Kind.CANCELLED);
    long ended = judged.findings().stream().filter(f -> ends.contains(f.kind())).count();
    assertThat(ended).isEqualTo(judged.state().isOpen() ? 0 : 1);
    assertThat(judged.state() == State.KEPT && judged.isBreached()).isFalse();
    assertThat(judged.state() == State.DONE_LATE && !judged.isBreached()).isFalse();
    if (judged.endedAt() != null) {
      assertThat(judged.endedAt()).isAfterOrEqualTo(history.started().at());
    }
  }

  @Property
  void theOrderInWhichFactsAreHeardOfDoesNotMatter(
      @ForAll("histories") History history, @ForAll("moments") Instant now, @ForAll Random random) {
    List<Fact> shuffled = new ArrayList<>(history.facts());
    shuffled.addAll(history.facts());
    Collections.shuffle(shuffled, random);
    assertThat(new History(history.policy(), history.started(), shuffled).at(now))
        .isEqualTo(history.at(now));
  }

  @Property
  void whatWasFoundStaysTrueAndNextIsWhenThereIsMore(@ForAll("histories") History history) {
    // The facts of the past only: as the server that is always up sees it, moment by moment.
    Instant now = history.started().at();
    Judgement before = history.at(now);
    for (int looks = 0; before.nextAt() != null; looks++) {
      assertThat(looks).as("looks until there is nothing more to find").isLessThan(10);
      assertThat(before.nextAt()).isAfter(now);
      Judgement justBefore = history.at(before.nextAt().minusSeconds(1));
      assertThat(justBefore.findings()).isEqualTo(before.findings());
      now = before.nextAt();
      Judgement after = history.at(now);
      assertThat(after.findings()).hasSizeGreaterThan(before.findings().size());
      assertThat(after.findings().subList(0, before.findings().size()))
          .isEqualTo(before.findings());
      before = after;
    }
    assertThat(history.at(now.plusSeconds(100_000_000)).findings()).isEqualTo(before.findings());
  }

  @Property
  void aServerThatLooksRarelyFindsTheSame(
      @ForAll("histories") History history, @ForAll("moments") Instant now) {
    // Whoever comes late finds all that had become true by then with the very same instants.
    Judgement often = history.at(history.started().at());
    while (often.nextAt() != null && !often.nextAt().isAfter(now)) {
      often = history.at(often.nextAt());
    }
    Judgement rarely = history.at(now);
    if (!now.isBefore(history.started().at())) {
      assertThat(rarely.findings()).isEqualTo(often.findings());
      assertThat(rarely.state()).isEqualTo(often.state());
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.of(ALL).flatMap(JudgePropertiesTest::history);
  }

  private static Arbitrary<History> history(Policy policy) {
    var attributes = new java.util.HashMap<>(policy.when());
    String from = policy.from();
    if (from != null) {
      attributes.put(from, START.plusSeconds(3_600).toString());
    }
    Fact started = new Fact(policy.start(), START, attributes);
    List<String> names = new ArrayList<>(List.of(policy.start(), "somethingElse"));
    names.addAll(policy.stop());
    names.addAll(policy.cancel());
    Arbitrary<Fact> fact =
        Combinators.combine(Arbitraries.of(names), seconds())
            .as((name, seconds) -> new Fact(name, START.plusSeconds(seconds)));
    return fact.list().ofMaxSize(6).map(facts -> new History(policy, started, facts));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return seconds().map(START::plusSeconds);
  }

  /** Near the start, near limits of minutes, and far away; some before the start. */
  private static Arbitrary<Long> seconds() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-20, 40),
        Arbitraries.longs().between(1_700, 1_900),
        Arbitraries.longs().between(0, 60L * 24 * 3_600));
  }
}
