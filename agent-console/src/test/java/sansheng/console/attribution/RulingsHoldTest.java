package sansheng.console.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import sansheng.console.web.Messages;

/** What must be true of every ruling, whatever the facts. */
class RulingsHoldTest {
  private static final List<Policy> POLICIES = List.of(new Dealership(), new Showroom());
  private static final List<String> PARTIES = List.of("p", "q", "s");
  private static final List<String> LINKS =
      List.of("same", "spouse", "relation", "household", "friend", "colleague", "referredBy");
  private static final List<String> TIES = List.of("relative", "friend", "oldCustomer");
  private final Messages messages = new Messages();

  private static Case some(Random random) {
    Case facts = new Case("2026-05-01 12:00");
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      facts.registration(
          "r" + i,
          agent(random),
          PARTIES.get(random.nextInt(3)),
          "2026-%02d-%02d 09:%02d"
              .formatted(1 + random.nextInt(4), 1 + random.nextInt(28), random.nextInt(60)),
          "agreesWithLog",
          random.nextInt(4) > 0);
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      facts.followUp(
          "f" + i, agent(random), "p", "2026-04-%02d 10:00".formatted(1 + random.nextInt(28)));
    }
    if (random.nextBoolean()) {
      facts.link("p", "q", LINKS.get(random.nextInt(LINKS.size())));
    }
    if (random.nextBoolean()) {
      facts.deal(agent(random), "2026-04-20 12:00", random.nextBoolean() ? "order" : "delivery");
    }
    if (random.nextBoolean()) {
      facts.discovered("2026-04-%02d 12:00".formatted(20 + random.nextInt(10)));
    }
    if (random.nextBoolean()) {
      facts.visit(
          "servedBy",
          agent(random),
          "turnOf",
          agent(random),
          "forgotWho",
          random.nextBoolean(),
          "betterPrice",
          random.nextInt(4) == 0,
          "quarrel",
          random.nextInt(8) == 0);
      JsonObject visit = facts.json().getJsonObject("visit");
      for (String many :
          List.of("asksFor", "refuses", "complainsOf", "present", "gone", "earlier")) {
        JsonArray agents = new JsonArray();
        for (int i = 0; i < random.nextInt(4); i++) {
          agents.add(agent(random));
        }
        if (random.nextInt(3) == 0) {
          visit.put(many, agents);
        }
      }
      visit.put("complaintConfirmed", random.nextBoolean());
      if (random.nextInt(4) == 0) {
        visit.put("appointed", agent(random));
      }
      for (String one : List.of("servedBy", "turnOf")) {
        if (random.nextInt(3) == 0) {
          visit.remove(one);
        }
      }
    }
    if (random.nextInt(4) == 0) {
      facts.with("introducedBy", "s");
    }
    for (Object registration : facts.json().getJsonArray("registrations")) {
      JsonObject one = (JsonObject) registration;
      // Often the same moment, an exhibition, a wrong field.
      if (random.nextInt(3) == 0) {
        one.put("at", Case.time("2026-03-10 09:00"));
      }
      if (random.nextInt(4) == 0) {
        one.put("channel", "exhibition").put("carriedAt", Case.time("2026-03-12 09:00"));
      }
      if (random.nextInt(5) == 0) {
        one.put("provedWrong", new JsonArray().add("contact"));
      }
      if (random.nextInt(5) == 0) {
        one.put("reportedAt", Case.time("2026-04-20 11:00"));
      }
    }
    if (random.nextInt(3) == 0) {
      facts.tie(agent(random), PARTIES.get(random.nextInt(3)), TIES.get(random.nextInt(3)));
    }
    return facts;
  }

  private static String agent(Random random) {
    return "100" + (1 + random.nextInt(3));
  }

  private static Facts shuffled(Facts f, Random random) {
    return new Facts(
        f.at(),
        f.zone(),
        f.party(),
        mix(f.registrations(), random),
        mix(f.followUps(), random),
        mix(f.links(), random),
        mix(f.ties(), random),
        f.deal(),
        f.discoveredAt(),
        f.contact(),
        f.introducedBy(),
        f.visit());
  }

  private static <T> List<T> mix(List<T> list, Random random) {
    List<T> mixed = new ArrayList<>(list);
    Collections.shuffle(mixed, random);
    return mixed;
  }

  @Property
  void theOrderOfTheFactsMeansNothing(@ForAll long seed) {
    Facts facts = some(new Random(seed)).facts();
    for (Policy policy : POLICIES) {
      Ruling ruling = policy.rule(facts);
      assertThat(policy.rule(facts)).isEqualTo(ruling);
      assertThat(policy.rule(shuffled(facts, new Random(seed + 1)))).isEqualTo(ruling);
    }
  }

  @Property
  void aLaterFactAboutSomebodyElseChangesNoDecision(@ForAll long seed) {
    Case facts = some(new Random(seed));
    for (Policy policy : POLICIES) {
      Ruling before = policy.rule(facts.facts());
      Case more = new Case("2026-05-01 12:00");
      more.json().mergeIn(facts.json().copy());
      more.registration("x", "1009", "stranger", "2026-04-30 09:00");
      more.followUp("y", "1009", "stranger", "2026-04-30 10:00");
      Ruling after = policy.rule(more.facts());
      assertThat(after.rule()).isEqualTo(before.rule());
      assertThat(after.owner()).isEqualTo(before.owner());
      assertThat(after.shares()).isEqualTo(before.shares());
    }
  }

  @Property
  void whatHappensAfterTheMomentAskedAboutChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Case facts = some(random);
    Case more = new Case("2026-05-01 12:00");
    more.json().mergeIn(facts.json().copy());
    more.registration("x", agent(random), "p", "2026-05-01 12:00:01");
    more.followUp("y", agent(random), "p", "2026-05-01 12:00:01");
    for (Policy policy : POLICIES) {
      Ruling before = policy.rule(facts.facts());
      Ruling after = policy.rule(more.facts());
      assertThat(after.rule() + after.owner() + after.shares() + after.sentence())
          .isEqualTo(before.rule() + before.owner() + before.shares() + before.sentence());
    }
  }

  @Property
  void everyRulingAddsUpAndHasWordsInEveryLanguage(@ForAll long seed) {
    Facts facts = some(new Random(seed)).facts();
    for (Policy policy : POLICIES) {
      Ruling ruling = policy.rule(facts);
      int sum = ruling.shares().stream().mapToInt(Ruling.Share::percent).sum();
      assertThat(sum).isIn(ruling.shares().isEmpty() ? 0 : 100);
      for (Locale language : Messages.LANGUAGES) {
        assertThat(messages.keys(language)).contains("attribution." + ruling.sentence().key());
        ruling
            .used()
            .forEach(
                g -> assertThat(messages.keys(language)).contains("attribution.why." + g.why()));
        ruling
            .rejected()
            .forEach(
                g -> assertThat(messages.keys(language)).contains("attribution.why." + g.why()));
      }
    }
  }
}
