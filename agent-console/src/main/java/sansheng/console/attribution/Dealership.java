package sansheng.console.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return 1;
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
      this.standing = new Standing(facts, circle());
    }

    private Set<String> circle() {
      Set<String> circle = new LinkedHashSet<>();
      circle.add(facts.party());
      for (Link link : facts.links()) {
        if (link.kind() != Link.Kind.REFERRED_BY) {
          if (link.a().equals(facts.party())) {
            circle.add(link.b());
          } else if (link.b().equals(facts.party())) {
            circle.add(link.a());
          }
        }
      }
      return circle;
    }

    Ruling decide() {
      if (facts.contact() != null) {
        return duringContact(facts.contact());
      }
      Optional<Registration> exhibition = standing.exhibition();
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
          other == null
              ? Sentence.of("D8.alone", contact.agent())
              : Sentence.of("D8.contact", contact.agent(), other));
    }

    private Ruling withoutDeal() {
      Optional<Ruling> newcomer = newcomer(null);
      if (newcomer.isPresent()) {
        return newcomer.get();
      }
      return standing
          .first()
          .map(first -> to("D5", first, standing.isTied() ? "tied" : "first"))
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
      if (first.agent().equals(deal.agent())) {
        return to("D5", first, standing.isTied() ? "tied" : "closedOwn");
      }
      if (isCloserOwn(deal) && standing.followUps(first) > 0) {
        used.add(new Ground("tie", "closersFriend"));
        return byWindow("D1", first, deal);
      }
      Optional<Registration> closers = standing.firstOf(deal.agent());
      if (closers.isPresent() && !closers.get().party().equals(first.party())) {
        return differentRecords(first, closers.get(), deal);
      }
      return byWindow(deal.kind() == Deal.Kind.DELIVERY ? "D3" : "D4", first, deal);
    }

    private boolean isCloserOwn(Deal deal) {
      return facts.ties().stream()
          .anyMatch(
              tie ->
                  tie.agent().equals(deal.agent())
                      && tie.party().equals(facts.party())
                      && tie.kind() != Tie.Kind.OLD_CUSTOMER);
    }

    /** D7: brought by B's old customer, but B never recorded the newcomer: A's new lead. */
    private Optional<Ruling> newcomer(@Nullable Deal deal) {
      String by = facts.introducedBy();
      if (by == null) {
        return Optional.empty();
      }
      Set<String> keepers = new LinkedHashSet<>();
      facts.ties().stream()
          .filter(t -> t.party().equals(by) && t.kind() == Tie.Kind.OLD_CUSTOMER)
          .forEach(t -> keepers.add(t.agent()));
      Optional<Registration> first = standing.first();
      if (first.isEmpty()
          || keepers.isEmpty()
          || keepers.stream().anyMatch(standing.agents()::contains)
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
      boolean acquaintances =
          standing.all().stream()
              .map(Registration::party)
              .anyMatch(
                  p ->
                      facts
                          .between(p, facts.party())
                          .filter(k -> k == Link.Kind.FRIEND || k == Link.Kind.COLLEAGUE)
                          .isPresent());
      if (first.isEmpty() || !acquaintances) {
        return first;
      }
      Instant limit = first.get().received().plus(TRUE_BUYER_WITHIN);
      Optional<Registration> trueBuyers =
          standing.all().stream().filter(r -> r.party().equals(facts.party())).findFirst();
      boolean nobodyInTime = trueBuyers.isEmpty() || trueBuyers.get().received().isAfter(limit);
      return nobodyInTime && trueBuyers.isPresent() ? trueBuyers : first;
    }

    private Ruling differentRecords(Registration first, Registration closers, Deal deal) {
      Link.Kind kind =
          facts
              .between(first.party(), closers.party())
              .or(() -> facts.between(first.party(), facts.party()))
              .orElse(Link.Kind.SAME);
      if (kind == Link.Kind.FRIEND || kind == Link.Kind.COLLEAGUE) {
        return byWindow("D2c", first, deal);
      }
      if (!standing.sameDay(first, closers)) {
        return byWindow(deal.kind() == Deal.Kind.DELIVERY ? "D3" : "D4", first, deal);
      }
      boolean atTheDeal = !facts.discovery().isAfter(deal.at());
      return byWindow(atTheDeal && first.wasReportedBy(deal.at()) ? "D2a" : "D2b", first, deal);
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
      return toCloser(rule, deal, "late");
    }

    private Ruling to(String rule, Registration first, String how) {
      used.add(new Ground(first.id(), "firstToReceive"));
      String closer = facts.deal() == null ? "" : facts.deal().agent();
      return ruling(rule, first.agent(), Sentence.of(rule + "." + how, first.agent(), closer));
    }

    private Ruling toCloser(String rule, Deal deal, String how) {
      String other = standing.first().map(Registration::agent).orElse("");
      return ruling(rule, deal.agent(), Sentence.of(rule + "." + how, deal.agent(), other));
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
          standing.rejected(),
          sentence);
    }
  }
}
