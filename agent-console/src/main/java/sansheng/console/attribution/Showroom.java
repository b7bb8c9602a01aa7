package sansheng.console.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Ruling.Ground;
import sansheng.console.attribution.Ruling.Sentence;
import sansheng.console.attribution.Ruling.Share;

/**
 * Policy B, {@code showroom}: rules S1 to S14. The earliest registration wins; it is live for two
 * months from the agent's last contact with the party; the customer's own wish comes before all.
 */
public final class Showroom implements Policy {
  private static final int LIVE_MONTHS = 2;

  @Override
  public String name() {
    return "showroom";
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
    private final List<Registration> log;
    private final List<Ground> used = new ArrayList<>();
    private final List<Ground> rejected = new ArrayList<>();

    Hearing(Facts facts) {
      this.facts = facts;
      this.log =
          facts.registrations().stream()
              .sorted(
                  Comparator.comparing(Registration::received)
                      .thenComparing(Registration::agent)
                      .thenComparing(Registration::id))
              .filter(this::counts)
              .toList();
    }

    private boolean counts(Registration r) {
      boolean later =
          r.received().isAfter(facts.at())
              || (facts.deal() != null && !r.received().isBefore(facts.deal().at()));
      if (later) {
        rejected.add(new Ground(r.id(), facts.deal() == null ? "later" : "afterDeal"));
      }
      return !later;
    }

    Ruling decide() {
      Visit visit = facts.visit();
      if (visit == null) {
        return byRecord(null);
      }
      if (visit.eventOwner() != null) {
        used.add(new Ground("event", "supervisorsRule"));
        return whole("S13", visit.eventOwner(), Sentence.of("S13.event", visit.eventOwner()));
      }
      if (visit.quarrel()) {
        used.add(new Ground("quarrel", "noAgreement"));
        return open("S14", Sentence.of("S14.team"));
      }
      return byWish(visit).orElseGet(() -> byRecord(visit));
    }

    private Optional<Ruling> byWish(Visit visit) {
      String serves = visit.servedBy();
      Optional<String> complained =
          visit.complainsOf().stream().sorted().filter(visit.asksFor()::contains).findFirst();
      if (complained.isPresent() && visit.complaintConfirmed() && serves != null) {
        used.add(new Ground("complaint", "confirmed"));
        return Optional.of(
            whole("S4", serves, Sentence.of("S4.noShare", serves, complained.get())));
      }
      if (!visit.refuses().isEmpty() && !wanted(visit).isEmpty()) {
        return Optional.of(refused(visit, wanted(visit)));
      }
      if (visit.appointed() != null && !visit.earlier().isEmpty()) {
        return Optional.of(appointed(visit, visit.appointed()));
      }
      if (visit.asksFor().size() > 1) {
        return Optional.of(several(visit));
      }
      if (visit.asksFor().size() == 1) {
        return Optional.of(named(visit, visit.asksFor().getFirst()));
      }
      return Optional.empty();
    }

    private static String wanted(Visit visit) {
      return visit.asksFor().stream()
          .filter(a -> !visit.refuses().contains(a))
          .findFirst()
          .orElse(visit.appointed() == null ? "" : visit.appointed());
    }

    /** S2: the party refuses B and asks for A. */
    private Ruling refused(Visit visit, String a) {
      used.add(new Ground("wish", "refuses"));
      Optional<String> live =
          visit.refuses().stream().sorted().filter(b -> isLive(b, facts.party())).findFirst();
      if (live.isEmpty()) {
        visit.refuses().stream().sorted().forEach(this::rejectRecord);
        return whole(
            "S2",
            a,
            Sentence.of("S2.notLive", a, visit.refuses().stream().sorted().findFirst().orElse("")));
      }
      useRecord(live.get());
      return shared(
          "S2",
          a,
          List.of(new Share(a, 80), new Share(live.get(), 20)),
          Sentence.of("S2.live", a, live.get()));
    }

    /** S8: on a later visit the party appoints A; those of the earlier visits share one half. */
    private Ruling appointed(Visit visit, String a) {
      used.add(new Ground("wish", "appoints"));
      Set<String> others = new LinkedHashSet<>(visit.earlier());
      others.remove(a);
      if (others.isEmpty()) {
        return whole("S8", a, Sentence.of("S8.alone", a));
      }
      List<Share> shares = new ArrayList<>();
      shares.add(new Share(a, 50));
      int each = 50 / others.size();
      int left = 50 - each * others.size();
      for (String other : others) {
        // Whole percent: what does not divide goes to those who came first.
        shares.add(new Share(other, each + (left-- > 0 ? 1 : 0)));
      }
      return shared("S8", a, shares, Sentence.of("S8.shared", a, String.join(", ", others)));
    }

    /** S5: several are named: the first who is there, else whose turn it is. */
    private Ruling several(Visit visit) {
      used.add(new Ground("wish", "namesSeveral"));
      Optional<String> there =
          visit.asksFor().stream()
              .filter(visit.present()::contains)
              .filter(a -> !visit.gone().contains(a))
              .findFirst();
      if (there.isPresent()) {
        String how = there.get().equals(visit.asksFor().getFirst()) ? "S5.first" : "S5.next";
        return whole("S5", there.get(), Sentence.of(how, there.get(), visit.asksFor().getFirst()));
      }
      String turn = visit.turnOf();
      return turn == null
          ? open("S14", Sentence.of("S14.nothing"))
          : whole("S5", turn, Sentence.of("S5.turn", turn));
    }

    /** S1 and S3: the party names B. */
    private Ruling named(Visit visit, String b) {
      used.add(new Ground("wish", "names"));
      if (visit.gone().contains(b)) {
        return dealtOut(b);
      }
      String c = visit.servedBy();
      if (c == null || c.equals(b) || visit.present().contains(b)) {
        useRecord(b);
        return whole(
            "S1",
            b,
            c == null || c.equals(b)
                ? Sentence.of("S1.first", b)
                : Sentence.of("S1.handBack", b, c));
      }
      useRecord(b);
      return shared(
          "S3", b, List.of(new Share(b, 80), new Share(c, 20)), Sentence.of("S3.helped", b, c));
    }

    private Ruling byRecord(@Nullable Visit visit) {
      Optional<Registration> own = earliest(facts.party());
      if (own.isPresent() && visit != null && visit.gone().contains(own.get().agent())) {
        return dealtOut(own.get().agent());
      }
      if (own.isPresent() && facts.introducedBy() != null) {
        used.add(new Ground("introduction", "newParty"));
        useRecord(own.get().agent());
        return whole("S10", own.get().agent(), Sentence.of("S10.brought", own.get().agent()));
      }
      if (own.isPresent()) {
        return recorded(own.get(), visit);
      }
      Optional<Ruling> related = byRelation();
      if (related.isPresent()) {
        return related.get();
      }
      String turn =
          visit == null ? null : visit.servedBy() == null ? visit.turnOf() : visit.servedBy();
      if (turn != null) {
        used.add(new Ground("rotation", "newParty"));
        return whole("S5", turn, Sentence.of("S5.turn", turn));
      }
      return log.isEmpty()
          ? open("NONE", Sentence.of("NONE.nobody"))
          : open("S14", Sentence.of("S14.nothing"));
    }

    private Ruling recorded(Registration first, @Nullable Visit visit) {
      String b = first.agent();
      String a = visit == null ? null : visit.servedBy();
      if (a == null || a.equals(b)) {
        useRecord(b);
        return whole("S1", b, Sentence.of("S1.first", b));
      }
      if (visit != null && visit.betterPrice()) {
        used.add(new Ground("wish", "betterPrice"));
        useRecord(b);
        return whole("S6", b, Sentence.of("S6.price", b, a));
      }
      if (visit != null && visit.forgotWho()) {
        return forgotten(a, b);
      }
      if (visit != null && visit.present().contains(b)) {
        useRecord(b);
        return whole("S1", b, Sentence.of("S1.handBack", b, a));
      }
      if (isLive(b, facts.party())) {
        useRecord(b);
        return whole("S1", b, Sentence.of("S1.first", b));
      }
      rejectRecord(b);
      return whole("S7", a, Sentence.of("S7.notLive", a, b));
    }

    /** S7: the party forgot who it was; it counts as the turn of A, and B is found later. */
    private Ruling forgotten(String a, String b) {
      if (!isLive(b, facts.party())) {
        rejectRecord(b);
        return whole("S7", a, Sentence.of("S7.notLive", a, b));
      }
      useRecord(b);
      return new Ruling(
          name(),
          version(),
          "S7",
          a,
          List.of(new Share(a, 50), new Share(b, 50)),
          List.of(a, b),
          used,
          rejected,
          Sentence.of("S7.half", a, b));
    }

    /** S11: one member of a family came first, another later. */
    private Optional<Ruling> byRelation() {
      return log.stream()
          .filter(
              r ->
                  facts
                      .between(r.party(), facts.party())
                      .filter(k -> k.isFamily() || k == Link.Kind.SAME)
                      .isPresent())
          .findFirst()
          .map(
              r -> {
                used.add(new Ground(r.id(), "familyFirst"));
                return whole("S11", r.agent(), Sentence.of("S11.family", r.agent()));
              });
    }

    /** S12: nobody is chosen here: the supervisor deals the party out at random. */
    private Ruling dealtOut(String gone) {
      used.add(new Ground("agent", "gone"));
      return open("S12", Sentence.of("S12.dealOut", gone));
    }

    private Optional<Registration> earliest(String party) {
      return log.stream().filter(r -> r.party().equals(party)).findFirst();
    }

    private Optional<Registration> recordOf(String agent) {
      return log.stream()
          .filter(r -> r.agent().equals(agent) && r.party().equals(facts.party()))
          .findFirst();
    }

    /** Live: the agent's last contact with the party is two calendar months old at the most. */
    private boolean isLive(String agent, String party) {
      return log.stream()
          .filter(r -> r.agent().equals(agent) && r.party().equals(party))
          .map(this::lastContact)
          .anyMatch(
              last ->
                  !last.atZone(facts.zone())
                      .plusMonths(LIVE_MONTHS)
                      .toInstant()
                      .isBefore(facts.at()));
    }

    private java.time.Instant lastContact(Registration r) {
      return facts.followUps().stream()
          .filter(f -> f.agent().equals(r.agent()) && f.party().equals(r.party()))
          .map(FollowUp::at)
          .filter(at -> !at.isAfter(facts.at()))
          .max(Comparator.naturalOrder())
          .filter(at -> at.isAfter(r.received()))
          .orElse(r.received());
    }

    private void useRecord(String agent) {
      recordOf(agent)
          .ifPresent(
              r ->
                  used.add(
                      new Ground(
                          r.id(), isLive(agent, facts.party()) ? "liveRecord" : "firstRecord")));
    }

    private void rejectRecord(String agent) {
      recordOf(agent).ifPresent(r -> rejected.add(new Ground(r.id(), "notLive")));
    }

    private Ruling whole(String rule, String owner, Sentence sentence) {
      return shared(rule, owner, List.of(new Share(owner, 100)), sentence);
    }

    /** S9: who is credited follows up. */
    private Ruling shared(String rule, String owner, List<Share> shares, Sentence sentence) {
      return new Ruling(
          name(), version(), rule, owner, shares, List.of(owner), used, rejected, sentence);
    }

    private Ruling open(String rule, Sentence sentence) {
      return new Ruling(
          name(), version(), rule, null, List.of(), List.of(), used, rejected, sentence);
    }
  }
}
