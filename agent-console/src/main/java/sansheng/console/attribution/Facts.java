package sansheng.console.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a ruling may rest on. The order of the lists means nothing.
 *
 * @param at the moment that is asked about; also the discovery when none is recorded
 * @param zone the site's zone, by which days and months are counted
 * @param party who buys, or is calling: the true buyer
 * @param deal null while nothing is sold
 * @param discoveredAt when the other agent found out; null when not recorded
 * @param contact a contact going on now; null for none
 * @param introducedBy the old customer who brought this party; null for none
 * @param visit the showroom's circumstances; null for none
 */
public record Facts(
    Instant at,
    ZoneId zone,
    String party,
    List<Registration> registrations,
    List<FollowUp> followUps,
    List<Link> links,
    List<Tie> ties,
    @Nullable Deal deal,
    @Nullable Instant discoveredAt,
    @Nullable Contact contact,
    @Nullable String introducedBy,
    @Nullable Visit visit) {

  public Facts {
    registrations = List.copyOf(registrations);
    followUps = List.copyOf(followUps);
    links = List.copyOf(links);
    ties = List.copyOf(ties);
  }

  /** When the other agent found out; the moment asked about when that is not on record. */
  public Instant discovery() {
    return discoveredAt == null ? at : discoveredAt;
  }

  /** What joins two parties; the nearest when several do. */
  Optional<Link.Kind> between(String one, String other) {
    return links.stream()
        .filter(link -> link.joins(one, other))
        .map(Link::kind)
        .min(Enum::compareTo);
  }

  /** The party itself, and those whom a link of such a kind joins to it. */
  Set<String> around(Predicate<Link.Kind> kinds) {
    Set<String> around = new LinkedHashSet<>(List.of(party));
    for (Link link : links) {
      if (kinds.test(link.kind()) && link.has(party)) {
        around.add(link.a().equals(party) ? link.b() : link.a());
      }
    }
    return around;
  }

  /** It is the buyer, or another record of the same person. */
  boolean isBuyer(String who) {
    return around(kind -> kind == Link.Kind.SAME).contains(who);
  }

  /** Who brought this party, as far as it is told: named so, or by a link (b brought a). */
  Set<String> introducers() {
    Set<String> introducers = new LinkedHashSet<>();
    if (introducedBy != null) {
      introducers.add(introducedBy);
    }
    links.stream()
        .filter(link -> link.kind() == Link.Kind.REFERRED_BY && link.a().equals(party))
        .forEach(link -> introducers.add(link.b()));
    return introducers;
  }
}
