package sansheng.console.attribution;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.attribution.Collision.State;
import sansheng.console.web.Messages;

/**
 * Keeps the rulings in step with what is on record: whenever a fact has come about a customer, the
 * policy is asked again, and what it says is stored if it is different from before. Looking twice
 * changes nothing.
 */
public final class Rulings {
  /** So long after a contact, or before a deal, an edit by another is looked at twice. */
  private static final int SUSPICIOUS_DAYS = 7;

  private static final Logger LOG = LoggerFactory.getLogger(Rulings.class);
  private static final Set<String> NO_CLAIM =
      Set.of("otherParty", "acquaintance", "later", "afterDeal");

  private final Policy policy;
  private final RulingStore store;
  private final CollisionStore collisions;
  private final RulingJson json;
  private final ZoneId zone;
  private final InstantSource time;

  public Rulings(
      Policy policy,
      RulingStore store,
      CollisionStore collisions,
      Messages messages,
      ZoneId zone,
      InstantSource time) {
    this.policy = policy;
    this.store = store;
    this.collisions = collisions;
    this.json = new RulingJson(messages);
    this.zone = zone;
    this.time = time;
  }

  /** Looks at every customer about whom something has come or lapsed; answers how many. */
  public int lookAtDue() {
    int looked = 0;
    for (RulingStore.Due due : store.due(time.instant())) {
      try {
        look(due.customer());
        looked++;
      } catch (BadFacts bad) {
        LOG.error("Customer {} can't be ruled on: {}", due.customer(), bad.sentence());
      }
      store.looked(due);
    }
    return looked;
  }

  /** Looks at one customer now. */
  public void look(long which) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    long customer = store.current(which);
    store.suspect(customer, now, SUSPICIOUS_DAYS);
    RulingStore.OnRecord record = store.facts(customer, now);
    JsonObject onRecord = record.facts().put("at", now.toString());
    Facts facts = FactsJson.read(onRecord.copy(), zone);
    Optional<RulingStore.Stored> before = store.latest(customer);
    if (facts.registrations().isEmpty() && facts.deal() == null && before.isEmpty()) {
      return;
    }
    Ruling ruling = policy.rule(facts);
    JsonObject said = json.of(ruling);
    long id =
        before
            .filter(old -> old.ruling().equals(said))
            .map(RulingStore.Stored::id)
            .orElseGet(
                () ->
                    store.store(
                        customer,
                        now,
                        ruling,
                        onRecord.copy().put("policy", policy.name()).put("zone", zone.getId()),
                        said));
    Optional<Collision> collision = collide(customer, now, claimants(facts, ruling), record.deal());
    tell(customer, facts, ruling, id, collision.orElse(null), now);
  }

  /** Who has a claim: whoever registered the party or its family, and who closed. */
  private static Set<String> claimants(Facts facts, Ruling ruling) {
    Set<String> claimants = new TreeSet<>();
    Set<String> none = new TreeSet<>();
    ruling.rejected().stream()
        .filter(g -> NO_CLAIM.contains(g.why()))
        .forEach(g -> none.add(g.fact()));
    facts.registrations().stream()
        .filter(r -> !none.contains(r.id()))
        .forEach(r -> claimants.add(r.agent()));
    if (facts.deal() != null) {
      claimants.add(facts.deal().agent());
    }
    return claimants;
  }

  /** Opens, widens or ends the customer's collision; answers the one that matters now. */
  private Optional<Collision> collide(
      long customer, Instant now, Set<String> claimants, @Nullable UUID deal) {
    Optional<Collision> latest = collisions.latest(customer);
    if (latest.filter(c -> c.decides(claimants, deal)).isPresent()) {
      return latest;
    }
    Optional<Collision> open = latest.filter(c -> c.state() == State.OPEN);
    if (claimants.size() > 1) {
      collisions.open(customer, now, "system", deal, claimants);
      return collisions.latest(customer);
    }
    open.ifPresent(
        c -> collisions.close(c.id(), State.GONE, null, java.util.List.of(), "", now, "system"));
    return Optional.empty();
  }

  private void tell(
      long customer,
      Facts facts,
      Ruling ruling,
      long id,
      @Nullable Collision collision,
      Instant now) {
    if (collision != null
        && collision.owner() != null
        && (collision.state() == State.OVERRULED || collision.state() == State.SETTLED)) {
      String key = collision.state() == State.SETTLED ? "whose.settled" : "whose.overruled";
      store.whose(
          customer,
          collision.owner(),
          collision.state().name(),
          now,
          null,
          Ruling.Sentence.of(key, collision.owner(), collision.reason()),
          id,
          null);
      return;
    }
    UUID open = collision != null && collision.state() == State.OPEN ? collision.id() : null;
    store.whose(
        customer,
        ruling.owner(),
        ruling.rule(),
        now,
        policy.lapses(facts, ruling).filter(now::isBefore).orElse(null),
        ruling.sentence(),
        id,
        open);
  }

  /** The policy that the site has chosen. */
  public Policy policy() {
    return policy;
  }
}
