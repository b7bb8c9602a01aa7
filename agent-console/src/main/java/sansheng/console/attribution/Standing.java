package sansheng.console.attribution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final List<Registration> standing = new ArrayList<>();
  private final List<Ground> rejected = new ArrayList<>();
  private final Facts facts;

  Standing(Facts facts, Set<String> circle, Set<String> acquaintances) {
    this.facts = facts;
    List<Registration> complete = new ArrayList<>();
    for (Registration r : byId(facts.registrations())) {
      String why = whyNot(r, circle, acquaintances);
      if (why.isEmpty()) {
        complete.add(r);
      } else {
        rejected.add(new Ground(r.id(), why));
      }
    }
    boolean differentDays = complete.stream().map(this::day).distinct().count() > 1;
    for (Registration r : complete) {
      if (differentDays && !agrees(r)) {
        rejected.add(new Ground(r.id(), "logDisagrees"));
      } else {
        standing.add(r);
      }
    }
    standing.sort(order());
  }

  private static List<Registration> byId(List<Registration> all) {
    return all.stream().sorted(Comparator.comparing(Registration::id)).toList();
  }

  /**
   * The first to receive is the first of this order. At the same moment the record decides: whose
   * is accurate, then whose is more complete, then (D5) who followed up.
   */
  private Comparator<Registration> order() {
    return Comparator.comparing(Registration::received)
        .thenComparing(r -> !r.isAccurate())
        .thenComparingInt(r -> -r.filled().size())
        .thenComparingInt(r -> r.provedWrong().size())
        .thenComparingLong(r -> -followUps(r))
        .thenComparing(Registration::agent)
        .thenComparing(Registration::id);
  }

  /** D5: at the same moment the follow-ups decide at once. */
  private Comparator<Registration> followedFirst() {
    return Comparator.comparing(Registration::received)
        .thenComparingLong(r -> -followUps(r))
        .thenComparing(order());
  }

  private String whyNot(Registration r, Set<String> circle, Set<String> acquaintances) {
    if (!circle.contains(r.party())) {
      return acquaintances.contains(r.party()) ? "acquaintance" : "otherParty";
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

  private boolean isCarried(Registration r) {
    Instant carried = r.carriedAt();
    return carried != null
        && !carried.isAfter(r.at().plus(CARRIED_WITHIN))
        && !carried.isAfter(facts.at());
  }

  /** The customer system and the log tell the same, of the same day. */
  private boolean agrees(Registration r) {
    return r.agreesWithLog() && r.at().atZone(facts.zone()).toLocalDate().equals(day(r));
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

  /** D5: the first to receive with complete and accurate data. */
  Optional<Registration> firstAccurate() {
    return standing.stream().filter(Registration::isAccurate).min(followedFirst());
  }

  Optional<Registration> firstOf(String agent) {
    return standing.stream().filter(r -> r.agent().equals(agent)).findFirst();
  }

  /** The customer was first met at an exhibition, whose register takes precedence (D6). */
  Optional<Registration> firstMetAtExhibition() {
    return first()
        .flatMap(
            first ->
                standing.stream()
                    .filter(r -> r.channel() == Channel.EXHIBITION)
                    .filter(r -> !r.received().isAfter(first.received()))
                    .findFirst());
  }

  boolean sameDay(Registration one, Registration other) {
    return day(one).equals(day(other));
  }

  /**
   * Another agent received at the very same moment, so that records or follow-ups had to decide.
   */
  boolean isTied(Registration winner) {
    return standing.stream()
        .anyMatch(r -> r.received().equals(winner.received()) && !r.agent().equals(winner.agent()));
  }

  /** An agent has the customer's number on record, complete or not, from before the deal. */
  boolean hasNumber(String agent) {
    return facts.registrations().stream()
        .filter(r -> r.agent().equals(agent) && r.filled().contains(Registration.Field.CONTACT))
        .filter(r -> facts.deal() == null || r.received().isBefore(facts.deal().at()))
        .filter(r -> !r.received().isAfter(facts.at()))
        .anyMatch(r -> facts.isBuyer(r.party()));
  }
}
