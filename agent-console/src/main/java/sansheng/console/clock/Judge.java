package sansheng.console.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a clock. A pure function: the same facts, in whatever order they were heard of, give the
 * same answer, and what was once found stays true as time goes on.
 */
public final class Judge {
  private Judge() {}

  /**
   * What is true at {@code now} of the clock that this fact started.
   *
   * @param facts all that is known about its subject
   */
  public static Judgement judge(
      Policy policy, Site site, Fact started, Collection<Fact> facts, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    Instant from = policy.measuredFrom(started);
    Limit limit = policy.limitFor(started);
    Instant due = limit.end(from, site).truncatedTo(ChronoUnit.SECONDS);
    Fact end = end(policy, started, facts);
    Instant over = end == null ? second : end.at();

    List<Finding> findings = new ArrayList<>();
    List<Instant> ahead = new ArrayList<>();
    for (int i = 0; i < policy.warnings().size(); i++) {
      Instant at = policy.warnings().get(i).at(limit, from, site).truncatedTo(ChronoUnit.SECONDS);
      if (at.isAfter(due)) {
        continue;
      }
      // Done in the very second of a warning is done: nobody is warned of it.
      if (end == null ? !at.isAfter(over) : at.isBefore(over)) {
        findings.add(new Finding(Finding.Kind.WARNED, i, at));
      } else {
        ahead.add(at);
      }
    }
    boolean breached = over.isAfter(due);
    if (breached) {
      findings.add(new Finding(Finding.Kind.BREACHED, 0, due));
    } else {
      ahead.add(due.plusSeconds(1));
    }
    if (end != null) {
      findings.add(new Finding(kind(policy, end, breached), 0, end.at()));
    }
    // Stable: of one second, the warning comes before the breach and the end last.
    findings.sort(Comparator.comparing(Finding::at));
    return new Judgement(
        due,
        state(policy, end, breached),
        end == null ? null : end.at(),
        findings,
        end == null ? ahead.stream().min(Comparator.naturalOrder()).orElse(null) : null);
  }

  private static Finding.Kind kind(Policy policy, Fact end, boolean breached) {
    if (!policy.stop().contains(end.name())) {
      return Finding.Kind.CANCELLED;
    }
    return breached ? Finding.Kind.DONE_LATE : Finding.Kind.KEPT;
  }

  private static Judgement.State state(Policy policy, @Nullable Fact end, boolean breached) {
    if (end == null) {
      return breached ? Judgement.State.BREACHED : Judgement.State.RUNNING;
    }
    return switch (kind(policy, end, breached)) {
      case KEPT -> Judgement.State.KEPT;
      case DONE_LATE -> Judgement.State.DONE_LATE;
      default -> Judgement.State.CANCELLED;
    };
  }

  /** The first fact that ends it; of one second, one that keeps the promise goes before. */
  private static @Nullable Fact end(Policy policy, Fact started, Collection<Fact> facts) {
    return Stream.of(policy.stop(), policy.cancel())
        .flatMap(names -> first(names, started, facts))
        .min(Comparator.comparing(Fact::at))
        .orElse(null);
  }

  private static Stream<Fact> first(Set<String> names, Fact started, Collection<Fact> facts) {
    return facts.stream()
        .filter(fact -> names.contains(fact.name()))
        .filter(fact -> fact.ref().equals(started.ref()))
        .filter(fact -> !fact.at().isBefore(started.at()))
        .min(Comparator.comparing(Fact::at).thenComparing(Fact::name))
        .stream();
  }
}
