package sansheng.console.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Ruling.Ground;

/**
 * What the showroom's log and the day's supervisor record say of a party and its family: who came
 * first, and whose record is live.
 */
final class ShowroomLog {
  private static final int LIVE_MONTHS = 2;

  /** By the log's time; at the same time what is logged and what was reported goes before. */
  private static final Comparator<Registration> EARLIEST =
      Comparator.comparing(Registration::received)
          .thenComparing(r -> r.loggedAt() == null)
          .thenComparing(
              Registration::reportedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final Facts facts;
  private final Instant moment;
  private final List<Registration> family;
  private final List<Ground> rejected = new ArrayList<>();

  ShowroomLog(Facts facts) {
    this.facts = facts;
    this.moment = facts.deal() == null ? facts.at() : facts.deal().at();
    Set<String> circle = facts.around(k -> k.isFamily() || k == Link.Kind.SAME);
    this.family =
        facts.registrations().stream()
            .sorted(EARLIEST.thenComparing(Registration::agent).thenComparing(Registration::id))
            .filter(r -> counts(r, circle))
            .toList();
  }

  private boolean counts(Registration r, Set<String> circle) {
    String why =
        !circle.contains(r.party())
            ? "otherParty"
            : facts.deal() != null && !r.received().isBefore(facts.deal().at())
                ? "afterDeal"
                : r.received().isAfter(facts.at()) ? "later" : "";
    if (!why.isEmpty()) {
      rejected.add(new Ground(r.id(), why));
    }
    return why.isEmpty();
  }

  /** The earliest of the party and its family. */
  Optional<Registration> first() {
    return family.stream().findFirst();
  }

  /** The earliest of the party's own. */
  Optional<Registration> own() {
    return family.stream().filter(this::isOwn).findFirst();
  }

  boolean isOwn(Registration r) {
    return facts.isBuyer(r.party());
  }

  /** Nothing on record says which of two agents came first. */
  boolean isUndecided(Registration first) {
    return family.stream()
        .filter(r -> !r.agent().equals(first.agent()))
        .anyMatch(r -> EARLIEST.compare(r, first) == 0);
  }

  Optional<Registration> of(String agent) {
    return family.stream().filter(r -> isOwn(r) && r.agent().equals(agent)).findFirst();
  }

  /** Who received the party, in the order of their first time. */
  List<String> agents() {
    return family.stream().filter(this::isOwn).map(Registration::agent).distinct().toList();
  }

  /** Live: the agent's last contact with the party is two calendar months old at the most. */
  boolean isLive(String agent) {
    return liveUntil(agent).filter(until -> !until.isBefore(moment)).isPresent();
  }

  /** The last moment at which the agent's record is live; empty when there is none. */
  Optional<Instant> liveUntil(String agent) {
    return family.stream()
        .filter(r -> isOwn(r) && r.agent().equals(agent))
        .map(this::lastContact)
        .max(Comparator.naturalOrder())
        .map(last -> last.atZone(facts.zone()).plusMonths(LIVE_MONTHS).toInstant());
  }

  private Instant lastContact(Registration r) {
    return facts.followUps().stream()
        .filter(f -> f.agent().equals(r.agent()) && facts.isBuyer(f.party()))
        .map(FollowUp::at)
        .filter(at -> !at.isAfter(moment))
        .max(Comparator.naturalOrder())
        .filter(at -> at.isAfter(r.received()))
        .orElse(r.received());
  }

  /** A record that does not count because it is no longer live. */
  void notLive(@Nullable Registration r) {
    if (r != null) {
      rejected.add(new Ground(r.id(), "notLive"));
    }
  }

  /** What does not count, and what counts but came after those that were used. */
  List<Ground> rejected(List<Ground> used) {
    List<Ground> all = new ArrayList<>(rejected);
    for (Registration r : family) {
      if (used.stream().noneMatch(g -> g.fact().equals(r.id()))
          && rejected.stream().noneMatch(g -> g.fact().equals(r.id()))) {
        all.add(new Ground(r.id(), "notFirst"));
      }
    }
    all.sort(Comparator.comparing(Ground::fact));
    return all;
  }
}
