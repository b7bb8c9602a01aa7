package sansheng.console.attribution;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sansheng.console.attribution.Registration.Channel;
import sansheng.console.attribution.Ruling.Ground;

/**
 * Which registrations count under the dealership policy, and why the others do not: made before the
 * deal, complete, an exhibition's carried over within 48 hours (D6), and those of different days
 * only where log and customer system agree.
 */
final class Standing {
  /** D6: so long an exhibition's register may take into the main one. */
  static final Duration CARRIED_WITHIN = Duration.ofDays(2);

  /**
   * The first to receive is the first of this order. At the same moment completeness and accuracy
   * decide, then (D5) who followed up.
   */
  private final Comparator<Registration> order;

  private final List<Registration> standing = new ArrayList<>();
  private final List<Ground> rejected = new ArrayList<>();
  private final Facts facts;

  Standing(Facts facts, Set<String> circle) {
    this.facts = facts;
    this.order =
        Comparator.comparing(Registration::received)
            .thenComparing(r -> !r.isAccurate())
            .thenComparingInt(r -> -r.filled().size())
            .thenComparingInt(r -> r.provedWrong().size())
            .thenComparingLong(r -> -followUps(r))
            .thenComparing(Registration::agent)
            .thenComparing(Registration::id);
    List<Registration> complete = new ArrayList<>();
    for (Registration r : byId(facts.registrations())) {
      String why = whyNot(r, circle);
      if (why.isEmpty()) {
        complete.add(r);
      } else {
        rejected.add(new Ground(r.id(), why));
      }
    }
    boolean differentDays = complete.stream().map(this::day).distinct().count() > 1;
    for (Registration r : complete) {
      if (differentDays && !r.agreesWithLog()) {
        rejected.add(new Ground(r.id(), "logDisagrees"));
      } else {
        standing.add(r);
      }
    }
    standing.sort(order);
  }

  private static List<Registration> byId(List<Registration> all) {
    return all.stream().sorted(Comparator.comparing(Registration::id)).toList();
  }

  private String whyNot(Registration r, Set<String> circle) {
    if (!circle.contains(r.party())) {
      return "otherParty";
    }
    if (facts.deal() != null && !r.received().isBefore(facts.deal().at())) {
      return "afterDeal";
    }
    if (r.received().isAfter(facts.at())) {
      return "later";
    }
    if (!r.isComplete()) {
      return "incomplete";
    }
    return r.channel() == Channel.EXHIBITION && !isCarried(r) ? "notCarried" : "";
  }

  private static boolean isCarried(Registration r) {
    return r.carriedAt() != null && !r.carriedAt().isAfter(r.at().plus(CARRIED_WITHIN));
  }

  private LocalDate day(Registration r) {
    return r.received().atZone(facts.zone()).toLocalDate();
  }

  /** Follow-ups of the registration's agent with its party, up to the deal. */
  long followUps(Registration r) {
    return facts.followUps().stream()
        .filter(f -> f.agent().equals(r.agent()) && f.party().equals(r.party()))
        .filter(f -> facts.deal() == null || f.at().isBefore(facts.deal().at()))
        .filter(f -> !f.at().isAfter(facts.at()))
        .count();
  }

  /** Those that count, the first to receive first. */
  List<Registration> all() {
    return List.copyOf(standing);
  }

  List<Ground> rejected() {
    return List.copyOf(rejected);
  }

  Optional<Registration> first() {
    return standing.stream().findFirst();
  }

  Optional<Registration> firstOf(String agent) {
    return standing.stream().filter(r -> r.agent().equals(agent)).findFirst();
  }

  /** An exhibition's register, which takes precedence (D6). */
  Optional<Registration> exhibition() {
    return standing.stream().filter(r -> r.channel() == Channel.EXHIBITION).findFirst();
  }

  boolean sameDay(Registration one, Registration other) {
    return day(one).equals(day(other));
  }

  /** Two agents received at the very same moment, so that records or follow-ups had to decide. */
  boolean isTied() {
    return standing.size() > 1
        && standing.get(0).received().equals(standing.get(1).received())
        && !standing.get(0).agent().equals(standing.get(1).agent());
  }

  Set<String> agents() {
    return standing.stream().map(Registration::agent).collect(Collectors.toSet());
  }
}
