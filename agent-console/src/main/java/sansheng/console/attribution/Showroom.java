package sansheng.console.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Ruling.Ground;
import sansheng.console.attribution.Ruling.Sentence;
import sansheng.console.attribution.Ruling.Share;

/**
 * Policy B, {@code showroom}: rules S1 to S14. The earliest registration wins; it is live for two
 * months from the agent's last contact with the party; the customer's own wish comes before all.
 */
public final class Showroom implements Policy {
  private static final Visit NOTHING =
      new Visit(
          null, null, List.of(), Set.of(), Set.of(), false, false, false, Set.of(), Set.of(),
          List.of(), null, null, false);

  @Override
  public String name() {
    return "showroom";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Ruling rule(Facts facts) {
    return new Hearing(facts).decide();
  }

  @Override
  public Optional<Instant> lapses(Facts facts, Ruling ruling) {
    return Optional.ofNullable(ruling.owner()).flatMap(new ShowroomLog(facts)::liveUntil);
  }

  /** One case while it is being decided. */
  private final class Hearing {
    private final Facts facts;
    private final ShowroomLog log;
    private final Visit visit;
    private final List<Ground> used = new ArrayList<>();

    Hearing(Facts facts) {
      this.facts = facts;
      this.log = new ShowroomLog(facts);
      this.visit = facts.visit() == null ? NOTHING : facts.visit();
    }

    Ruling decide() {
      if (visit.eventOwner() != null) {
        used.add(new Ground("event", "supervisorsRule"));
        return whole("S13", visit.eventOwner(), Sentence.of("S13.event", visit.eventOwner()));
      }
      if (visit.quarrel()) {
        used.add(new Ground("quarrel", "noAgreement"));
        return open("S14", Sentence.of("S14.team"));
      }
      return betterPrice().or(this::byWish).orElseGet(this::byRecord);
    }

    /** Who serves: who is said to, else who closed, else whose turn it is. */
    private @Nullable String serving() {
      if (visit.servedBy() != null) {
        return visit.servedBy();
      }
      return facts.deal() == null ? visit.turnOf() : facts.deal().agent();
    }

    private boolean isThere(String agent) {
      return !visit.gone().contains(agent)
          && (visit.present().contains(agent) || agent.equals(visit.servedBy()));
    }

    /** S6: A's party goes to B for a better price, by whatever name B is asked for. */
    private Optional<Ruling> betterPrice() {
      Optional<Registration> own = log.own();
      if (!visit.betterPrice() || own.isEmpty() || visit.gone().contains(own.get().agent())) {
        return Optional.empty();
      }
      String a = own.get().agent();
      String b =
          Stream.concat(Stream.ofNullable(serving()), visit.asksFor().stream())
              .filter(other -> !other.equals(a))
              .findFirst()
              .orElse("");
      if (b.isEmpty() && serving() != null) {
        return Optional.empty();
      }
      used.add(new Ground("wish", "betterPrice"));
      useRecord(a);
      return Optional.of(
          whole("S6", a, b.isEmpty() ? Sentence.of("S6.alone", a) : Sentence.of("S6.price", a, b)));
    }

    private Optional<Ruling> byWish() {
      Optional<String> complained = complained();
      if (complained.isPresent()) {
        return Optional.of(noShare(complained.get()));
      }
      Optional<String> wanted = wanted();
      if (!visit.refuses().isEmpty() && wanted.isPresent()) {
        return Optional.of(refused(wanted.get()));
      }
      String appointed = visit.appointed();
      if (appointed != null) {
        Set<String> earlier =
            new LinkedHashSet<>(visit.earlier().isEmpty() ? log.agents() : visit.earlier());
        return Optional.of(earlier.isEmpty() ? named(appointed) : appointed(appointed, earlier));
      }
      List<String> asked = visit.asksFor().stream().distinct().toList();
      if (asked.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(asked.size() > 1 ? several(asked) : named(asked.getFirst()));
    }

    /** S4 holds for an agent who is named, or whose the party is, and once it is confirmed. */
    private Optional<String> complained() {
      if (!visit.complaintConfirmed()) {
        return Optional.empty();
      }
      String owner = log.first().map(Registration::agent).orElse("");
      return visit.complainsOf().stream()
          .sorted()
          .filter(b -> visit.asksFor().contains(b) || b.equals(owner))
          .findFirst();
    }

    /** S4: B has no share; it goes to who serves instead. */
    private Ruling noShare(String b) {
      used.add(new Ground("complaint", "confirmed"));
      return Stream.of(
              visit.asksFor().stream().filter(this::isThere),
              Stream.ofNullable(serving()),
              Stream.ofNullable(visit.turnOf()))
          .flatMap(agents -> agents)
          .filter(a -> !visit.complainsOf().contains(a) && !visit.refuses().contains(a))
          .findFirst()
          .map(a -> whole("S4", a, Sentence.of("S4.noShare", a, b)))
          .orElseGet(() -> open("S4", Sentence.of("S4.open", b)));
    }

    /** Whom the party wants who refuses somebody: whom they ask for, else who serves them. */
    private Optional<String> wanted() {
      return Stream.of(
              visit.asksFor().stream(),
              Stream.ofNullable(visit.appointed()),
              Stream.ofNullable(serving()),
              Stream.ofNullable(visit.turnOf()))
          .flatMap(agents -> agents)
          .filter(a -> !visit.refuses().contains(a))
          .findFirst();
    }

    /** S2: the party refuses B and asks for A. */
    private Ruling refused(String a) {
      used.add(new Ground("wish", "refuses"));
      Optional<String> live =
          log.agents().stream().filter(visit.refuses()::contains).filter(log::isLive).findFirst();
      if (live.isPresent()) {
        useRecord(live.get());
        return shared(
            "S2",
            a,
            List.of(new Share(a, 80), new Share(live.get(), 20)),
            Sentence.of("S2.live", a, live.get()));
      }
      visit.refuses().stream().sorted().forEach(b -> log.notLive(log.of(b).orElse(null)));
      String b = visit.refuses().stream().sorted().findFirst().orElse("");
      return whole("S2", a, Sentence.of("S2.notLive", a, b));
    }

    /** S8: on a later visit the party appoints A; those of the earlier visits share one half. */
    private Ruling appointed(String a, Set<String> earlier) {
      used.add(new Ground("wish", "appoints"));
      Set<String> others = new LinkedHashSet<>(earlier);
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
        int percent = each + (left-- > 0 ? 1 : 0);
        if (percent > 0) {
          shares.add(new Share(other, percent));
        }
      }
      others.forEach(this::useRecord);
      return shared("S8", a, shares, Sentence.of("S8.shared", a, String.join(", ", others)));
    }

    /** S5: several are named: the first who is there, else whose turn it is. */
    private Ruling several(List<String> asked) {
      used.add(new Ground("wish", "namesSeveral"));
      Optional<String> there = asked.stream().filter(this::isThere).findFirst();
      if (there.isPresent()) {
        String how = there.get().equals(asked.getFirst()) ? "S5.first" : "S5.next";
        return whole("S5", there.get(), Sentence.of(how, there.get(), asked.getFirst()));
      }
      String turn = visit.turnOf() == null ? serving() : visit.turnOf();
      return turn == null
          ? open("S14", Sentence.of("S14.nothing"))
          : whole("S5", turn, Sentence.of("S5.turn", turn));
    }

    /** S1 and S3: the party names B. */
    private Ruling named(String b) {
      used.add(new Ground("wish", "names"));
      if (visit.gone().contains(b)) {
        return dealtOut(b);
      }
      useRecord(b);
      boolean absent = !visit.present().isEmpty() && !isThere(b);
      String c = visit.servedBy() == null && absent ? visit.turnOf() : visit.servedBy();
      if (c == null || c.equals(b)) {
        return whole("S1", b, Sentence.of("S1.named", b));
      }
      return isThere(b)
          ? whole("S1", b, Sentence.of("S1.handBack", b, c))
          : shared(
              "S3", b, List.of(new Share(b, 80), new Share(c, 20)), Sentence.of("S3.helped", b, c));
    }

    private Ruling byRecord() {
      Optional<Registration> first = log.first();
      if (first.isEmpty()) {
        return unknown();
      }
      Registration earliest = first.get();
      if (visit.gone().contains(earliest.agent())) {
        return dealtOut(earliest.agent());
      }
      if (log.isUndecided(earliest)) {
        used.add(new Ground(earliest.id(), "sameMoment"));
        return open("S14", Sentence.of("S14.sameMoment"));
      }
      if (!log.isOwn(earliest)) {
        used.add(new Ground(earliest.id(), "familyFirst"));
        return whole("S11", earliest.agent(), Sentence.of("S11.family", earliest.agent()));
      }
      if (!facts.introducers().isEmpty()) {
        used.add(new Ground("introduction", "newParty"));
        useRecord(earliest.agent());
        return whole("S10", earliest.agent(), Sentence.of("S10.brought", earliest.agent()));
      }
      return recorded(earliest.agent());
    }

    /** Nobody has received the party yet. */
    private Ruling unknown() {
      String a = serving();
      if (a == null) {
        return facts.visit() == null
            ? open("NONE", Sentence.of("NONE.nobody"))
            : open("S14", Sentence.of("S14.nothing"));
      }
      if (!facts.introducers().isEmpty()) {
        used.add(new Ground("introduction", "newParty"));
        return whole("S10", a, Sentence.of("S10.brought", a));
      }
      if (facts.deal() != null && facts.deal().agent().equals(a)) {
        used.add(new Ground("deal", "closed"));
        return whole("S9", a, Sentence.of("S9.unregistered", a));
      }
      used.add(new Ground("rotation", "newParty"));
      return whole("S5", a, Sentence.of("S5.turn", a));
    }

    /** B received the party first; who serves, closed, or whose turn it is may be another. */
    private Ruling recorded(String b) {
      String a = visit.servedBy() == null && !visit.forgotWho() ? closer() : serving();
      if (a == null || a.equals(b)) {
        useRecord(b);
        return facts.deal() == null
            ? whole("S1", b, Sentence.of("S1.first", b))
            : whole("S9", b, Sentence.of("S9.credited", b));
      }
      if (!visit.forgotWho() && (visit.present().contains(b) || log.isLive(b))) {
        useRecord(b);
        return whole(
            "S1",
            b,
            visit.present().contains(b)
                ? Sentence.of("S1.handBack", b, a)
                : Sentence.of("S1.first", b));
      }
      if (!log.isLive(b)) {
        log.notLive(log.of(b).orElse(null));
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
          log.rejected(used),
          Sentence.of("S7.half", a, b));
    }

    private @Nullable String closer() {
      return facts.deal() == null ? null : facts.deal().agent();
    }

    /** S12: nobody is chosen here: the supervisor deals the party out at random. */
    private Ruling dealtOut(String gone) {
      used.add(new Ground("agent", "gone"));
      return open("S12", Sentence.of("S12.dealOut", gone));
    }

    private void useRecord(String agent) {
      log.of(agent)
          .ifPresent(
              r -> used.add(new Ground(r.id(), log.isLive(agent) ? "liveRecord" : "firstRecord")));
    }

    private Ruling whole(String rule, String owner, Sentence sentence) {
      return shared(rule, owner, List.of(new Share(owner, 100)), sentence);
    }

    /** S9: who is credited follows up. */
    private Ruling shared(String rule, String owner, List<Share> shares, Sentence sentence) {
      return new Ruling(
          name(),
          version(),
          rule,
          owner,
          shares,
          List.of(owner),
          used,
          log.rejected(used),
          sentence);
    }

    private Ruling open(String rule, Sentence sentence) {
      return new Ruling(
          name(), version(), rule, null, List.of(), List.of(), used, log.rejected(used), sentence);
    }
  }
}
