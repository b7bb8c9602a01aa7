package sansheng.console.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Ruling.Ground;
import sansheng.console.attribution.Ruling.Sentence;
import sansheng.console.attribution.Ruling.Share;

/**
 * Policy A, {@code dealership}: rules D1 to D8. What was found out within seven days of the deal
 * (that is 168 hours, the last second included) goes to the first to receive; later, to the closer.
 */
public final class Dealership implements Policy {
  private static final Duration WINDOW = Duration.ofDays(7);
  private static final Duration TRUE_BUYER_WITHIN = Duration.ofDays(1);

  @Override
  public String name() {
    return "dealership";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Ruling rule(Facts facts) {
    return new Hearing(facts).decide();
  }

  /** One case while it is being decided. */
  private final class Hearing {
    private final Facts facts;
    private final Standing standing;
    private final List<Ground> used = new ArrayList<>();

    Hearing(Facts facts) {
      this.facts = facts;
      Set<String> near = facts.around(k -> k.isFamily() || k == Link.Kind.SAME);
      Set<String> friends = facts.around(k -> k == Link.Kind.FRIEND || k == Link.Kind.COLLEAGUE);
      friends.removeAll(near);
      Standing own = new Standing(facts, near, friends);
      // Friends and colleagues only count where two agents hold records for one sale (D2c).
      if (facts.deal() != null && !friends.isEmpty()) {
        Set<String> all = new LinkedHashSet<>(near);
        all.addAll(friends);
        Standing wide = new Standing(facts, all, Set.of());
        boolean two = wide.all().stream().map(Registration::agent).distinct().count() > 1;
        this.standing =
            two && own.first().isPresent() && wide.all().stream().anyMatch(this::isAcquaintance)
                ? wide
                : own;
      } else {
        this.standing = own;
      }
    }

    private boolean isAcquaintance(Registration r) {
      return facts
          .between(r.party(), facts.party())
          .filter(k -> k == Link.Kind.FRIEND || k == Link.Kind.COLLEAGUE)
          .isPresent();
    }

    Ruling decide() {
      if (facts.contact() != null) {
        return duringContact(facts.contact());
      }
      Optional<Registration> exhibition = standing.firstMetAtExhibition();
      if (exhibition.isPresent()) {
        return to("D6", exhibition.get(), "exhibition");
      }
      Deal deal = facts.deal();
      return deal == null ? withoutDeal() : afterDeal(deal);
    }

    /** D8: B may look the record up, but nothing changes hands while A is with the customer. */
    private Ruling duringContact(Contact contact) {
      used.add(new Ground("contact", "contactGoesOn"));
      String other = contact.claimedBy();
      return ruling(
          "D8",
          contact.agent(),
          other == null || other.equals(contact.agent())
              ? Sentence.of("D8.alone", contact.agent())
              : Sentence.of("D8.contact", contact.agent(), other));
    }

    private Ruling withoutDeal() {
      return newcomer(null)
          .or(this::firstWithGoodData)
          .orElseGet(
              () ->
                  new Ruling(
                      name(),
                      version(),
                      "NONE",
                      null,
                      List.of(),
                      List.of(),
                      used,
                      standing.rejected(),
                      Sentence.of("NONE.nobody")));
    }

    /** D5: the first to receive with complete and accurate data; else the first of all. */
    private Optional<Ruling> firstWithGoodData() {
      Optional<Registration> accurate = standing.firstAccurate();
      if (accurate.isPresent()) {
        Registration first = accurate.get();
        return Optional.of(to("D5", first, standing.isTied(first) ? "tied" : "first"));
      }
      return standing.first().map(first -> to("D5", first, "inaccurate"));
    }

    private Ruling afterDeal(Deal deal) {
      used.add(new Ground("deal", deal.kind() == Deal.Kind.ORDER ? "order" : "delivery"));
      Optional<Ruling> newcomer = newcomer(deal);
      if (newcomer.isPresent()) {
        return newcomer.get();
      }
      Optional<Registration> received = firstToReceive();
      if (received.isEmpty()) {
        return toCloser("D5", deal, "unregistered");
      }
      Registration first = received.get();
      if (isCloserOwn(deal)
          && !first.agent().equals(deal.agent())
          && standing.followUps(first) > 0) {
        used.add(new Ground("tie", "closersFriend"));
        return byWindow("D1", first, deal);
      }
      if (!standing.first().equals(received)) {
        // The true buyer's data decided who was first.
        return first.agent().equals(deal.agent())
            ? to("D2c", first, "closedOwn")
            : byWindow("D2c", first, deal);
      }
      Optional<Registration> other = otherRecord(first, deal);
      if (other.isPresent()) {
        Optional<Ruling> two = differentRecords(first, other.get(), deal);
        if (two.isPresent()) {
          return two.get();
        }
      }
      if (first.agent().equals(deal.agent())) {
        return to("D5", first, standing.isTied(first) ? "tied" : "closedOwn");
      }
      if (isRetainedOrReferred()) {
        used.add(new Ground("tie", "retainedOrReferred"));
        return firstWithGoodData().orElseThrow();
      }
      return byWindow(deal.kind() == Deal.Kind.DELIVERY ? "D3" : "D4", first, deal);
    }

    private boolean isCloserOwn(Deal deal) {
      return facts.ties().stream()
          .anyMatch(
              tie ->
                  tie.agent().equals(deal.agent())
                      && facts.isBuyer(tie.party())
                      && tie.kind() != Tie.Kind.OLD_CUSTOMER);
    }

    /** D5: a retained customer, or one whom a friend or an old customer sent. */
    private boolean isRetainedOrReferred() {
      return !facts.introducers().isEmpty()
          || facts.ties().stream()
              .anyMatch(t -> facts.isBuyer(t.party()) && t.kind() == Tie.Kind.OLD_CUSTOMER);
    }

    /** D7: brought by B's old customer, but B never recorded the newcomer: A's new lead. */
    private Optional<Ruling> newcomer(@Nullable Deal deal) {
      Set<String> keepers = new LinkedHashSet<>();
      facts.ties().stream()
          .filter(t -> facts.introducers().contains(t.party()))
          .filter(t -> t.kind() == Tie.Kind.OLD_CUSTOMER)
          .forEach(t -> keepers.add(t.agent()));
      Optional<Registration> first = standing.first();
      if (first.isEmpty()
          || keepers.isEmpty()
          || keepers.contains(first.get().agent())
          || keepers.stream().anyMatch(standing::hasNumber)
          || (deal != null && !keepers.contains(deal.agent()))) {
        return Optional.empty();
      }
      used.add(new Ground("introduction", "neverRecorded"));
      return Optional.of(to("D7", first.get(), "newLead"));
    }

    /**
     * D2c: where friends or colleagues are registered and nobody had the true buyer's data within
     * 24 hours of the first contact, the first to record them is the first to receive.
     */
    private Optional<Registration> firstToReceive() {
      Optional<Registration> first = standing.first();
      if (first.isEmpty() || standing.all().stream().noneMatch(this::isAcquaintance)) {
        return first;
      }
      Instant limit = first.get().received().plus(TRUE_BUYER_WITHIN);
      Optional<Registration> trueBuyers =
          standing.all().stream().filter(r -> facts.isBuyer(r.party())).findFirst();
      return trueBuyers.filter(r -> r.received().isAfter(limit)).or(() -> first);
    }

    /**
     * D2: what another agent holds about the same buyer under another name; the closer's before.
     */
    private Optional<Registration> otherRecord(Registration first, Deal deal) {
      Predicate<Registration> another =
          r -> !r.agent().equals(first.agent()) && !r.party().equals(first.party());
      return standing.all().stream()
          .filter(another)
          .filter(r -> first.agent().equals(deal.agent()) || r.agent().equals(deal.agent()))
          .min(Comparator.comparing(r -> !standing.sameDay(first, r)));
    }

    private Optional<Ruling> differentRecords(Registration first, Registration other, Deal deal) {
      boolean closedOwn = first.agent().equals(deal.agent());
      if (isAcquaintance(first) || isAcquaintance(other)) {
        return Optional.of(
            closedOwn ? to("D2c", first, "closedOwn") : byWindow("D2c", first, deal));
      }
      if (!standing.sameDay(first, other)) {
        return Optional.empty();
      }
      boolean atTheDeal = !facts.discovery().isAfter(deal.at());
      String rule = atTheDeal && first.wasReportedBefore(deal.at()) ? "D2a" : "D2b";
      return Optional.of(closedOwn ? to(rule, first, "closedOwn") : byWindow(rule, first, deal));
    }

    private Ruling byWindow(String rule, Registration first, Deal deal) {
      Instant found = facts.discovery();
      if (!found.isAfter(deal.at())) {
        used.add(new Ground("discovery", "foundAtDeal"));
        return to(rule, first, "atDeal");
      }
      if (!found.isAfter(deal.at().plus(WINDOW))) {
        used.add(new Ground("discovery", "foundInTime"));
        return to(rule, first, "inTime");
      }
      used.add(new Ground("discovery", "foundLate"));
      used.add(new Ground(first.id(), "firstToReceive"));
      return ruling(rule, deal.agent(), Sentence.of(rule + ".late", deal.agent(), first.agent()));
    }

    private Ruling to(String rule, Registration first, String how) {
      used.add(new Ground(first.id(), "firstToReceive"));
      String closer = facts.deal() == null ? "" : facts.deal().agent();
      return ruling(rule, first.agent(), Sentence.of(rule + "." + how, first.agent(), closer));
    }

    private Ruling toCloser(String rule, Deal deal, String how) {
      return ruling(rule, deal.agent(), Sentence.of(rule + "." + how, deal.agent(), ""));
    }

    private Ruling ruling(String rule, String owner, Sentence sentence) {
      return new Ruling(
          name(),
          version(),
          rule,
          owner,
          List.of(new Share(owner, 100)),
          List.of(owner),
          used,
          rejected(),
          sentence);
    }

    /** What does not count, and what counts but came after the first. */
    private List<Ground> rejected() {
      List<Ground> all = new ArrayList<>(standing.rejected());
      for (Registration r : standing.all()) {
        if (used.stream().noneMatch(g -> g.fact().equals(r.id()))) {
          all.add(new Ground(r.id(), "notFirst"));
        }
      }
      return all;
    }
  }
}
