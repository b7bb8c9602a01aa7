package sansheng.console.attribution;

import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import sansheng.console.attribution.Registration.Channel;
import sansheng.console.attribution.Registration.Field;

/** The facts of a case as they come through the API. Strict: an unknown name is a mistake. */
final class FactsJson {
  private FactsJson() {}

  /**
   * @param zone the site's, where the facts name none
   * @throws BadFacts with the place and what is wrong there
   */
  static Facts read(JsonObject json, ZoneId zone) {
    JsonReader facts = JsonReader.of(json);
    JsonReader deal = facts.within("deal");
    JsonReader contact = facts.within("contact");
    JsonReader visit = facts.within("visit");
    Facts read =
        new Facts(
            facts.instant("at"),
            facts.zone("zone", zone),
            facts.text("party"),
            facts.named("registrations", FactsJson::registration, Registration::id),
            facts.named("followUps", FactsJson::followUp, FollowUp::id),
            facts.list("links", FactsJson::link),
            facts.list("ties", FactsJson::tie),
            deal == null
                ? null
                : deal.done(
                    new Deal(
                        deal.text("agent"),
                        deal.instant("at"),
                        deal.word("kind", Deal.Kind.class))),
            facts.instantOrNull("discoveredAt"),
            contact == null
                ? null
                : contact.done(new Contact(contact.text("agent"), contact.textOrNull("claimedBy"))),
            facts.textOrNull("introducedBy"),
            visit == null ? null : visit(visit));
    facts.skip("policy");
    return facts.done(read);
  }

  private static Registration registration(JsonReader r) {
    return r.done(
        new Registration(
            r.text("id"),
            r.text("agent"),
            r.text("party"),
            r.instant("at"),
            r.instantOrNull("loggedAt"),
            r.flag("agreesWithLog", true),
            r.word("channel", Channel.class),
            r.words("filled", Field.class),
            r.words("provedWrong", Field.class),
            r.instantOrNull("reportedAt"),
            r.instantOrNull("carriedAt")));
  }

  private static FollowUp followUp(JsonReader f) {
    return f.done(new FollowUp(f.text("id"), f.text("agent"), f.text("party"), f.instant("at")));
  }

  private static Link link(JsonReader l) {
    return l.done(new Link(l.text("a"), l.text("b"), l.word("kind", Link.Kind.class)));
  }

  private static Tie tie(JsonReader t) {
    return t.done(new Tie(t.text("agent"), t.text("party"), t.word("kind", Tie.Kind.class)));
  }

  private static Visit visit(JsonReader v) {
    return v.done(
        new Visit(
            v.textOrNull("servedBy"),
            v.textOrNull("turnOf"),
            v.texts("asksFor"),
            v.textSet("refuses"),
            v.textSet("complainsOf"),
            v.flag("complaintConfirmed", false),
            v.flag("betterPrice", false),
            v.flag("forgotWho", false),
            v.textSet("present"),
            v.textSet("gone"),
            v.texts("earlier"),
            v.textOrNull("appointed"),
            v.textOrNull("eventOwner"),
            v.flag("quarrel", false)));
  }
}
